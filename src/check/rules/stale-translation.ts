import type { ReadFile } from '#reader/file';
import { factsLine, staleTranslations } from '../history/stale-translations.ts';
import { locate, startOf } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** A translation describes the claim as it is today. */
export const staleTranslation = defineRule({
  code: 'stale-translation',
  severity: 'warning',
  exceptions: 'allowed',
  title: 'A translation describes the claim as it is today',
  description:
    '“facts” names the facts of the original that a translation was made from: what is claimed, by whom, the verdict, figures, quotations, relations and revisions, but not the prose. When they change, its readers are told that it describes an earlier version, until somebody has read it again and put the new line.',
  examples: [
    {
      file: 'content/claims/jobs.en.mdx',
      good: '  letter: The figure comes from the letter.\n',
      bad: '  letter: The figure comes from the letter.\nfacts: 0a1b2c3d\n',
      at: 'facts: 0a1b2c3d',
      says: 'The facts of content/claims/jobs.mdx changed since this translation was made. Read it again beside the original; once the words are right, put the line below.',
    },
  ],
  find: ({ content, before }) =>
    staleTranslations(content, before).map(({ translation, original, facts }) => {
      const made = translation.value?.facts;
      const file = translation as ReadFile;
      return {
        ...(made === undefined ? startOf(file) : locate(file, ['facts'])),
        found: made === undefined ? 'words from before the change' : `facts: ${made}`,
        expected: factsLine(facts),
        message: `The facts of ${original.path} changed since this translation was made. Read it again beside the original; once the words are right, put the line below.`,
        fix: factsLine(facts),
      };
    }),
});
