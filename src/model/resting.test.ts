import assert from 'node:assert/strict';
import { it } from 'node:test';
import { town, type Town } from '#fixtures/town-site';
import { restingOn } from './resting.ts';

const related = (type: string, ...ids: readonly string[]) => ({
  relations: ids.map((claim) => ({ type, claim })),
});
const resting = (claims: NonNullable<Town['claims']>, id: string) =>
  [...restingOn(town({ claims }).graph.claims, id)].sort();

it('what rests on a claim does so directly or through another, and is told once', () => {
  const claims = {
    a: {},
    b: related('depends-on', 'a'),
    c: related('depends-on', 'b'),
    d: related('depends-on', 'b', 'c'),
  };
  assert.deepEqual(resting(claims, 'a'), ['b', 'c', 'd']);
  assert.deepEqual(resting(claims, 'b'), ['c', 'd']);
  assert.deepEqual(resting(claims, 'd'), []);
});

it('only “depends-on” counts, and only towards what rests', () => {
  assert.deepEqual(resting({ a: {}, b: related('supports', 'a') }, 'a'), []);
  assert.deepEqual(resting({ a: {}, b: related('depends-on', 'a') }, 'b'), []);
});

it('a circle of claims does not hang, and no claim rests on itself', () => {
  assert.deepEqual(resting({ a: related('depends-on', 'b'), b: related('depends-on', 'a') }, 'a'), ['b']);
  assert.deepEqual(resting({}, 'nowhere'), []);
});
