import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetCounts, isChosen, type Members } from './facet-counts.ts';

const members: Members = new Map([
  [
    'verdict',
    new Map([
      ['true', new Set(['a', 'b'])],
      ['false', new Set(['c'])],
    ]),
  ],
  [
    'year',
    new Map([
      ['2024', new Set(['a', 'c'])],
      ['2025', new Set(['b'])],
    ]),
  ],
]);

test('a page is shown when it has every value that is chosen', () => {
  const choice = new Map([
    ['verdict', 'true'],
    ['year', '2024'],
  ]);
  assert.deepEqual(
    ['a', 'b', 'c'].filter((id) => isChosen(id, members, choice)),
    ['a'],
  );
  assert.equal(isChosen('a', members, new Map([['verdict', 'nowhere']])), false);
});

test('the counts of a facet take the other choices into account, not its own', () => {
  const counts = facetCounts(['a', 'b', 'c'], members, new Map([['year', '2024']]));
  assert.deepEqual(
    [...(counts.get('verdict') ?? [])],
    [
      ['true', 1],
      ['false', 1],
    ],
  );
  assert.deepEqual(
    [...(counts.get('year') ?? [])],
    [
      ['2024', 2],
      ['2025', 1],
    ],
  );
});
