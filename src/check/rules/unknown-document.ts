import type { ReadFile } from '#reader/file';
import { nearestOfMany } from '#schema/nearest';
import { asRecord, factsOf } from '../facts.ts';
import { corrected, locate } from '../locate.ts';
import { didYouMean } from '../references.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** A document that is named has a file. */
export const unknownDocument = defineRule({
  code: 'unknown-document',
  severity: 'error',
  title: 'A document that is named has a file',
  description:
    'An appearance names a document by its id: the name of its file in documents/ without “.yml”, or one of its aliases. For a new document, make that file: title, publisher and language are enough.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'document: article',
      bad: 'document: artcile',
      says: 'There is no document “artcile”. Did you mean “article”?',
    },
    {
      file: 'content/site.yml',
      good: 'document: article',
      bad: 'document: interview',
      says: 'There is no document “interview”. Make the file documents/interview.yml.',
    },
  ],
  find: ({ content }) => {
    const known = referenceIndexOf(content).documentIds;
    const named = content.claims.flatMap((file) =>
      factsOf(file).appearances.map(({ index, value }) => ({
        file: file as ReadFile,
        path: ['appearances', index, 'document'],
        id: value.document,
      })),
    );
    const front = asRecord(content.site?.raw)['document'];
    if (typeof front === 'string')
      named.push({ file: content.site as ReadFile, path: ['document'], id: front });
    const unknown = named.filter(({ id }) => !known.has(id));
    const expected = unknown.length === 0 ? '' : [...known].sort().slice(0, 12).join(', ');
    return unknown.map(({ file, path, id }) => tell(file, path, { id, known, expected }));
  },
});

function tell(
  file: ReadFile,
  path: readonly (string | number)[],
  { id, known, expected }: { id: string; known: ReadonlySet<string>; expected: string },
): Found {
  const place = locate(file, path);
  const suggestion = nearestOfMany(id, known);
  const hint = suggestion === undefined ? ` Make the file documents/${id}.yml.` : didYouMean(suggestion);
  return {
    ...place,
    found: id,
    expected,
    message: `There is no document “${id}”.${hint}`,
    ...corrected(file, place, id, suggestion),
  };
}
