import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queryTerms, rank } from './query.ts';

const hits = (...ids: string[]) => ids.map((id, place) => ({ id, score: 10 - place }));

test('a question of stop words alone is looked for as it is', () => {
  assert.deepEqual(queryTerms('what is it?', 'en'), ['what', 'is', 'it']);
});

test('each word is looked for once, and not more than twelve', () => {
  assert.deepEqual(queryTerms('jobs Jobs JOBS', 'en'), ['jobs']);
  const many = Array.from({ length: 30 }, (_, place) => `word${place}`).join(' ');
  assert.equal(queryTerms(many, 'en').length, 12);
});

test('a page with all words comes before one that has some of them well', () => {
  const ranked = rank([hits('one', 'both'), hits('both', 'one'), hits('both')]);
  assert.deepEqual(
    ranked.map(({ id }) => id),
    ['both', 'one'],
  );
});

test('a page with only half as many words as the best one is left out', () => {
  const ranked = rank([hits('best', 'far'), hits('best')]);
  assert.deepEqual(
    ranked.map(({ id }) => id),
    ['best'],
  );
});

test('equal pages come in the order of their ids', () => {
  const equal = ['b', 'a'].map((id) => ({ id, score: 1 }));
  assert.deepEqual(
    rank([equal]).map(({ id }) => id),
    ['a', 'b'],
  );
  assert.deepEqual(rank([]), []);
});
