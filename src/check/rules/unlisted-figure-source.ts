import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { nearest } from '#schema/nearest';
import { factsOf } from '../facts.ts';
import { corrected, locate } from '../locate.ts';
import { picturesIn } from '../pictures.ts';
import { didYouMean } from '../references.ts';
import { sourceIdsOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** The source of a figure is among the claim’s sources. */
export const unlistedFigureSource = defineRule({
  code: 'unlisted-figure-source',
  severity: 'error',
  title: 'The source of a figure or picture is among the claim’s sources',
  description:
    'The numbers of “figures” and “series” come from sources, pictures of “media” may; the ids there are those of entries of “sources” in the same claim.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'source: census-2023',
      bad: 'source: census-2022',
      says: 'This claim has no source “census-2022”. Did you mean “census-2023”?',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'sollicitées, source: letter-2025}',
      bad: 'sollicitées, source: letter-2052}',
      says: 'This claim has no source “letter-2052”. Did you mean “letter-2025”?',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'vérifiée, source: letter-2025}',
      bad: 'vérifiée, source: letter-2052}',
      says: 'This claim has no source “letter-2052”. Did you mean “letter-2025”?',
    },
  ],
  find: ({ content }) =>
    content.claims.flatMap((file) => {
      const known = sourceIdsOf(file);
      if (known === undefined) return [];
      return namedSources(file)
        .filter(({ id }) => !known.has(id))
        .map(({ path, id }) => tell(file as ReadFile, path, id, known));
    }),
});

interface NamedSource {
  readonly path: ValuePath;
  readonly id: string;
}

function namedSources(file: ReadFile<'claim'>): NamedSource[] {
  const { figures, series } = factsOf(file);
  const pictures = picturesIn(file as ReadFile);
  return [
    ...figures.map(({ index, value }) => ({ path: ['figures', index, 'source'], id: value.source })),
    ...series.flatMap(({ index, value }) =>
      value.values.flatMap(({ source }, number): NamedSource[] =>
        source === undefined ? [] : [{ path: ['series', index, 'values', number, 'source'], id: source }],
      ),
    ),
    ...pictures.flatMap(({ path, keys: { source } }): NamedSource[] =>
      typeof source === 'string' ? [{ path: [...path, 'source'], id: source }] : [],
    ),
  ];
}

function tell(file: ReadFile, path: ValuePath, id: string, known: ReadonlySet<string>): Found {
  const place = locate(file, path);
  const suggestion = nearest(id, known);
  return {
    ...place,
    found: id,
    expected: [...known].join(', '),
    message: `This claim has no source “${id}”.${didYouMean(suggestion)}`,
    ...corrected(file, place, id, suggestion),
  };
}
