import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { loadCheckedContent } from '#astro/checked-content';
import { drawPictures } from './draw-pictures.ts';
import { placePictures, rememberPictures } from './place-pictures.ts';

const content = resolve(import.meta.dirname, '../../e2e/fixtures/good/content');
const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-pictures-'));

after(() => rmSync(workshop, { recursive: true, force: true }));

describe('drawing the pictures of a site', () => {
  it('draws each once, and afterwards those whose view changed', async () => {
    const cache = join(workshop, 'cache');
    const settings = { content, cache, origin: 'https://example.org' };
    const read = () => loadCheckedContent(settings, { today: '2026-11-22', skipRules: true }).content;
    const first = await drawPictures(read(), settings);
    assert.equal(first.drawn, first.count);
    assert.ok(first.count > 4);
    for (const path of ['card.png', 'card.svg', 'fr/card.png']) assert.ok(first.files.has(path), path);

    const second = await drawPictures(read(), settings);
    assert.deepEqual([second.count, second.drawn], [first.count, 0]);
    assert.deepEqual(second.files, first.files);

    const changed = read();
    const [claim, ...others] = changed.claims;
    assert.ok(claim?.value !== undefined);
    const edited = { ...claim, value: { ...claim.value, summary: 'Another answer.' } };
    const third = await drawPictures({ ...changed, claims: [edited, ...others] }, settings);
    assert.deepEqual([third.count, third.drawn], [first.count, 1]);
    const files = new Set([...third.files.values()]);
    assert.equal(readdirSync(join(cache, 'pictures')).length, files.size);
  });

  it('draws a file of the cache again that somebody changed', async () => {
    const settings = { content, cache: join(workshop, 'touched'), origin: 'https://example.org' };
    const read = () => loadCheckedContent(settings, { today: '2026-11-22', skipRules: true }).content;
    const { files } = await drawPictures(read(), settings);
    const file = files.get('card.png') ?? '';
    const before = readFileSync(file);
    appendFileSync(file, 'more');
    const again = await drawPictures(read(), settings);
    assert.equal(again.drawn, 1);
    assert.ok(readFileSync(file).equals(before));
  });

  it('says which characters no font has', async () => {
    const settings = { content, cache: join(workshop, 'boxes'), origin: 'https://example.org' };
    const read = loadCheckedContent(settings, { today: '2026-11-22', skipRules: true }).content;
    const [claim, ...others] = read.claims;
    assert.ok(claim?.value !== undefined);
    const thai = { ...claim, value: { ...claim.value, summary: 'In Thai: ก' } };
    const site = { ...read, claims: [thai, ...others] };
    const id = /([^/]+)\.mdx$/u.exec(claim.path)?.[1];
    const sentence = `claims/${id}/card.png shows “ก” (U+0E01) as an empty box: none of the fonts of pictures has it.`;
    assert.deepEqual((await drawPictures(site, settings)).warnings, [sentence]);
    assert.deepEqual((await drawPictures(site, settings)).warnings, [sentence], 'told again when it is kept');
  });
});

describe('placing pictures in a site', () => {
  let folder = '';
  let cache = '';
  let kept: string[] = [];
  const site = (isReused: boolean) => ({
    folder,
    isReused,
    pages: [],
    keep: (path: string) => {
      kept.push(path.slice(folder.length + 1));
      rmSync(path, { force: true });
    },
  });
  const source = (name: string, text: string) => {
    writeFileSync(join(cache, name), text);
    return join(cache, name);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(workshop, 'site-'));
    cache = mkdtempSync(join(workshop, 'kept-'));
    kept = [];
  });

  it('takes no second room on the disk', () => {
    placePictures(site(false), new Map([['claims/a/card.png', source('1.png', 'one')]]), cache);
    assert.equal(statSync(join(folder, 'claims/a/card.png')).ino, statSync(join(cache, '1.png')).ino);
  });

  it('leaves what is right, replaces what changed, and takes away what is gone', () => {
    const before = new Map([
      ['card.png', source('1.png', 'one')],
      ['claims/a/card.png', source('2.png', 'two')],
      ['claims/gone/card.png', source('3.png', 'three')],
    ]);
    placePictures(site(false), before, cache);
    rememberPictures(before, cache);
    kept = [];
    const now = new Map([
      ['card.png', join(cache, '1.png')],
      ['claims/a/card.png', source('4.png', 'four')],
    ]);
    placePictures(site(true), now, cache);
    assert.deepEqual(kept, ['claims/gone/card.png', 'claims/a/card.png']);
    assert.equal(readFileSync(join(folder, 'claims/a/card.png'), 'utf8'), 'four');
  });

  it('touches no file that it did not put there', () => {
    mkdirSync(join(folder, 'claims/own'), { recursive: true });
    writeFileSync(join(folder, 'claims/own/card.png'), 'somebody’s');
    placePictures(site(true), new Map(), cache);
    assert.equal(readFileSync(join(folder, 'claims/own/card.png'), 'utf8'), 'somebody’s');
  });
});
