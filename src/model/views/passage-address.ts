import { bracketed, unspacedLetter, wordSegmenter } from '../quotation-words.ts';

/** A longer quotation is named by its first and last words. */
const longest = 10;
/** How many of them. */
const few = 4;
/** Fewer letters stand in many places of a page. */
const shortestStart = 5;

/** A word with the space before it. */
interface Word {
  readonly space: string;
  readonly text: string;
}

/**
 * The address of a passage in a page: a text fragment behind the fragment that the address has, with the first and
 * the last words of a quotation that is long, that leaves words out, or into which the desk put its own.
 * Source: WICG Scroll To Text Fragment, “Syntax” (commas, hyphens and ampersands are escaped; what stands before
 * “:~:” is the fragment of the page, which sees nothing of what follows).
 */
export function passageAddress(url: string, quote: string): string {
  const [page = url, fragment = ''] = splitOnce(url, '#');
  const [own = ''] = splitOnce(fragment, ':~:');
  const pieces = piecesOf(quote).map((piece) =>
    encodeURIComponent(piece.toWellFormed()).replaceAll('-', '%2D'),
  );
  if (pieces.length === 0) return url;
  return `${page}#${own}:~:text=${pieces.join(',')}`;
}

function piecesOf(quote: string): string[] {
  const parts = partsOf(quote);
  // From a lone “They” browsers would mark all up to the next words that fit.
  while (parts.length > 1 && isSlight(parts[0] ?? [])) parts.shift();
  const [first, last] = [parts[0] ?? [], parts.at(-1) ?? []];
  if (first.length === 0) return [];
  if (parts.length === 1 && first.length <= longest) return [written(first)];
  return [written(first.slice(0, few)), written(last.slice(-few))];
}

function isSlight(words: readonly Word[]): boolean {
  const text = written(words);
  return text.length < shortestStart && !unspacedLetter.test(text);
}

/** The words of a quotation, cut where it leaves some out. A word that a bracket cuts, as in “develop[ed]”, is none. */
function partsOf(quote: string): Word[][] {
  const parts: Word[][] = [];
  let rest = quote;
  let isCut = false;
  for (;;) {
    const gap = bracketed.exec(rest);
    const words = wordsOf(gap === null ? rest : rest.slice(0, gap.index));
    const isWord = gap !== null && /[\p{L}\p{N}]/u.test(gap[0]);
    const after = gap === null ? '' : rest.slice(gap.index + gap[0].length);
    const whole = words.slice(
      isCut && /^[\p{L}\p{N}]/u.test(rest) ? 1 : 0,
      isWord && /[\p{L}\p{N}]$/u.test(rest.slice(0, gap.index)) ? -1 : undefined,
    );
    if (whole.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) parts.push(whole);
    if (gap === null) return parts;
    rest = after;
    isCut = isWord;
  }
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/(\s*)(\S+)/gu)].flatMap(([, space = '', word = '']) => {
    const pieces = unspacedLetter.test(word) ? segmentsOf(word) : [word];
    return pieces.map((piece, index) => ({ space: space === '' || index > 0 ? '' : ' ', text: piece }));
  });
}

/** Words of a script without spaces; signs stay with the word before them. */
function segmentsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of wordSegmenter().segment(text)) {
    if (isWordLike === true || words.length === 0) words.push(segment);
    else words[words.length - 1] += segment;
  }
  return words;
}

function written(words: readonly Word[]): string {
  return words.map(({ space, text }, index) => (index === 0 ? text : space + text)).join('');
}

function splitOnce(text: string, mark: string): readonly string[] {
  const place = text.indexOf(mark);
  return place === -1 ? [text] : [text.slice(0, place), text.slice(place + mark.length)];
}
