import assert from 'node:assert/strict';
import { it } from 'node:test';
import { carriedBy, depths } from './carried.ts';
import type { MapRelation } from './map-graph.ts';

const rests = (from: string, to: string): MapRelation => ({ from, to, type: 'depends-on' });

it('a claim carries what rests on it, directly or through another, and nothing twice', () => {
  const carried = carriedBy([rests('b', 'a'), rests('c', 'b'), rests('d', 'b'), rests('d', 'c')]);
  assert.deepEqual([...(carried.get('a') ?? [])].sort(), ['b', 'c', 'd']);
  assert.deepEqual([...(carried.get('b') ?? [])].sort(), ['c', 'd']);
  assert.equal(carried.has('d'), false);
});

it('only “depends-on” carries', () => {
  assert.equal(carriedBy([{ from: 'b', to: 'a', type: 'supports' }]).size, 0);
});

it('depth counts the steps down, and a circle does not hang', () => {
  const found = depths(['a', 'b', 'c'], [rests('b', 'a'), rests('c', 'b')]);
  assert.deepEqual(
    [...found],
    [
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ],
  );
  assert.equal(depths(['a', 'b'], [rests('a', 'b'), rests('b', 'a')]).size, 2);
});
