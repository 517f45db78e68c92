import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const missingSite: Rule = {
  code: 'missing-site',
  severity: 'error',
  title: 'The content folder has a site.yml',
  description:
    'site.yml says the title, the languages, the publisher, the licence and the verdict scale. Without it nothing can be built.',
  examples: [],
};
