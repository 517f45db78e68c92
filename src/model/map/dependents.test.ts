import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dependencyDepths } from './dependents.ts';
import type { MapRelation } from './map-graph.ts';

const rests = (from: string, to: string): MapRelation => ({ from, to, type: 'depends-on' });

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
