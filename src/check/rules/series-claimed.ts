import type { ReadFile } from '#reader/file';
import { nearest } from '#schema/nearest';
import { factsOf } from '../facts.ts';
import { corrected, locate } from '../locate.ts';
import { didYouMean } from '../references.ts';
import { defineRule } from '../rule.ts';

/** The value that a series calls claimed is one of its values. */
export const seriesClaimed = defineRule({
  code: 'series-claimed',
  severity: 'error',
  title: 'The claimed value of a series is one of its values',
  description:
    '“claimed” of a series names, by its id, the one of its values that the claim states. It is drawn as a ring among dots. Of several claimed values, each needs a series of its own.',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: 'claimed: said',
      bad: 'claimed: sayd',
      says: 'The series “signed” has no value “sayd”. Did you mean “said”?',
      also: ['series-value'],
    },
  ],
  find: ({ content }) =>
    content.claims.flatMap((file) =>
      factsOf(file).series.flatMap(({ index, value: { id, claimed, values } }) => {
        const known = values.map((value) => value.id);
        if (claimed === undefined || known.includes(claimed)) return [];
        const place = locate(file as ReadFile, ['series', index, 'claimed']);
        const suggestion = nearest(claimed, known);
        return [
          {
            ...place,
            found: claimed,
            expected: known.join(', '),
            message: `The series “${id}” has no value “${claimed}”.${didYouMean(suggestion)}`,
            ...corrected(file as ReadFile, place, claimed, suggestion),
          },
        ];
      }),
    ),
});
