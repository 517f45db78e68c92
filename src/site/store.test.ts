import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { type FileState, filesIn, type Manifest } from './manifest.ts';
import { filesBelow, folderTimes, inspect, Store, storePlace } from './store.ts';

const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-store-'));
let out = '';

after(() => rmSync(workshop, { recursive: true, force: true }));

beforeEach(() => {
  out = join(mkdtempSync(join(workshop, 'place-')), 'site');
});

/** Builds a site of some files, and gives the part of a manifest that tells of them. */
function build(files: Readonly<Record<string, string>>, gone: readonly string[] = []) {
  const store = new Store(storePlace(out));
  const states: [string, FileState][] = Object.entries(files).map(([path, text]) => [
    path,
    store.put(path, text),
  ]);
  store.commit(gone);
  store.rollback();
  const outputs: Manifest['outputs'] = Object.fromEntries(
    states.map(([path, state]) => [path, ['key', 0, ...state]]),
  );
  return { outputs, folders: folderTimes(out, {}, filesIn(outputs)) };
}

const textsIn = (folder: string) =>
  Object.fromEntries(
    filesBelow(folder)
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

describe('the store of a site', () => {
  it('puts a first site in place whole', () => {
    build({ 'index.html': 'front', 'claims/a/index.html': 'a' });
    assert.deepEqual(textsIn(out), { 'claims/a/index.html': 'a', 'index.html': 'front' });
    assert.equal(existsSync(`${out}.building`), false);
  });

  it('replaces, adds and takes away, and leaves no empty folder', () => {
    build({ 'index.html': 'front', 'claims/a/index.html': 'a', 'claims/b/deep/index.html': 'b' });
    build({ 'index.html': 'new', 'claims/c/index.html': 'c' }, ['claims/b/deep/index.html']);
    assert.deepEqual(textsIn(out), {
      'claims/a/index.html': 'a',
      'claims/c/index.html': 'c',
      'index.html': 'new',
    });
    assert.deepEqual(readdirSync(join(out, 'claims')).sort(), ['a', 'c']);
  });

  it('touches no file that stays', () => {
    build({ 'index.html': 'front', 'claims/a/index.html': 'a' });
    const before = statSync(join(out, 'claims/a/index.html'));
    build({ 'index.html': 'new' });
    const now = statSync(join(out, 'claims/a/index.html'));
    assert.deepEqual([now.ino, now.mtimeMs, now.ctimeMs], [before.ino, before.mtimeMs, before.ctimeMs]);
  });

  it('touches nothing before it is told to, and forgets what is not wanted', () => {
    build({ 'index.html': 'front' });
    const store = new Store(storePlace(out));
    store.put('index.html', 'new');
    store.put('claims/a/index.html', 'a');
    assert.deepEqual(textsIn(out), { 'index.html': 'front' });
    store.rollback();
    assert.deepEqual(textsIn(out), { 'index.html': 'front' });
    assert.equal(existsSync(`${out}.building`), false);
  });

  it('lets a folder take the place of a file, and a file that of a folder', () => {
    build({ 'index.html': 'front', page: 'a file', 'other/index.html': 'a folder' });
    build({ 'page/index.html': 'a folder', other: 'a file' }, ['page', 'other/index.html'].slice(2));
    assert.deepEqual(textsIn(out), { 'index.html': 'front', other: 'a file', 'page/index.html': 'a folder' });
  });

  it('fills the folder that a link leads to', () => {
    const real = `${out}-real`;
    mkdirSync(real);
    symlinkSync(real, out);
    build({ 'index.html': 'front' });
    assert.deepEqual(textsIn(real), { 'index.html': 'front' });
    assert.equal(statSync(out).ino, statSync(real).ino);
  });
});

describe('what stands in the folder', () => {
  it('is all well after a build', () => {
    const manifest = build({ 'index.html': 'front', 'claims/a/index.html': 'a' });
    assert.deepEqual(inspect(out, manifest), { damaged: new Set(), strays: [] });
  });

  it('is damaged where a file is gone, was written to, or has another length', () => {
    const manifest = build({ 'index.html': 'front', 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' });
    rmSync(join(out, 'a.html'));
    writeFileSync(join(out, 'b.html'), 'longer');
    utimesSync(join(out, 'c.html'), new Date(), new Date(Date.now() + 5000));
    assert.deepEqual(inspect(out, manifest).damaged, new Set(['a.html', 'b.html', 'c.html']));
  });

  it('has strays where somebody put a file or a folder', () => {
    const manifest = build({ 'index.html': 'front', 'claims/a/index.html': 'a' });
    // A time that no build could have left.
    mkdirSync(join(out, 'claims/b'));
    writeFileSync(join(out, 'claims/b/note.txt'), 'mine');
    writeFileSync(join(out, 'claims/a/copy.html'), 'mine');
    for (const folder of ['claims', 'claims/a'])
      utimesSync(join(out, folder), new Date(), new Date(Date.now() + 5000));
    assert.deepEqual([...inspect(out, manifest).strays].sort(), ['claims/a/copy.html', 'claims/b']);
  });

  it('is well after it came through an archive that keeps whole seconds', () => {
    const manifest = build({ 'index.html': 'front', 'a.html': 'a' });
    for (const path of ['index.html', 'a.html']) {
      const { mtimeMs } = statSync(join(out, path));
      const seconds = Math.floor(mtimeMs / 1000);
      utimesSync(join(out, path), seconds, seconds);
    }
    assert.deepEqual(inspect(out, manifest).damaged, new Set());
  });
});
