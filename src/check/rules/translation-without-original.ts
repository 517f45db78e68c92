import type { ReadFile } from '#reader/file';
import { nearestOfMany } from '#schema/nearest';
import { startOf } from '../locate.ts';
import { didYouMean } from '../references.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule } from '../rule.ts';

/** A translation has an original. */
export const translationWithoutOriginal = defineRule({
  code: 'translation-without-original',
  severity: 'error',
  title: 'A translation has an original',
  description:
    'The file jobs.en.mdx holds the English words of jobs.mdx. Without that file there is no claim. Both names begin alike.',
  examples: [
    {
      file: 'content/claims/strike.en.mdx',
      add: '---\ntitle: A strike\nclaim: The strike changed nothing.\nsummary: It did.\n---\n\nText.\n',
      says: 'There is no original strike.mdx for this translation. Did you mean “strikes”?',
    },
  ],
  find: ({ content }) => {
    const claims = new Set(referenceIndexOf(content).claimFiles.keys());
    return content.translations
      .filter(({ id }) => !claims.has(id))
      .map((file) => {
        const suggestion = nearestOfMany(file.id, claims);
        return {
          ...startOf(file as ReadFile),
          found: `${file.id}.${file.language}.mdx`,
          expected: `${file.id}.mdx beside it`,
          message: `There is no original ${file.id}.mdx for this translation.${didYouMean(suggestion)}`,
          ...(suggestion === undefined ? {} : { fix: `${suggestion}.${file.language}.mdx` }),
        };
      });
  },
});
