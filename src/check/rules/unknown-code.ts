import type { Rule } from '../rule.ts';

/** Told where exceptions are applied. */
export const unknownCode: Rule = {
  code: 'unknown-code',
  severity: 'error',
  title: 'An exception names a code that exists',
  description:
    'The code of a problem stands beside its place in the report, and in the list of checks. An exception with another code covers nothing.',
  examples: [
    {
      file: 'content/exceptions.yml',
      add: '- code: missing-archiv\n  claim: jobs\n  reason: The archive refuses this address.\n  until: 2026-12-31\n',
      says: 'There is no code “missing-archiv”. Did you mean “missing-archive”?',
    },
  ],
};
