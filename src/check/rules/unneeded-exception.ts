import type { Rule } from '../rule.ts';

/** Told where exceptions are applied. */
export const unneededException: Rule = {
  code: 'unneeded-exception',
  severity: 'error',
  title: 'Every exception is still needed',
  description:
    'An exception that covers nothing would hide the next mistake of its kind. When the problem is mended, delete the exception from exceptions.yml.',
  examples: [
    {
      file: 'content/exceptions.yml',
      add: '- code: missing-archive\n  claim: jobs\n  reason: The archive refuses this address.\n  until: 2026-12-31\n',
      says: 'The claim “jobs” has no problem “missing-archive” that is not covered already. Delete this exception.',
    },
  ],
};
