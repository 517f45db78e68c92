import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { nearest } from './nearest.ts';

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
});
