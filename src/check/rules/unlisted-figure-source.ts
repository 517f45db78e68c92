import type { ReadFile } from '#reader/file';
import { nearest } from '#schema/nearest';
import { factsOf } from '../facts.ts';
import { corrected, locate } from '../locate.ts';
import { didYouMean } from '../references.ts';
import { sourceIdsOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** The source of a figure is among the claim’s sources. */
export const unlistedFigureSource = defineRule({
  code: 'unlisted-figure-source',
  severity: 'error',
  title: 'The source of a figure is among the claim’s sources',
  description:
    'The number found comes from a source; its id in “figures” is that of an entry of “sources” in the same claim.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'source: census-2023',
      bad: 'source: census-2022',
      says: 'This claim has no source “census-2022”. Did you mean “census-2023”?',
    },
  ],
  find: ({ content }) =>
    content.claims.flatMap((file) => {
      const known = sourceIdsOf(file);
      if (known === undefined) return [];
      return factsOf(file)
        .figures.filter(({ value }) => !known.has(value.source))
        .map(({ index, value }) => tell(file as ReadFile, index, value.source, known));
    }),
});

function tell(file: ReadFile, index: number, id: string, known: ReadonlySet<string>): Found {
  const place = locate(file, ['figures', index, 'source']);
  const suggestion = nearest(id, known);
  return {
    ...place,
    found: id,
    expected: [...known].join(', '),
    message: `This claim has no source “${id}”.${didYouMean(suggestion)}`,
    ...corrected(file, place, id, suggestion),
  };
}
