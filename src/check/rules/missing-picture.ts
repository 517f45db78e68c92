import { nearest } from '#schema/nearest';
import { corrected, locate } from '../locate.ts';
import { picturesOf } from '../pictures.ts';
import { didYouMean } from '../references.ts';
import { defineRule, type Found } from '../rule.ts';

/** A picture that is told of is there. */
export const missingPicture = defineRule({
  code: 'missing-picture',
  severity: 'error',
  title: 'A picture that is told of is there',
  description: 'The “file” of a picture is the name of a file in media/, beside claims/ and documents/.',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: 'file: letter-page.png',
      bad: 'file: letter-pages.png',
      says: 'There is no file “letter-pages.png” in media/. Did you mean “letter-page.png”?',
      also: ['unused-picture'],
    },
  ],
  find: ({ content }) => {
    // The form cannot see the folder.
    if (content.media === undefined) return [];
    const names = content.media.map(({ name }) => name);
    return picturesOf(content).flatMap(({ file, path, keys }): Found[] => {
      const name = keys['file'];
      if (typeof name !== 'string' || names.includes(name)) return [];
      const place = locate(file, [...path, 'file']);
      const suggestion = nearest(name, names);
      return [
        {
          ...place,
          found: name,
          expected: names.length === 0 ? 'a file in media/' : names.slice(0, 20).join(', '),
          message: `There is no file “${name}” in media/.${didYouMean(suggestion)}`,
          ...corrected(file, place, name, suggestion),
        },
      ];
    });
  },
});
