import type { Answer } from '#outputs/search/look-up';
import type { Hit } from '#outputs/search/query';
import { counted, filled, type PageParts, type ResultList } from './page-parts.ts';

/** What one language answered. */
export interface Told {
  readonly question: string;
  readonly answer: Answer<Hit>;
  readonly count: number;
  readonly isOwn: boolean;
}

/** What the status line says of one language. */
export function told(
  { words }: PageParts,
  { name }: ResultList,
  { question, answer, count, isOwn }: Told,
): string {
  const asked = answer.corrected ?? question;
  const found =
    count > 0
      ? `${counted(isOwn ? words.found : words.elsewhere, count, { language: name })}.`
      : filled(isOwn ? words.none : words.noneIn, { question: asked, language: name });
  if (!isOwn) return found;
  const corrected = answer.corrected === undefined ? '' : filled(words.corrected, { question: asked });
  const unknown =
    answer.unknown.length === 0 || count === 0
      ? ''
      : filled(words.unknown, { words: answer.unknown.join(', ') });
  return [corrected, found, unknown].filter((text) => text !== '').join(' ');
}
