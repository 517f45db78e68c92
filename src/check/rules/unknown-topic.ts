import type { ReadFile } from '#reader/file';
import { nearest } from '#schema/nearest';
import { factsOf } from '../facts.ts';
import { corrected, locate } from '../locate.ts';
import { didYouMean } from '../references.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** A topic of a claim is one of site.yml. */
export const unknownTopic = defineRule({
  code: 'unknown-topic',
  severity: 'error',
  title: 'A topic of a claim is one of site.yml',
  description:
    'Topics are named by their id in site.yml. For a new topic, add it there first, with its label in each language.',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: 'topics: [letters]',
      bad: 'topics: [leters]',
      says: 'There is no topic “leters” in site.yml. Did you mean “letters”?',
    },
  ],
  find: ({ content }) => {
    const known = referenceIndexOf(content).topicIds;
    if (known === undefined) return [];
    return content.claims.flatMap((file) =>
      factsOf(file)
        .topics.filter(({ value }) => !known.has(value))
        .map(({ index, value }) => tell(file as ReadFile, index, value, known)),
    );
  },
});

function tell(file: ReadFile, index: number, id: string, known: ReadonlySet<string>): Found {
  const place = locate(file, ['topics', index]);
  const suggestion = nearest(id, known);
  return {
    ...place,
    found: id,
    expected: [...known].join(', '),
    message: `There is no topic “${id}” in site.yml.${didYouMean(suggestion)}`,
    ...corrected(file, place, id, suggestion),
  };
}
