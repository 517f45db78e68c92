import type { Answer } from '#outputs/search/look-up';
import type { Hit } from '#outputs/search/query';
import { counted, filled, type PageParts, type ResultList, type StatusWords } from './page-parts.ts';

/** What one language answered. */
export interface Told {
  readonly question: string;
  readonly answer: Answer<Hit>;
  readonly count: number;
  readonly isOwn: boolean;
  /** Whether no other language is looked through. */
  readonly isOnly: boolean;
  /** Whether it is the choices in the lists that leave nothing. */
  readonly isFiltered: boolean;
}

/** What the status line says of one language. */
export function told(
  { words, lists }: PageParts,
  { name }: ResultList,
  { question, answer, count, isOwn, isOnly, isFiltered }: Told,
): string {
  const asked = answer.corrected ?? question;
  const found =
    count > 0
      ? `${counted(isOwn ? words.found : words.elsewhere, count, { language: name })}.`
      : filled(sentence(words, { isOwn, isFiltered, isForeign: answer.foreign.size > 0 }), {
          question: asked,
          language: name,
        });
  if (!isOwn) return found;
  const corrected = answer.corrected === undefined ? '' : filled(words.corrected, { question: asked });
  const unknown =
    answer.unknown.length === 0 || count === 0
      ? ''
      : filled(words.unknown, { words: answer.unknown.join(', ') });
  // Where nothing was found and other languages are looked through, what they have says it.
  const foreign = [...(count > 0 || isOnly ? answer.foreign : [])].map(([language, own]) =>
    filled(words.foreign, {
      language: lists.find((list) => list.language === language)?.name ?? language,
      words: own.join(', '),
    }),
  );
  return [corrected, found, unknown, ...foreign].filter((text) => text !== '').join(' ');
}

/** How it is said that nothing was found. */
function sentence(
  words: StatusWords,
  { isOwn, isFiltered, isForeign }: { isOwn: boolean; isFiltered: boolean; isForeign: boolean },
): string {
  if (isFiltered) return isOwn ? words.noneChosen : words.noneChosenIn;
  return isOwn && !isForeign ? words.none : words.noneIn;
}
