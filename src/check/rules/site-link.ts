import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const siteLink: Rule = {
  code: 'site-link',
  severity: 'error',
  title: 'Pages of the site are named by their ids',
  description:
    'In a claim’s text, another claim is linked as [[claim-id|words]] and a source is cited as [@source-id]. A path like /claims/jobs/ would miss in another language or below another address, and nobody could check it.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '[[letter|la lettre]]',
      bad: '[la lettre](/claims/letter/)',
      says: 'A link to a claim names its id, so that it leads to the right page in every language.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'Voir aussi',
      bad: '[Voir](../../methodology/) aussi',
      says: 'A link to a page of this site by its path breaks when the site moves.',
    },
  ],
};
