import { likenessOf } from '#model/compare-figures';
import type { ReadFile } from '#reader/file';
import type { Figure } from '#schema/claim';
import { type Entry, factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

/** Like is compared with like. */
export const unlikeFigures = defineRule({
  code: 'unlike-figures',
  severity: 'warning',
  title: 'A figure says what each side counts',
  description:
    'Two numbers can be held against each other only where they count the same thing. “counts” says what each side counts; where the two differ, no ratio is drawn, and “comparison” says in your words what the two numbers say together. “foundLabel” alone leaves readers, and the page, in doubt. Where both count the same, write the same words on both sides.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '    tolerance: 5%\n',
      bad: '    tolerance: 5%\n    foundLabel: direct jobs, 2017\n',
      at: 'foundLabel',
      says: 'Does the figure “employed” compare like with like? Only the number found says what it counts.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: '    tolerance: 5%\n',
      bad: '    tolerance: 5%\n    counts: {claimed: supported jobs, found: direct jobs}\n',
      at: 'counts',
      says: 'The sides of the figure “employed” do not count the same, and no sentence says what they say together.',
    },
  ],
  find: ({ content }) =>
    content.claims.flatMap((file) =>
      factsOf(file).figures.flatMap((entry) => problemOf(file as ReadFile, entry)),
    ),
});

function problemOf(file: ReadFile, { index, value }: Entry<Figure>): Found[] {
  const { id, label, foundLabel = '', counts, comparison } = value;
  const likeness = likenessOf(value);
  if (likeness === 'unknown') {
    return [
      {
        ...locate(file, ['figures', index, 'foundLabel']),
        found: foundLabel,
        expected: 'counts, with what each side counts',
        message: `Does the figure “${id}” compare like with like? Only the number found says what it counts.`,
        fix: `counts: {claimed: ${JSON.stringify(label)}, found: ${JSON.stringify(foundLabel)}}`,
      },
    ];
  }
  if (likeness === 'like' || comparison !== undefined) return [];
  return [
    {
      ...locate(file, ['figures', index, 'counts']),
      found: `${counts?.claimed ?? ''} / ${counts?.found ?? ''}`,
      expected: 'comparison, a sentence',
      message: `The sides of the figure “${id}” do not count the same, and no sentence says what they say together.`,
      fix: 'comparison: …',
    },
  ];
}
