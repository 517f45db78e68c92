import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedWordsFor } from '#i18n/embed-words';
import { formWordsFor } from '#i18n/form-words';
import { wordsFor } from '#i18n/words';
import { typeset } from '#markdown/typography';

test('every sentence of the French interface has the spaces that French asks for', () => {
  const sentences = [wordsFor('fr'), embedWordsFor('fr'), formWordsFor('fr')].flatMap((words) =>
    sentencesIn(words),
  );
  assert.ok(sentences.length > 500, String(sentences.length));
  assert.deepEqual(
    sentences.filter((sentence) => typeset(sentence, 'fr') !== sentence),
    [],
  );
});

/** All texts below a value; functions are asked with a number and with words. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [answer(value, 2), answer(value, 'mot')].flatMap(sentencesIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentencesIn);
  return [];
}

/** What a sentence with places says; nothing for one that wants more than words. */
function answer(make: unknown, first: unknown): unknown {
  try {
    return (make as (...words: readonly unknown[]) => unknown)(first, 'mot', 'mot', 'mot');
  } catch {
    return undefined;
  }
}
