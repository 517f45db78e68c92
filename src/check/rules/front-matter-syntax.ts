import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const frontMatterSyntax: Rule = {
  code: 'front-matter-syntax',
  severity: 'error',
  title: 'The keys at the top can be read',
  description:
    'The lines between the two rows of hyphens are YAML: a key, a colon, a space, a value. A value with a colon and a space in it, or one that begins with a sign such as @ or %, stands in quotation marks. Indent with spaces.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'title: Deux millions d’emplois',
      bad: 'title: Emplois: deux millions',
      says: 'This value cannot be read as it is: a colon, a quotation mark or a sign in it has a meaning in YAML.',
    },
    {
      file: 'content/documents/article.yml',
      good: 'publisher: The Daily',
      bad: 'publisher: The Daily\npublisher: The Weekly',
      says: 'This key is given twice; keep one of the two.',
    },
  ],
};
