import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { nearest, nearestOfMany } from './nearest.ts';

/** The distance without any shortcut. */
function plain(left: string, right: string): number {
  const rows: number[][] = [];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 0; row <= left.length; row += 1) {
    rows.push([]);
    for (let column = 0; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let cost =
        row === 0 || column === 0
          ? row + column
          : Math.min(cell(row - 1, column) + 1, cell(row, column - 1) + 1, cell(row - 1, column - 1) + same);
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, cell(row - 2, column - 2) + 1);
      rows[row]?.push(cost);
    }
  }
  return cell(left.length, right.length);
}

function plainNearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const sorted = candidates
    .map((candidate): [number, string] => [plain(word, candidate), candidate])
    .filter(([distance]) => distance <= limit)
    .sort(([one, left], [two, right]) => one - two || (left < right ? -1 : 1));
  return sorted[0]?.[1];
}

describe('the nearest word', () => {
  it('is the same as without shortcuts', () => {
    const random = new Random(7);
    const word = () =>
      Array.from({ length: 1 + random.below(12) }, () => random.pick(['a', 'b', 'c'])).join('');
    for (let round = 0; round < 3000; round += 1) {
      const [asked, candidates] = [word(), Array.from({ length: 8 }, word)];
      assert.equal(
        nearest(asked, candidates),
        plainNearest(asked, candidates),
        `${asked}: ${candidates.join()}`,
      );
    }
  });

  it('is looked for once, however often a word is asked', () => {
    const known = new Set(['letter', 'article']);
    assert.equal(nearestOfMany('leter', known), 'letter');
    // The list may not be changed: what was found is kept.
    known.clear();
    assert.equal(nearestOfMany('leter', known), 'letter');
  });

  it('is no more looked for after thousands of words that are unknown', () => {
    const known = Array.from({ length: 2000 }, (_, index) => `known-claim-${index}`);
    const found = Array.from({ length: 2000 }, (_, index) => nearestOfMany(`konwn-claim-${index}`, known));
    assert.equal(found[0], 'known-claim-0');
    assert.equal(found[400], 'known-claim-400');
    assert.equal(found.at(-1), undefined);
    assert.equal(nearest('konwn-claim-1999', known), 'known-claim-1999');
  });
});
