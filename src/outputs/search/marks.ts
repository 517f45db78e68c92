import { wordsIn } from './words.ts';

/** A run of a text; marked when it is what was looked for. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Splits a text at the words that were looked for, in any of their forms. The parts together are the text. */
export function markedParts(text: string, terms: readonly string[], language: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let done = 0;
  for (const { word, start, end } of wordsIn(text, language)) {
    if (!terms.some((term) => isFormOf(word, term))) continue;
    if (start > done) parts.push({ text: text.slice(done, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), marked: false });
  return parts;
}

/** Whether two words look like forms of one: the index knows their stems, a page only how they begin. */
function isFormOf(word: string, term: string): boolean {
  if (word === term) return true;
  if (/\d/u.test(term)) return false;
  const shared = Math.max(4, Math.min(word.length, term.length) - 2);
  return (
    word.length >= shared &&
    Math.abs(word.length - term.length) <= 3 &&
    word.slice(0, shared) === term.slice(0, shared)
  );
}
