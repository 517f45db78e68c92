import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const tooLong: Rule = {
  code: 'too-long',
  severity: 'error',
  title: 'Texts keep to their length',
  description:
    'A summary that fits a card has at most 300 characters, a title at most 120. Say the answer first; the rest belongs in the text.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'summary: Le recensement compte 2,32 millions d’emplois.',
      bad: `summary: ${'Le recensement compte. '.repeat(14)}`,
      says: '“summary” is 21 characters too long.',
    },
  ],
};
