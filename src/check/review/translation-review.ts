import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { asRecord } from '../facts.ts';
import { changeOf, type TranslationReview } from './review.ts';

const keys = ['title', 'claim', 'summary'] as const;

/** The translations of a claim that are not as they were, in order of language. */
export function translationReviews(before: Content, now: Content, id: string): TranslationReview[] {
  const [old, own] = [before, now].map(
    ({ translations }) =>
      new Map(translations.filter((file) => file.id === id).map((file) => [file.language, file])),
  ) as [Map<string, ReadFile<'translation'>>, Map<string, ReadFile<'translation'>>];
  return [...new Set([...old.keys(), ...own.keys()])].sort().flatMap((language) => {
    const [from, to] = [old.get(language), own.get(language)];
    if (from?.text === to?.text) return [];
    const pairs = keys.map((key) => [key, changeOf(wordsOf(from, key), wordsOf(to, key))] as const);
    return [
      {
        language,
        change: from === undefined ? 'added' : to === undefined ? 'removed' : 'changed',
        words: Object.fromEntries(pairs.filter(([, change]) => change.from !== change.to)),
        ...(JSON.stringify(from?.body?.blocks) === JSON.stringify(to?.body?.blocks)
          ? {}
          : { prose: changeOf(from?.body?.words, to?.body?.words) }),
      },
    ];
  });
}

function wordsOf(file: ReadFile<'translation'> | undefined, key: string): string | undefined {
  const value = asRecord(file?.raw)[key];
  return typeof value === 'string' ? value : undefined;
}
