import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { nearest } from '#schema/nearest';
import { asList, asRecord, factsOf } from '../facts.ts';
import { corrected, locate } from '../locate.ts';
import { didYouMean } from '../references.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found, type World } from '../rule.ts';
import { verdictLabels } from '../scale.ts';

interface Mention {
  readonly file: ReadFile;
  readonly path: ValuePath;
  readonly id: string | undefined;
}

/** A verdict that is named is on the scale. */
export const unknownVerdict = defineRule({
  code: 'unknown-verdict',
  severity: 'error',
  title: 'A verdict is one of the scale',
  description:
    'The verdict of a claim, the “from” and “to” of its revisions, and in site.yml “replacedBy” and the verdicts of foreign ratings are ids of the scale in site.yml.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'verdict: "true"',
      bad: 'verdict: mostly-ture',
      says: 'There is no verdict “mostly-ture” on the scale of site.yml. Did you mean “mostly-true”?',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'from: mixed',
      bad: 'from: half-true',
      says: 'There is no verdict “half-true” on the scale of site.yml.',
    },
    {
      file: 'content/site.yml',
      good: 'replacedBy: unverifiable',
      bad: 'replacedBy: unverifable',
      says: 'There is no verdict “unverifable” on the scale of site.yml. Did you mean “unverifiable”?',
    },
    {
      file: 'content/site.yml',
      good: 'verdict: misleading}',
      bad: 'verdict: mislading}',
      says: 'There is no verdict “mislading” on the scale of site.yml. Did you mean “misleading”?',
    },
  ],
  find: ({ content }) => {
    const known = referenceIndexOf(content).verdictIds;
    if (known === undefined) return [];
    const labels = verdictLabels(content);
    return [
      ...content.claims.flatMap((file) => mentionsOf(file)),
      ...replacements(content),
      ...ratings(content),
    ].flatMap((mention) =>
      mention.id === undefined || known.has(mention.id) ? [] : [tell(mention, mention.id, known, labels)],
    );
  },
});

function mentionsOf(claim: World['content']['claims'][number]): Mention[] {
  const { verdict, revisions } = factsOf(claim);
  const file = claim as ReadFile;
  return [
    { file, path: ['verdict'], id: verdict },
    ...revisions.flatMap(({ index, value }) => [
      { file, path: ['revisions', index, 'from'], id: value.from },
      { file, path: ['revisions', index, 'to'], id: value.to },
    ]),
  ];
}

function replacements({ site }: World['content']): Mention[] {
  if (site === undefined) return [];
  return asList(asRecord(site.raw)['verdicts']).map((verdict, index) => {
    const id = asRecord(asRecord(verdict)['retired'])['replacedBy'];
    const path = ['verdicts', index, 'retired', 'replacedBy'];
    return { file: site as ReadFile, path, id: typeof id === 'string' ? id : undefined };
  });
}

/** What foreign ratings are said to mean here. */
function ratings({ site }: World['content']): Mention[] {
  return (site?.value?.ratings ?? []).map(({ verdict }, index) => ({
    file: site as ReadFile,
    path: ['ratings', index, 'verdict'],
    id: verdict,
  }));
}

function tell(
  { file, path }: Mention,
  id: string,
  known: ReadonlySet<string>,
  labels: ReadonlyMap<string, string>,
): Found {
  const place = locate(file, path);
  const suggestion = labels.get(id) ?? nearest(id, known);
  return {
    ...place,
    found: id,
    expected: [...known].join(', '),
    message: `There is no verdict “${id}” on the scale of site.yml.${didYouMean(suggestion)}`,
    ...corrected(file, place, id, suggestion),
  };
}
