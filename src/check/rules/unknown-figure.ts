import { corrected } from '../locate.ts';
import { didYouMean, drawnIds, unknownFigures } from '../references.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule } from '../rule.ts';

/** A figure that is shown is defined. */
export const unknownFigure = defineRule({
  code: 'unknown-figure',
  severity: 'error',
  title: 'A figure that is shown is defined',
  description:
    '<Figure id="…" /> shows an entry of the lists “figures” and “series” of the same claim. Its numbers are given there, once.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '<Figure id="employed" />',
      bad: '<Figure id="employees" />',
      says: 'This claim has no figure “employees”. Did you mean “employed”?',
    },
  ],
  find: ({ content }) =>
    referenceIndexOf(content).claims.flatMap((texts) =>
      unknownFigures(texts).map(({ file, reference, suggestion }) => {
        const { id, line, column } = reference;
        const known = [...(drawnIds(texts.claim) ?? [])];
        return {
          file: file.path,
          line,
          column,
          found: id,
          expected: known.length === 0 ? 'an entry of the list “figures” or “series”' : known.join(', '),
          message: `This claim has no figure “${id}”.${didYouMean(suggestion)}`,
          ...corrected(file, reference, id, suggestion),
        };
      }),
    ),
});
