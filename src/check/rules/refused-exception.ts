import type { Rule } from '../rule.ts';

/** Told where exceptions are applied. */
export const refusedException: Rule = {
  code: 'refused-exception',
  severity: 'error',
  title: 'Only what a page can bear is excepted',
  description:
    'exceptions.yml is for problems of judgement: a source that cannot be archived, a figure that is not drawn. A file that cannot be read, code in a claim, an address that is unsafe, a name that leads nowhere or a history with a gap cannot be excepted: the page could not be built, trusted or understood.',
  examples: [
    {
      file: 'content/exceptions.yml',
      add: '- code: unsafe-mdx\n  claim: jobs\n  reason: The editor needs a script.\n  until: 2026-12-31\n',
      says: '“unsafe-mdx” cannot be excepted: the page could not be built, trusted or understood. Mend the problem itself.',
    },
  ],
};
