import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const wrongValue: Rule = {
  code: 'wrong-value',
  severity: 'error',
  title: 'Values have the form their key asks for',
  description:
    'Dates are written year-month-day, ids in small letters, digits and hyphens; some keys take one of a few words. The report shows what is expected.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'made: 2025-03-15',
      bad: 'made: 15/03/2025',
      says: '“made” cannot be “15/03/2025”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'quoted: translated',
      bad: 'quoted: transalted',
      says: '“quoted” cannot be “transalted”. Did you mean “translated”?',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'kind: primary\n    consulted: original\n    lang: en\n    quote',
      bad: 'kind: interview\n    consulted: original\n    lang: en\n    quote',
      at: 'kind: interview',
      says: '“kind” cannot be “interview”: that is said by “medium”.',
    },
  ],
};
