import { corrected } from '../locate.ts';
import { didYouMean, unknownPictures } from '../references.ts';
import { idsUnder, referenceIndexOf } from '../reference-index.ts';
import { defineRule } from '../rule.ts';

/** A picture that a text shows is told of. */
export const unknownPicture = defineRule({
  code: 'unknown-picture',
  severity: 'error',
  title: 'A picture that a text shows is told of',
  description:
    '<Picture id="…" /> shows an entry of the list “media” of the same claim, which names its file, says what it shows, and why it may be shown.',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: '<Picture id="seal" />',
      bad: '<Picture id="seals" />',
      says: 'This claim has no picture “seals”. Did you mean “seal”?',
    },
  ],
  find: ({ content }) =>
    referenceIndexOf(content).claims.flatMap((texts) =>
      unknownPictures(texts).map(({ file, reference, suggestion }) => {
        const { id, line, column } = reference;
        const known = [...(idsUnder(texts.claim, 'media') ?? [])];
        return {
          ...{ file: file.path, line, column, found: id },
          expected: known.length === 0 ? 'an entry of the list “media”' : known.join(', '),
          message: `This claim has no picture “${id}”.${didYouMean(suggestion)}`,
          ...corrected(file, reference, id, suggestion),
        };
      }),
    ),
});
