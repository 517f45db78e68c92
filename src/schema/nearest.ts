/**
 * The candidate closest to a misspelt word, or nothing when none is close.
 * Closeness is the Damerau–Levenshtein distance (optimal string alignment), at most a third of the word and four letters.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(4, Math.max(1, Math.floor(word.length / 3)));
  const small = word.toLowerCase();
  const all = [...candidates];
  // Most slips are of one or two letters: a narrow look is quick, and finds the same as a wide one.
  for (const bound of [1, 2, limit]) {
    const found = nearestWithin(small, all, Math.min(bound, limit));
    if (found !== undefined || bound >= limit) return found;
  }
  return undefined;
}

function nearestWithin(small: string, candidates: readonly string[], limit: number): string | undefined {
  let best: string | undefined;
  let bound = limit;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - small.length) > bound) continue;
    const found = distance(small, candidate.toLowerCase(), bound);
    if (found > bound) continue;
    if (best === undefined || found < bound || candidate < best) best = candidate;
    bound = found;
  }
  return best;
}

/** The distance when it is at most `bound`, otherwise something larger: only the band beside the diagonal is filled. */
function distance(left: string, right: string, bound: number): number {
  if (Math.abs(left.length - right.length) > bound) return bound + 1;
  if (left === right) return 0;
  const far = bound + 1;
  const width = right.length + 1;
  let twoAgo = new Array<number>(width).fill(far);
  let previous = Array.from({ length: width }, (_, column) => Math.min(column, far));
  let current = new Array<number>(width).fill(far);
  for (let row = 1; row <= left.length; row += 1) {
    const first = Math.max(1, row - bound);
    const last = Math.min(right.length, row + bound);
    current[first - 1] = first === 1 ? Math.min(row, far) : far;
    if (last < right.length) current[last + 1] = far;
    const leftLetter = left.charCodeAt(row - 1);
    const leftBefore = left.charCodeAt(row - 2);
    let least = at(current, first - 1);
    for (let column = first; column <= last; column += 1) {
      const letter = right.charCodeAt(column - 1);
      const same = leftLetter === letter;
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      const swapped = letter === leftBefore && leftLetter === right.charCodeAt(column - 2);
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, at(twoAgo, column - 2) + 1);
      current[column] = Math.min(cost, far);
      least = Math.min(least, cost);
    }
    // A swap reaches two rows back, so one hopeless row is not the end; two are.
    if (least > bound && Math.min(...previous.slice(Math.max(0, first - 2), last + 1)) > bound) return far;
    [twoAgo, previous, current] = [previous, current, twoAgo];
  }
  return at(previous, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
