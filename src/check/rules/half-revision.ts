import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

const pairs = [
  ['from', 'to'],
  ['before', 'after'],
] as const;

/** What was and what is stand side by side. */
export const halfRevision = defineRule({
  code: 'half-revision',
  severity: 'error',
  title: 'A revision says what was and what is',
  description:
    'Readers are shown each change side by side: the verdict “from” and “to”, the words “before” and “after”. Where one of a pair is given, the other is needed; words that are gone or new are told in “summary”.',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: 'kind: correction, from: mixed, to:',
      bad: 'kind: correction, to:',
      at: 'to: mostly-true',
      says: 'This revision says “to” and not “from”.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'kind: clarification,',
      bad: 'kind: clarification, before: 400 signatures,',
      says: 'This revision says “before” and not “after”.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'kind: clarification,',
      bad: 'kind: clarification, before: 400 signatures, after: 400 signatures,',
      says: 'This revision gives the same words before and after.',
    },
  ],
  find: ({ content }) => content.claims.flatMap((file) => [...halves(file), ...unchanged(file)]),
});

/** Words that are the same before and after changed nothing. */
function unchanged(file: ReadFile<'claim'>): Found[] {
  return factsOf(file).revisions.flatMap(({ index, value: { before, after } }) =>
    before === undefined || before !== after
      ? []
      : [
          {
            ...locate(file as ReadFile, ['revisions', index, 'after']),
            found: after,
            expected: 'the words as they are now',
            message: 'This revision gives the same words before and after.',
          },
        ],
  );
}

function halves(file: ReadFile<'claim'>): Found[] {
  return factsOf(file).revisions.flatMap(({ index, value }) =>
    pairs.flatMap(([first, second]) => {
      if ((value[first] === undefined) === (value[second] === undefined)) return [];
      const [given, missing] = value[first] === undefined ? [second, first] : [first, second];
      return [
        {
          ...locate(file as ReadFile, ['revisions', index, given], 'key'),
          found: `“${given}” alone`,
          expected: `“${first}” and “${second}”`,
          message: `This revision says “${given}” and not “${missing}”.`,
        },
      ];
    }),
  );
}
