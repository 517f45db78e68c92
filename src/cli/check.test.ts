import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { siteWithoutPictures } from '#fixtures/example-site';

const parent = mkdtempSync(join(tmpdir(), 'contrechamp-check-'));
const command = join(import.meta.dirname, 'check.ts');
for (const { path, text } of siteWithoutPictures) {
  mkdirSync(dirname(join(parent, path)), { recursive: true });
  writeFileSync(join(parent, path), text);
}
after(() => rmSync(parent, { recursive: true }));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { CONTRECHAMP_CONTENT: _unset, ...environment } = process.env;
  return spawnSync(process.execPath, [command, ...args], {
    cwd: parent,
    encoding: 'utf8',
    env: { ...environment, SOURCE_DATE_EPOCH: '1780272000' },
  });
}

describe('npm run check', () => {
  it('is content with good content', () => {
    const { status, stdout } = run();
    assert.equal(stdout, '✓ 3 claims, 1 translation, 2 documents: no problem.\n');
    assert.equal(status, 0);
  });

  it('leaves with 1 for an error, with 0 for a warning, and filters by path', () => {
    const path = join(parent, 'content/claims/wrong.en.mdx');
    writeFileSync(path, '---\ntitle: A\nclaim: B\nsummary: C\n---\n');
    assert.equal(run().status, 1);
    assert.equal(run('content/documents').status, 0);
    assert.equal(run('content/claims', '--format', 'json').status, 1);
    assert.match(
      run('content/claims/wrong.en.mdx', '--format=github').stdout,
      /^::error file=content\/claims\/wrong\.en\.mdx,/,
    );
    rmSync(path);
    writeFileSync(join(parent, 'content/claims/notes.txt'), '');
    assert.match(run().stdout, /warning {2}stray-file/);
    assert.equal(run().status, 0);
    rmSync(join(parent, 'content/claims/notes.txt'));
  });

  it('leaves with 2 and one line of usage when it is called wrong', () => {
    for (const args of [
      ['--nonsense'],
      ['--format', 'xml'],
      ['--base', 'main'],
      ['nowhere.mdx'],
      ['/etc'],
      ['--explain', 'unknwon-key'],
    ]) {
      const { status, stderr, stdout } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^[^\n]+\nUsage: [^\n]+\n$/);
      assert.equal(stdout, '');
    }
  });

  it('explains a code', () => {
    const { status, stdout } = run('--explain', 'unknown-citation');
    assert.equal(status, 0);
    assert.match(stdout, /^unknown-citation: What a text cites[\s\S]+Wrong, in[\s\S]+Right:/);
  });
});

describe('npm run check -- --fix', () => {
  const path = join(parent, 'content/claims/jobs.mdx');
  const good = readFileSync(path, 'utf8');
  const spoiled = good
    .replace('made: 2025-03-15', 'made: 15 mars 2025')
    .replace('document: article', 'document: artcle');
  afterEach(() => writeFileSync(path, good));

  it('mends the file, says what it changed, and reports what is left', () => {
    writeFileSync(path, spoiled);
    const { status, stdout } = run('--fix');
    assert.match(
      stdout,
      /^Mended content\/claims\/jobs\.mdx: dates\n {2}4 {3}claimant: Guilde des studios\n {2}5 - made: 15 mars 2025\n {2}5 \+ made: 2025-03-15\n {2}6 {3}appearances:\n\n1 file mended\.\n\ncontent\/claims\/jobs\.mdx:7:15 {2}error {2}unknown-document\n/,
    );
    assert.equal(status, 1);
    assert.equal(readFileSync(path, 'utf8'), spoiled.replace('15 mars 2025', '2025-03-15'));
  });

  it('writes nothing where nothing is to mend, and nothing outside the paths', () => {
    const { mtimeMs } = statSync(path);
    assert.match(run('--fix').stdout, /^Nothing to mend\.\n\n✓/);
    assert.equal(statSync(path).mtimeMs, mtimeMs);
    writeFileSync(path, spoiled);
    assert.match(run('--fix', 'content/documents').stdout, /^Nothing to mend\.\n\n/);
    assert.equal(readFileSync(path, 'utf8'), spoiled);
  });

  it('leaves a report for programs whole', () => {
    writeFileSync(path, spoiled);
    const { stdout, stderr } = run('--fix', '--format', 'json');
    assert.equal((JSON.parse(stdout) as { problems: unknown[] }).problems.length, 1);
    assert.match(stderr, /^Mended content\/claims\/jobs\.mdx: dates\n/);
  });
});
