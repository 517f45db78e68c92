import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp, type WordIndex } from './look-up.ts';
import type { Hit } from './query.ts';
import { readShard, spellingShards } from './spelling-shards.ts';

/** An index of pages and their words, which knows no stems; `lost` words are in its list and cannot be fetched. */
function indexOf(pages: Readonly<Record<string, string>>, lost: readonly string[] = []): WordIndex<Hit> {
  const shards = spellingShards([...Object.values(pages).join(' ').split(' '), ...lost]);
  const having = (fits: (word: string) => boolean) =>
    Object.entries(pages)
      .filter(([, text]) => text.split(' ').some(fits))
      .map(([id]) => ({ id, score: 1 }));
  return {
    knows: async (word) => having((own) => own === word).length > 0,
    find: async (word) => having((own) => own.startsWith(word)),
    named: async () => [],
    shard: async (name) => readShard(shards.get(name) ?? ''),
  };
}

const town = indexOf({ bridge: 'the bridge opened painted blue', ferry: 'the ferry sank' });
const ids = (found: readonly Hit[]) => found.map(({ id }) => id);

test('a mistyped word is replaced by the nearest, and the question says so', async () => {
  const { hits, corrected } = await lookUp(town, 'Is the brigde blue?', 'en');
  assert.deepEqual(ids(hits), ['bridge']);
  assert.equal(corrected, 'Is the bridge blue?');
});

test('the beginning of a word is no mistake', async () => {
  const typing = await lookUp(town, 'br', 'en');
  assert.deepEqual(ids(typing.hits), ['bridge']);
  assert.equal(typing.corrected, undefined);
  assert.deepEqual((await lookUp(town, 'paint ferry', 'en')).terms, ['paint', 'ferry']);
});

test('a word that is like nothing is told, and the others are looked for', async () => {
  const { hits, unknown } = await lookUp(town, 'xylophone ferry', 'en');
  assert.deepEqual(ids(hits), ['ferry']);
  assert.deepEqual(unknown, ['xylophone']);
});

test('an index that lacks what its own list has is not taken for an empty one', async () => {
  await assert.rejects(lookUp(indexOf({ bridge: 'blue' }, ['harbour']), 'harbour', 'en'), /lacks “harbour”/u);
});

const french = indexOf({ pont: 'le pont gives', greve: 'la greve strictes' });
const english = { language: 'en', shard: indexOf({ strike: 'the strikes gave bridge' }).shard };

test('a word that another language has exactly is not corrected, but told', async () => {
  const { hits, corrected, unknown, foreign } = await lookUp(french, 'strikes pont', 'fr', [english]);
  assert.deepEqual(ids(hits), ['pont']);
  assert.equal(corrected, undefined);
  assert.deepEqual(unknown, []);
  assert.deepEqual([...foreign], [['en', ['strikes']]]);
  const near = indexOf({ horse: 'bridle' });
  assert.equal((await lookUp(near, 'bridge', 'fr')).corrected, 'bridle');
  assert.equal((await lookUp(near, 'bridge', 'fr', [english])).corrected, undefined);
});

test('the small words of another language are not corrected', async () => {
  const { corrected, foreign } = await lookUp(indexOf({ hal: 'whap' }), 'what', 'fr', [english]);
  assert.equal(corrected, undefined);
  assert.deepEqual([...foreign], [['en', ['what']]]);
});

test('two letters are corrected from eight letters on, and never three', async () => {
  assert.equal((await lookUp(french, 'greves', 'fr')).corrected, 'greve');
  const gives = indexOf({ page: 'gives harbours mountaineering' });
  assert.equal((await lookUp(gives, 'greves', 'en')).corrected, undefined);
  assert.equal((await lookUp(gives, 'harbuors', 'en')).corrected, 'harbours');
  assert.equal((await lookUp(gives, 'harpoors', 'en')).corrected, 'harbours');
  assert.equal((await lookUp(gives, 'maunteneerinc', 'en')).corrected, undefined);
});

test('a page that is called as the question says comes first, once', async () => {
  const pages: readonly Hit[] = [
    { id: 'claim', score: 9 },
    { id: 'bridge', score: 1 },
  ];
  const index: WordIndex<Hit> = {
    knows: async () => true,
    find: async () => pages,
    named: async (words) => pages.filter(({ id }) => id === words.join(' ')),
    shard: async () => [],
  };
  const ids = async (question: string) => (await lookUp(index, question, 'en')).hits.map(({ id }) => id);
  assert.deepEqual(await ids('the Bridge'), ['bridge', 'claim']);
  assert.deepEqual(await ids('bridge wide'), ['claim', 'bridge']);
});

test('a number that is nowhere is told as it was written', async () => {
  const index: WordIndex<Hit> = {
    knows: async (word) => word === 'jobs',
    find: async () => [{ id: 'a', score: 1 }],
    named: async () => [],
    shard: async () => [],
  };
  assert.deepEqual((await lookUp(index, '2,3 millions jobs', 'en')).unknown, ['2,3 millions']);
});
