import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const unknownKey: Rule = {
  code: 'unknown-key',
  severity: 'error',
  title: 'Every key is one the file can have',
  description:
    'A misspelt key would be left out in silence, so it is refused. The message names the key that was probably meant; the list of keys is in CONTRIBUTING.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'quoted: translated',
      bad: 'quotd: translated',
      says: 'There is no key “quotd” here. Did you mean “quoted”?',
    },
  ],
};
