import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { isInShare, mergeShards, readShare, shardFile, shardOutput } from './shards.ts';
import { filesBelow } from './store.ts';

const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-shards-'));
after(() => rmSync(workshop, { recursive: true, force: true }));

const paths = Array.from({ length: 400 }, (_, index) => `claims/claim-${index}/index.html`);

describe('shares of a site', () => {
  it('are named by number and count', () => {
    const table: [string, unknown][] = [
      ['1/1', { index: 0, count: 1 }],
      ['2/5', { index: 1, count: 5 }],
      ['5/5', { index: 4, count: 5 }],
      ['6/5', undefined],
      ['0/5', undefined],
      ['1/0', undefined],
      ['2', undefined],
      ['2/5/6', undefined],
      [' 2/5', undefined],
      ['-1/5', undefined],
    ];
    for (const [text, share] of table) assert.deepEqual(readShare(text), share, text);
  });

  it('have each path once, whatever their number and that of the threads', () => {
    for (const shards of [1, 2, 3, 5]) {
      for (const threads of [1, 2, 8]) {
        const sizes: number[] = [];
        const owners = new Map<string, number>();
        for (let shard = 0; shard < shards; shard += 1) {
          for (let thread = 0; thread < threads; thread += 1) {
            const own = paths.filter((path) =>
              isInShare(path, { index: shard, count: shards }, { index: thread, count: threads }),
            );
            for (const path of own) owners.set(path, (owners.get(path) ?? 0) + 1);
            sizes.push(own.length);
          }
        }
        assert.ok(paths.every((path) => owners.get(path) === 1));
        const fair = paths.length / (shards * threads);
        assert.ok(
          Math.max(...sizes) < fair * 2.5,
          `${shards} shards, ${threads} threads: ${sizes.join(' ')}`,
        );
      }
    }
  });

  it('keep the files of a folder together', () => {
    for (const name of ['claim.json', 'card.png', 'cite.bib']) {
      assert.equal(
        isInShare(`claims/a/${name}`, { index: 1, count: 3 }),
        isInShare('claims/a/index.html', { index: 1, count: 3 }),
      );
    }
  });
});

describe('shards put together', () => {
  const makeShard = (name: string, index: number, count: number, site: string, files: readonly string[]) => {
    const folder = join(workshop, name);
    const output = shardOutput({ index, count }, site, new Map());
    const note = output.draw === 'text' ? String(output.view()) : '';
    for (const [path, text] of [...files.map((path) => [path, path] as const), [shardFile, note] as const]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };
  const one = makeShard('one', 0, 2, 'a', ['index.html', 'claims/a/index.html']);
  const two = makeShard('two', 1, 2, 'a', ['claims/b/index.html']);

  it('are the site, without what stood there before', () => {
    const out = join(workshop, 'out');
    mkdirSync(join(out, 'old'), { recursive: true });
    writeFileSync(join(out, 'old/index.html'), 'old');
    assert.equal(mergeShards([two, one], out), 3);
    assert.deepEqual(filesBelow(out).sort(), ['claims/a/index.html', 'claims/b/index.html', 'index.html']);
    assert.equal(readFileSync(join(out, 'claims/b/index.html'), 'utf8'), 'claims/b/index.html');
  });

  it('are refused where one is missing, there twice, of another site or none', () => {
    const other = makeShard('other', 1, 2, 'b', ['claims/b/index.html']);
    const none = join(workshop, 'none');
    mkdirSync(none);
    const table: [readonly string[], RegExp][] = [
      [[one], /^Error: Of 2 shards, these are missing: 2\.$/u],
      [[one, two, two], /^Error: Shard 2 of 2 is there twice\.$/u],
      [[one, other], /another site/u],
      [[one, none], /holds no shard of a site/u],
      [[], /Name the folders/u],
    ];
    for (const [folders, says] of table) {
      const out = join(workshop, 'refused');
      assert.throws(() => mergeShards(folders, out), says);
      assert.deepEqual(filesBelow(out), []);
    }
  });
});
