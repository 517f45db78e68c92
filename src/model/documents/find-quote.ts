import { FoldedText, type TextRange } from './folded-text.ts';

/**
 * Words of a text and, where these stand there more than once, those before or after them.
 * Source: Web Annotation Data Model, 4.2.4 “Text Quote Selector”.
 */
export interface TextQuote {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** More places than this are not told: whoever quotes one word of a long text must say which all the same. */
const most = 100;

/** Every place where a quotation stands in a text, in order. What typography alone makes different is forgiven. */
export function findQuote(text: FoldedText, { quote, prefix, suffix }: TextQuote): TextRange[] {
  const [exact, before, after] = [quote, prefix, suffix].map((words) => new FoldedText(words ?? '').text);
  if (exact === undefined || exact === '') return [];
  const found: { readonly from: number; readonly range: TextRange }[] = [];
  for (let from = text.text.indexOf(exact); from !== -1; from = text.text.indexOf(exact, from + 1)) {
    const range = text.rangeOf(from, from + exact.length);
    const fits =
      endsWith(text.text, from, before ?? '') && beginsWith(text.text, from + exact.length, after ?? '');
    if (range !== undefined && fits) found.push({ from, range });
    if (found.length === most) break;
  }
  // “art” also stands in “article”: whole words are meant, where there are any.
  const whole = found.filter(({ from }) => isWhole(text.text, from, from + exact.length));
  return (whole.length > 0 ? whole : found).map(({ range }) => range);
}

function endsWith(text: string, end: number, words: string): boolean {
  return (
    words === '' ||
    text
      .slice(Math.max(0, end - words.length - 1), end)
      .trimEnd()
      .endsWith(words)
  );
}

function beginsWith(text: string, start: number, words: string): boolean {
  return (
    words === '' ||
    text
      .slice(start, start + words.length + 1)
      .trimStart()
      .startsWith(words)
  );
}

/** Scripts that part words by blanks; in others every place is the end of a word. */
const letter = /[\p{L}\p{N}\p{M}]/u;
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isWhole(text: string, from: number, to: number): boolean {
  return isBorder(text, from) && isBorder(text, to);
}

function isBorder(text: string, at: number): boolean {
  return [text.charAt(at - 1), text.charAt(at)].some((sign) => !letter.test(sign) || unparted.test(sign));
}
