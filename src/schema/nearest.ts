/** The candidates in an order in which neighbours share their beginnings. */
interface Index {
  readonly words: readonly { readonly small: string; readonly word: string }[];
  /** How many letters each word shares with the one before it. */
  readonly shared: readonly number[];
  /** What was found before, by the word that was asked for. */
  readonly found: Map<string, string | undefined>;
  /** How many words were looked at in all. */
  looks: number;
}

const indexes = new WeakMap<object, Index>();

/**
 * The candidate closest to a misspelt word, or nothing when none is close; of two that are as close, the first in the
 * alphabet. Closeness is the Damerau–Levenshtein distance (optimal string alignment), at most a third of the word and
 * `most` letters. A set or a list is put in order once, however often it is asked: it may not be changed in between.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 4): string | undefined {
  return searchWidely(word, indexOf(candidates), most);
}

/** Words that are looked at for one list before the search is given up: five hundred questions to a list of six thousand. */
const mostLooks = 3_000_000;

/**
 * The nearest of a list that grows with the site. Who renames something that thousands of files name has made one mistake,
 * not thousands: each word is looked for once, and after hundreds of different words no more is looked for at all. The
 * list must be a set or an array, and may not be changed.
 */
export function nearestOfMany(
  word: string,
  candidates: ReadonlySet<string> | readonly string[],
): string | undefined {
  const index = indexOf(candidates);
  if (index.found.has(word)) return index.found.get(word);
  const found = index.looks < mostLooks ? searchWidely(word, index, 4) : undefined;
  index.found.set(word, found);
  return found;
}

function searchWidely(word: string, index: Index, most: number): string | undefined {
  const limit = Math.min(most, Math.max(1, Math.floor(word.length / 3)));
  const small = word.toLowerCase();
  // Most slips are of one or two letters: a narrow look is quick, and finds the same as a wide one.
  for (const bound of [1, 2, limit]) {
    const found = search(small, index, Math.min(bound, limit));
    if (found !== undefined || bound >= limit) return found;
  }
  return undefined;
}

function indexOf(candidates: Iterable<string>): Index {
  const known = indexes.get(candidates);
  if (known !== undefined) return known;
  const words = [...candidates]
    .map((word) => ({ small: word.toLowerCase(), word }))
    .sort((left, right) => (left.small < right.small ? -1 : left.small > right.small ? 1 : 0));
  const shared = words.map(({ small }, place) => sharedLength(words[place - 1]?.small ?? '', small));
  const index: Index = { words, shared, found: new Map(), looks: 0 };
  // What can be walked only once, such as the keys of a map, would be empty the next time.
  if (Array.isArray(candidates) || candidates instanceof Set) indexes.set(candidates, index);
  return index;
}

function sharedLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

/**
 * The table of the distance is kept while words begin alike: only the rows of other letters are filled anew, and all
 * words that share a hopeless beginning are passed over.
 */
function search(small: string, index: Index, limit: number): string | undefined {
  const { words, shared } = index;
  const table = new Table(small);
  let best: string | undefined;
  let bound = limit;
  let filled = 0;
  for (let place = 0; place < words.length; place += 1) {
    const { small: candidate, word } = words[place] ?? { small: '', word: '' };
    filled = Math.min(filled, shared[place] ?? 0);
    if (Math.abs(candidate.length - small.length) > bound) continue;
    let hopeless = false;
    while (filled < candidate.length && !hopeless) {
      filled += 1;
      hopeless = table.fill(candidate, filled) > bound && table.least(filled - 1) >= bound;
    }
    if (hopeless) {
      while ((shared[place + 1] ?? -1) >= filled) place += 1;
      continue;
    }
    const found = table.distance(candidate.length);
    if (found > bound) continue;
    if (best === undefined || found < bound || word < best) best = word;
    bound = found;
  }
  index.looks += words.length;
  return best;
}

/** The distances between the beginnings of a word (columns) and of a candidate (rows). */
class Table {
  readonly #word: string;
  readonly #rows: number[][];
  readonly #least: number[] = [0];

  constructor(word: string) {
    this.#word = word;
    this.#rows = [Array.from({ length: word.length + 1 }, (_, column) => column)];
  }

  /** Fills the row of the candidate’s nth letter from the rows above; returns the least distance in it. */
  fill(candidate: string, row: number): number {
    const above = this.#rows[row - 1] ?? [];
    const twoAbove = this.#rows[row - 2];
    const letter = candidate.charCodeAt(row - 1);
    const letterBefore = candidate.charCodeAt(row - 2);
    const current = this.#rows[row] ?? [];
    this.#rows[row] = current;
    current[0] = row;
    let least = row;
    for (let column = 1; column <= this.#word.length; column += 1) {
      const own = this.#word.charCodeAt(column - 1);
      let cost = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (own === letter ? 0 : 1),
      );
      const swapped = own === letterBefore && letter === this.#word.charCodeAt(column - 2);
      if (twoAbove !== undefined && column > 1 && swapped)
        cost = Math.min(cost, at(twoAbove, column - 2) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    this.#least[row] = least;
    return least;
  }

  least(row: number): number {
    return at(this.#least, row);
  }

  distance(row: number): number {
    return at(this.#rows[row] ?? [], this.#word.length);
  }
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
