import type { Rule } from '../rule.ts';

/** Told where exceptions are applied. */
export const expiredException: Rule = {
  code: 'expired-exception',
  severity: 'error',
  title: 'No exception is past its day',
  description:
    'An exception in exceptions.yml is a promise to mend something until a day, that day included. After it the problem is reported again, and so is the exception.',
  examples: [
    {
      file: 'content/exceptions.yml',
      add: '- code: missing-archive\n  claim: jobs\n  reason: The archive refuses this address.\n  until: 2026-05-31\n',
      at: 'until: 2026-05-31',
      says: 'This exception ended on 2026-05-31, and what it was for is mended. Delete it.',
    },
  ],
};
