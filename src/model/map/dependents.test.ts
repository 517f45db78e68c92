import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dependentsOf, dependencyDepths } from './dependents.ts';
import type { MapRelation } from './map-graph.ts';

const rests = (from: string, to: string): MapRelation => ({ from, to, type: 'depends-on' });

it('a claim’s dependents are what rests on it, directly or through another, and nothing twice', () => {
  const dependents = dependentsOf([rests('b', 'a'), rests('c', 'b'), rests('d', 'b'), rests('d', 'c')]);
  assert.deepEqual([...(dependents.get('a') ?? [])].sort(), ['b', 'c', 'd']);
  assert.deepEqual([...(dependents.get('b') ?? [])].sort(), ['c', 'd']);
  assert.equal(dependents.has('d'), false);
});

it('only “depends-on” counts', () => {
  assert.equal(dependentsOf([{ from: 'b', to: 'a', type: 'supports' }]).size, 0);
});

it('depth counts the steps down, and a circle does not hang', () => {
  const found = dependencyDepths(['a', 'b', 'c'], [rests('b', 'a'), rests('c', 'b')]);
  assert.deepEqual(
    [...found],
    [
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ],
  );
  assert.equal(dependencyDepths(['a', 'b'], [rests('a', 'b'), rests('b', 'a')]).size, 2);
});
