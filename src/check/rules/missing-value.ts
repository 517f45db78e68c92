import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const missingValue: Rule = {
  code: 'missing-value',
  severity: 'error',
  title: 'Required keys have a value',
  description:
    'A claim cannot be shown without its title, its claimant, its verdict or its sources. Add the key, or the value after its colon.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'claimant: Guilde des studios',
      bad: 'claimant:',
      says: '“claimant” has no value.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'made: 2025-03-15\n',
      bad: '',
      at: 'title: Deux',
      says: '“made” is missing.',
    },
  ],
};
