import { bracketed, ellipsis } from '#model/quotation-words';
import { certainty, findParts } from './find-parts.ts';
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
