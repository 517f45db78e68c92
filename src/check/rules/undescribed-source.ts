import { nearestOfMany } from '#schema/nearest';
import { corrected, locate } from '../locate.ts';
import { didYouMean } from '../references.ts';
import { referenceIndexOf, type SourceUse } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** Every source is described somewhere. */
export const undescribedSource = defineRule({
  code: 'undescribed-source',
  severity: 'error',
  title: 'Every source is described once',
  description:
    'A source is described (title, publisher, address…) in one claim or event; elsewhere its id is enough. An id that nothing describes is a slip, or its description is missing.',
  examples: [
    {
      file: 'content/claims/strikes.mdx',
      good: '- id: guild-2024',
      bad: '- id: guild-2042',
      says: 'No claim or event describes the source “guild-2042”. Did you mean “guild-2024”?',
    },
    {
      file: 'content/events.yml',
      good: '- id: union-2023',
      bad: '- id: newspaper',
      says: 'No claim or event describes the source “newspaper”.',
    },
  ],
  find: ({ content }) => {
    const { uses, described } = referenceIndexOf(content);
    // A place that describes the source without its title is incomplete, which another rule says better.
    return uses
      .filter(({ id, describes }) => !described.has(id) && !describes)
      .map((use) => tell(use, described));
  },
});

function tell({ id, file, path }: SourceUse, described: ReadonlySet<string>): Found {
  const place = locate(file, [...path, 'id']);
  const suggestion = nearestOfMany(id, described);
  return {
    ...place,
    found: id,
    expected: 'the id of a described source, or title, publisher, url… below it',
    message: `No claim or event describes the source “${id}”.${didYouMean(suggestion)}`,
    ...corrected(file, place, id, suggestion),
  };
}
