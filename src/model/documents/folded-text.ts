/** A stretch of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A text as it is compared: what typography alone makes different is the same (quotation marks, apostrophes, dashes,
 * kinds of blanks and how many, blanks inside French quotation marks, Unicode form), and every place is known in the text as it
 * stands.
 */
export class FoldedText {
  readonly text: string;
  readonly #source: string;
  #places: Folded | undefined;

  constructor(source: string) {
    this.#source = source;
    // Most texts of Latin script need no folding, and few are asked for places.
    if (isFolded(source)) {
      this.text = source;
      return;
    }
    this.#places = fold(source);
    this.text = this.#places.text;
  }

  /** Where a stretch of the folded text stands in the source; nothing where it begins or ends inside of a character. */
  rangeOf(from: number, to: number): TextRange | undefined {
    this.#places ??= fold(this.#source);
    const { starts, ends } = this.#places;
    const [start, end] = [starts[from], ends[to - 1]];
    const isWhole = starts[from - 1] !== start && ends[to] !== end;
    return start === undefined || end === undefined || !isWhole ? undefined : { start, end };
  }
}

interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Words and single blanks between them, in the characters of a keyboard. */
function isFolded(text: string): boolean {
  return /^[ -_a-~]*$/u.test(text) && !/^ | $| [ ;:!?%]|--/u.test(text);
}

/** A base with its marks, which are one character to readers. */
const cluster = /\P{M}\p{M}*|\p{M}+/gu;
/** What nobody sees: soft hyphens, joiners, marks of direction. Joiners between letters are part of some scripts’ spelling, and typed or not. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const folds: readonly (readonly [RegExp, string])[] = [
  [/[«»“”„‟″〝〞]/gu, '"'],
  [/[‹›‘’‚‛′ʼ`´]/gu, "'"],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
  [/\s/gu, ' '],
];

function fold(source: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  // A blank is written when what follows it is known.
  let blank: TextRange | undefined;
  let last = '';
  for (const match of source.matchAll(cluster)) {
    const [raw] = match;
    const folded = foldCluster(raw);
    const range = { start: match.index, end: match.index + raw.length };
    if (folded === '') continue;
    if (folded === ' ') {
      blank = blank === undefined ? range : { start: blank.start, end: range.end };
      continue;
    }
    if (blank !== undefined && parts.length > 0 && !/[«‹]/u.test(last) && !/^[»›;:!?%]/u.test(raw)) {
      parts.push(' ');
      starts.push(blank.start);
      ends.push(blank.end);
    }
    // A dash is typed as two hyphens, or three.
    if (folded === '-' && blank === undefined && parts.at(-1) === '-') {
      ends[ends.length - 1] = range.end;
      continue;
    }
    blank = undefined;
    last = raw;
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(range.start);
      ends.push(range.end);
    }
  }
  return { text: parts.join(''), starts, ends };
}

const plain = /^[a-zA-Z0-9,.;:()]$/u;

function foldCluster(raw: string): string {
  if (plain.test(raw)) return raw;
  let text = raw.normalize('NFD').replaceAll(unseen, '');
  for (const [from, to] of folds) text = text.replaceAll(from, to);
  return text;
}
