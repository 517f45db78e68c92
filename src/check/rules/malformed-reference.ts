import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const malformedReference: Rule = {
  code: 'malformed-reference',
  severity: 'error',
  title: 'Citations and claim links can be read',
  description:
    'A citation is [@source-id] or [@source-id, p. 4]. A link to another claim is [[claim-id]] or [[claim-id|the words]].',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '[@census-2023]',
      bad: '[@Census 2023]',
      says: 'This citation cannot be read.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: '[[letter|la lettre]]',
      bad: '[[La lettre]]',
      says: 'This link to a claim cannot be read.',
    },
  ],
};
