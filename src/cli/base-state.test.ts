import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { exampleSite } from '#fixtures/example-site';
import { loadContentFiles, type LoadedContent } from '#reader/load';
import { findBase, readTwoStates } from './base-state.ts';
import { StagedFiles, StagedRepository } from '#fixtures/staged-repository';

const repository = new StagedRepository();
const content = join(repository.folder, 'content');
const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-base-'));
repository.commit(new StagedFiles(exampleSite), 'The site');
after(() => {
  repository.remove();
  rmSync(workshop, { recursive: true });
});

function states(folder: string, ref: string) {
  const loaded = loadContentFiles(folder) as LoadedContent;
  return readTwoStates(findBase(folder, ref), loaded.folder, loaded.files);
}

describe('the content at a base', () => {
  it('is read as the content of now is, and once where it is the same', () => {
    const { before, now } = states(content, 'main');
    assert.deepEqual(before, now);
    assert.equal(before.claims[0], now.claims[0]);
    assert.equal(before.claims.length, 3);
  });

  it('is found by a branch, a tag or a commit', () => {
    repository.git('tag', 'first');
    for (const ref of ['main', 'first', 'HEAD', repository.git('rev-parse', 'HEAD')]) {
      assert.equal(findBase(content, ref).commit, repository.git('rev-parse', 'HEAD'));
    }
  });

  it('is found where the content folder is the repository, or has one of its own inside another', () => {
    const inner = join(repository.folder, 'fixtures/content');
    mkdirSync(inner, { recursive: true });
    for (const { path, text } of exampleSite.filter(({ path }) => path === 'content/site.yml')) {
      writeFileSync(join(inner, path.slice('content/'.length)), text);
    }
    const git = (...args: string[]) => repository.git('-C', 'fixtures/content', ...args);
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git(
      '-c',
      'user.name=Desk',
      '-c',
      'user.email=desk@example.org',
      'commit',
      '--quiet',
      '--message',
      'Fixture',
    );
    assert.equal(findBase(inner, 'main').repository.folder, '');
    const { before } = states(inner, 'main');
    assert.ok(before.site?.value);
    assert.equal(before.claims.length, 0);
    rmSync(join(repository.folder, 'fixtures'), { recursive: true });
  });

  it('is empty when the content folder was not there', () => {
    const other = join(repository.folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'site.yml'), 'title: New\n');
    const { before } = states(other, 'main');
    assert.equal(before.site, undefined);
    assert.deepEqual(before.claims, []);
    rmSync(other, { recursive: true });
  });

  it('does not follow links', () => {
    repository.branch('linked');
    symlinkSync('/etc/passwd', join(content, 'claims/passwd.mdx'));
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--message', 'A link');
    const { before } = states(content, 'linked');
    assert.equal(before.claims.length, 3);
    repository.git('checkout', '--quiet', 'main');
  });

  it('is refused in a sentence: no repository, an unknown commit, a clone that is too shallow', () => {
    assert.throws(() => findBase(workshop, 'main'), /is not in a git repository/);
    assert.throws(() => findBase(content, 'nowhere'), /git knows no commit “nowhere”/);
    assert.throws(() => findBase(content, 'main:content'), /git knows no commit/);
    repository.branch('ahead');
    repository.commit(new StagedFiles(exampleSite).remove('content/events.yml'), 'Ahead');
    repository.git('checkout', '--quiet', 'main');
    repository.commit(new StagedFiles(exampleSite).write('README.md', ''), 'Main goes on');
    const clone = join(workshop, 'clone');
    repository.git(
      'clone',
      '--quiet',
      '--depth=1',
      '--no-single-branch',
      `file://${repository.folder}`,
      clone,
    );
    assert.throws(
      () => findBase(join(clone, 'content'), 'origin/ahead'),
      /went apart cannot be seen\. This clone is shallow: fetch its whole history/,
    );
    assert.throws(
      () => findBase(join(clone, 'content'), 'main~1'),
      /git knows no commit “main~1”\. This clone/,
    );
  });
});
