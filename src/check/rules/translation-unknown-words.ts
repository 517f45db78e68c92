import type { ReadFile } from '#reader/file';
import { revisionKeys } from '#schema/revision-key';
import { nearest } from '#schema/nearest';
import { asList, asRecord, textsUnder } from '../facts.ts';
import { corrected, locate } from '../locate.ts';
import { didYouMean } from '../references.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** The key by which an original names the entries of each list. */
const names = {
  figures: 'id',
  series: 'id',
  media: 'id',
  relations: 'claim',
  sources: 'id',
  revisions: 'date',
} as const;
type List = keyof typeof names;

/** What a translation words exists in the original. */
export const translationUnknownWords = defineRule({
  code: 'translation-unknown-words',
  severity: 'error',
  title: 'What a translation words exists in the original',
  description:
    'A translation words the figures, series, pictures and sources of its original by their id, values of a series by theirs, the relations by the id of the other claim, the revisions by their date, a second one of a day as 2026-01-31-2. A name that the original does not have would be shown nowhere.',
  examples: [
    {
      file: 'content/claims/jobs.en.mdx',
      good: '  employed:\n',
      bad: '  employes:\n',
      says: 'The original has no “employes” in its figures. Did you mean “employed”?',
    },
    {
      file: 'content/claims/jobs.en.mdx',
      good: '  letter: The figure',
      bad: '  strikes: The figure',
      says: 'The original has no “strikes” in its relations.',
    },
  ],
  find: ({ content }) => {
    const { claimFiles, claimIds } = referenceIndexOf(content);
    return content.translations.flatMap((file) => {
      const original = claimFiles.get(file.id);
      if (original?.raw === undefined) return [];
      return [
        ...(Object.keys(names) as List[]).flatMap((list) =>
          inList(file as ReadFile, original as ReadFile, list).filter(
            ({ found }) => list !== 'relations' || !isMisspelt(found, original, claimIds),
          ),
        ),
        ...inSeries(file as ReadFile, original),
      ];
    });
  },
});

/** Whether the original means the same claim and misspells it, which another rule tells. */
function isMisspelt(id: string, original: ReadFile<'claim'>, claims: ReadonlyMap<string, string>): boolean {
  const named = textsUnder(asRecord(original.raw)['relations'], 'claim').map(({ value }) => value);
  return named.some((name) => !claims.has(name) && nearest(name, [id]) !== undefined);
}

function inList(file: ReadFile, original: ReadFile, list: List): Found[] {
  const named = textsUnder(asRecord(original.raw)[list], names[list]).map(({ value }) => value);
  const known = list === 'revisions' ? revisionKeys(named.map((date) => ({ date }))) : named;
  return unknownAmong(file, [list], known, list);
}

/** The values of the series that both have. */
function inSeries(file: ReadFile, original: ReadFile<'claim'>): Found[] {
  const written = asRecord(asRecord(file.raw)['series']);
  return asList(asRecord(original.raw)['series']).flatMap((item) => {
    const { id, values } = asRecord(item);
    if (typeof id !== 'string' || !(id in written)) return [];
    const known = textsUnder(values, 'id').map(({ value }) => value);
    return unknownAmong(file, ['series', id, 'values'], known, `series “${id}”`);
  });
}

/** The names below a key that the original does not have. */
function unknownAmong(
  file: ReadFile,
  path: readonly string[],
  known: readonly string[],
  where: string,
): Found[] {
  const below = path.reduce<unknown>((value, key) => asRecord(value)[key], file.raw);
  return Object.keys(asRecord(below))
    .filter((name) => !known.includes(name))
    .map((name) => {
      const place = locate(file, [...path, name], 'key');
      const suggestion = nearest(name, known);
      return {
        ...place,
        found: name,
        expected: known.length === 0 ? `no ${where}` : known.join(', '),
        message: `The original has no “${name}” in its ${where}.${didYouMean(suggestion)}`,
        ...corrected(file, place, name, suggestion),
      };
    });
}
