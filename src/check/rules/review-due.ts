import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { lastChangeIn } from '../last-change.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** A claim that its editors wanted to look at again is looked at again. */
export const reviewDue = defineRule({
  code: 'review-due',
  severity: 'warning',
  title: 'A claim is looked at again by the day it names',
  description:
    'After the day in “reviewBy” readers are told that the check may have aged. Look at the sources again, then move the day, or delete the key.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'published: 2026-02-10\n',
      bad: 'published: 2026-02-10\nreviewBy: 2026-05-15\n',
      at: 'reviewBy',
      says: 'This claim was to be looked at again by 2026-05-15; readers are told so.',
    },
  ],
  find: ({ content, today }) =>
    content.claims.flatMap((file) => {
      const { reviewBy, status } = factsOf(file);
      if (reviewBy === undefined || reviewBy >= today || status === 'draft') return [];
      // A day before the last change is a slip, and told as such.
      if (reviewBy < lastChangeIn(file as ReadFile)) return [];
      return [
        {
          ...locate(file as ReadFile, ['reviewBy']),
          found: reviewBy,
          expected: `${today} or later`,
          message: `This claim was to be looked at again by ${reviewBy}; readers are told so.`,
        },
      ];
    }),
});
