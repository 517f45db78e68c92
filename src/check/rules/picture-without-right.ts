import { locate } from '../locate.ts';
import { picturesOf } from '../pictures.ts';
import { defineRule } from '../rule.ts';

/** It is said why a picture may be shown. */
export const pictureWithoutRight = defineRule({
  code: 'picture-without-right',
  severity: 'error',
  title: 'It is said why a picture may be shown',
  description:
    'A picture belongs to somebody. Either “licence” names the licence it is published under, or “ground” says in a sentence why it may be shown without one: it is quoted because the check is about it, or the desk made it.',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: ', ground: Citée parce que la lettre est vérifiée',
      bad: '',
      at: '- {id: first-page',
      says: 'Nothing says why the picture “first-page” may be shown: name its licence, or give the ground.',
    },
  ],
  find: ({ content }) =>
    picturesOf(content)
      .filter(
        ({ keys }) =>
          keys['licence'] === undefined && keys['ground'] === undefined && typeof keys['id'] === 'string',
      )
      .map(({ file, path, keys }) => ({
        ...locate(file, [...path, 'id']),
        found: 'neither licence nor ground',
        expected: 'licence or ground',
        message: `Nothing says why the picture “${String(keys['id'])}” may be shown: name its licence, or give the ground.`,
        fix: 'licence: {name: …}',
      })),
});
