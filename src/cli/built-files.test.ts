import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { changedFiles, listFiles, rememberFiles, untouchedFiles } from './built-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-built-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('the files of a built site', () => {
  it('are known again without looking at those that nothing was told of', () => {
    for (const name of ['stays', 'changes', 'goes', 'hashed/old', 'hashed-not/stays'])
      write(`site/${name}`, name);
    const site = join(folder, 'site');
    const before = listFiles(site);
    write('site/changes', 'another size');
    rmSync(join(site, 'goes'));
    rmSync(join(site, 'hashed/old'));
    write('site/hashed/new', 'new');
    write('site/new/file', 'new');
    const told = {
      files: ['/changes', '/goes', '/new/file', '/never/there'],
      folders: ['/hashed', '/never'],
    };
    assert.deepEqual(changedFiles(site, before, told), listFiles(site));
    assert.notDeepEqual(changedFiles(site, before, { files: [], folders: [] }), listFiles(site));
  });

  it('are untouched until one is', () => {
    write('other/page', 'built');
    const [site, cache] = [join(folder, 'other'), folder];
    rememberFiles(site, cache, listFiles(site));
    assert.deepEqual(untouchedFiles(site, cache), listFiles(site));
    write('other/page', 'built by somebody else');
    assert.equal(untouchedFiles(site, cache), undefined);
  });
});
