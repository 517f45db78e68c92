import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** All values of a series say what they count, or none does. */
export const unlikeSeries = defineRule({
  code: 'unlike-series',
  severity: 'warning',
  title: 'All values of a series say what they count, or none does',
  description:
    'Values with the same words in “counts” stand together under these words; those that count something else stand apart, and readers are told. Where all count the same, “label” of the series says it, and “counts” can be left out. Where some say it and others do not, nobody can tell which may be compared.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: 'counts: signataires, source: letter-2025}',
      bad: 'source: letter-2025}',
      says: 'The value “page” does not say what it counts; others of the series “signed” do.',
    },
  ],
  find: ({ content }) =>
    content.claims.flatMap((file) =>
      factsOf(file).series.flatMap(({ index, value: { id, values } }) => {
        const said = values.find(({ counts }) => counts !== undefined)?.counts;
        if (said === undefined) return [];
        return values.flatMap((value, number) =>
          value.counts !== undefined
            ? []
            : [
                {
                  ...locate(file as ReadFile, ['series', index, 'values', number]),
                  found: `${value.id} without “counts”`,
                  expected: 'counts, with what the number counts',
                  message: `The value “${value.id}” does not say what it counts; others of the series “${id}” do.`,
                  fix: `counts: ${JSON.stringify(said)}`,
                },
              ],
        );
      }),
    ),
});
