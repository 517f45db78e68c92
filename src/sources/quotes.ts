import type { PageText } from './page-text.ts';

/** What can be said of a quotation on a page. */
export type QuoteFinding = 'found' | 'missing' | 'unread';

/** A page with fewer words than this shows its text by script, if it has one. */
const fewestLetters = 200;
/** Shorter words could stand inside others: “art” in “party”. */
const shortest = 12;

/**
 * Whether the words of a quotation stand on a page. Letters and figures count, capitals, punctuation and spaces do
 * not. What is left out of a quotation, “…” or “[…]”, and what the desk put into brackets may be anything, but the
 * parts must stand in their order.
 */
export function findQuote(page: PageText, quote: string): QuoteFinding {
  const ways = [partsOf(quote, ellipsis), partsOf(quote, bracketed)].filter((parts) => parts.length > 0);
  if (ways.length === 0) return 'unread';
  if (page.text === undefined) return 'unread';
  const text = wordsOf(page.text);
  if (ways.some((parts) => stands(parts, text))) return 'found';
  // A page that breaks off, or that a script fills, may have the words where we cannot read them.
  if (!page.whole || text.length < fewestLetters) return 'unread';
  const hidden = page.hidden === undefined ? '' : wordsOf(page.hidden);
  return ways.some((parts) => stands(parts, hidden)) ? 'unread' : 'missing';
}

const ellipsis = /[[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3}/u;
const bracketed = /\[[^\]]*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3}/u;

function partsOf(quote: string, gaps: RegExp): string[] {
  return quote
    .split(gaps)
    .map(wordsOf)
    .filter((part) => part !== '');
}

/** First by whole words; then without any space, which forgives hyphens at line ends and tags inside words. */
function stands(parts: readonly string[], text: string): boolean {
  if (
    inOrder(
      parts.map((part) => ` ${part} `),
      ` ${text} `,
      1,
    )
  )
    return true;
  const tight = parts.map((part) => part.replaceAll(' ', ''));
  return tight.every((part) => part.length >= shortest) && inOrder(tight, text.replaceAll(' ', ''), 0);
}

function inOrder(parts: readonly string[], text: string, shared: number): boolean {
  let from = 0;
  for (const part of parts) {
    const place = text.indexOf(part, from);
    if (place === -1) return false;
    from = place + part.length - shared;
  }
  return true;
}

/**
 * The words of a text with one space between two: compatibility forms resolved (NFKC), small letters, invisible
 * characters taken out, every other sign a space. “2.3” and “2,3” keep their sign: 23 is another number.
 */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .toLowerCase()
    .replaceAll(/(?<!\p{N})[.,]|[.,](?!\p{N})|[^\p{L}\p{M}\p{N}\p{Sc}%.,]+/gu, ' ')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}
