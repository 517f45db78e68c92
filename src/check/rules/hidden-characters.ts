import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const hiddenCharacters: Rule = {
  code: 'hidden-characters',
  severity: 'error',
  title: 'No invisible characters',
  description:
    'Some characters are not seen but change what is read: marks that turn the direction of a text, empty characters inside a word. They often come with a copied text. Delete the place and type it anew.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'Voir aussi',
      bad: 'Voir\u202E aussi',
      says: 'An invisible character stands here; it can make a text read otherwise than it is. Delete it and type the place anew.',
    },
  ],
};
