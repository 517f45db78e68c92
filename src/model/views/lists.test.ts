import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pagerOf, paginate } from './lists.ts';

const words = { page: (page: number, total: number) => `${page} of ${total}` };
const pathOf = (page: number) => `/list/${page}`;

describe('a long list', () => {
  for (const [count, lengths] of [
    [0, [0]],
    [1, [1]],
    [99, [99]],
    [100, [100]],
    [101, [100, 1]],
    [200, [100, 100]],
    [201, [100, 100, 1]],
  ] as const)
    it(`of ${count} stands on pages of ${lengths.join(', ')}`, () => {
      const items = Array.from({ length: count }, (_, index) => index);
      const made = paginate(items);
      assert.deepEqual(
        made.map((page) => page.items.length),
        lengths,
      );
      assert.deepEqual(
        made.flatMap((page) => page.items),
        items,
        'all of it, in its order',
      );
      assert.deepEqual(
        made.map(({ page, pages }) => [page, pages]),
        lengths.map((_, index) => [index + 1, lengths.length]),
      );
    });
});

describe('the pager', () => {
  for (const [page, pages, expected] of [
    [1, 1, undefined],
    [1, 2, { text: '1 of 2', next: '/list/2' }],
    [2, 2, { text: '2 of 2', previous: '/list/1' }],
    [1, 3, { text: '1 of 3', next: '/list/2' }],
    [2, 3, { text: '2 of 3', previous: '/list/1', next: '/list/3' }],
    [3, 3, { text: '3 of 3', previous: '/list/2' }],
  ] as const)
    it(`of page ${page} of ${pages} leads where there is a page`, () => {
      assert.deepEqual(pagerOf({ page, pages }, words, pathOf), expected);
    });
});
