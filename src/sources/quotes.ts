import { bracketed, ellipsis } from '#model/quotation-words';
import { certainty, findParts, placeOfParts } from './find-parts.ts';
import { type Letters, lettersOf } from './letters.ts';
import type { PageText } from './page-text.ts';

/** What can be said of a quotation on a page. */
export type QuoteFinding = 'found' | 'missing' | 'unread';

/** A page with fewer words than this shows its text by script, if it has one. */
const leastWeight = 200;

/**
 * Whether the words of a quotation stand on a page. Letters and figures count, capitals, punctuation and spaces do
 * not. What is left out of a quotation, “…” or “[…]”, and what the desk put into brackets may be anything, but the
 * parts must stand in their order. Nothing is said of words that may stand there by chance: parts of a word or two
 * far from the others, or, in a script without spaces, across the words of the page.
 */
export function findQuote(page: PageText, quote: string): QuoteFinding {
  const ways = [partsOf(quote, ellipsis), partsOf(quote, bracketed)].filter((parts) => parts.length > 0);
  if (ways.length === 0) return 'unread';
  if (page.text === undefined) return 'unread';
  const text = lettersOf(wordsOf(page.text));
  const found = Math.max(...ways.map((parts) => findParts(parts, text)));
  if (found === certainty.sure) return 'found';
  // A page that breaks off, or that a script fills, may have the words where we cannot read them.
  if (found === certainty.perhaps || !page.whole || text.weight < leastWeight) return 'unread';
  const hidden = lettersOf(page.hidden === undefined ? '' : wordsOf(page.hidden));
  return ways.some((parts) => findParts(parts, hidden) !== certainty.none) ? 'unread' : 'missing';
}

/** Where a quotation stands in a text. */
export interface QuotePlace {
  /** UTF-16 units of the text as it was given. */
  readonly start: number;
  readonly end: number;
  /** False where the words may stand there by chance. */
  readonly isSure: boolean;
}

/** Where the words of a quotation stand in a text, by the same rules as `findQuote`; nothing where they do not. */
export function placeOfQuote(text: string, quote: string): QuotePlace | undefined {
  const letters = lettersOf(wordsOf(text));
  const found = [partsOf(quote, ellipsis), partsOf(quote, bracketed)]
    .filter((parts) => parts.length > 0)
    .flatMap((parts) => placeOfParts(parts, letters) ?? [])
    .toSorted((left, right) => right.level - left.level)[0];
  if (found === undefined) return undefined;
  const origins = originsOf(text, letters.text);
  const [first, last] = [origins[found.start], origins[found.end - 1]];
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: last.end, isSure: found.level === certainty.sure };
}

interface Origin {
  readonly start: number;
  readonly end: number;
}

/** For each unit of the letters that `wordsOf` leaves of a text, the sign of the text from which it comes. */
function originsOf(text: string, letters: string): readonly Origin[] {
  const origins: Origin[] = [];
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { segment, index } of graphemes.segment(text)) {
    const isBetweenFigures = /^\p{N}[.,]\p{N}/u.test(text.slice(index - 1, index + 3));
    const own = /^[.,]$/u.test(segment) && isBetweenFigures ? segment : wordsOf(segment).replaceAll(' ', '');
    const origin = { start: index, end: index + segment.length };
    // A letter may depend on its neighbours, as the last sigma of a Greek word does, but not how many there are.
    for (let unit = 0; unit < own.length && origins.length < letters.length; unit += 1) origins.push(origin);
  }
  return origins.length === letters.length ? origins : [];
}

function partsOf(quote: string, gaps: RegExp): Letters[] {
  return quote
    .split(gaps)
    .map(wordsOf)
    .filter((part) => part !== '')
    .map(lettersOf);
}

/**
 * The words of a text with one space between two: compatibility forms resolved (NFKC), small letters, invisible
 * characters taken out, every other sign a space. “2.3” and “2,3” keep their sign: 23 is another number. NFKC takes
 * the vowel am of Thai and Lao apart, by which the dictionaries then know no word: it is put together again.
 */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]|\p{Variation_Selector}/gu, '')
    .replaceAll('\u0E4D\u0E32', '\u0E33')
    .replaceAll('\u0ECD\u0EB2', '\u0EB3')
    .toLowerCase()
    .replaceAll(/(?<!\p{N})[.,]|[.,](?!\p{N})|[^\p{L}\p{M}\p{N}\p{Sc}%.,]+/gu, ' ')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}
