import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { corrected, locate } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

/** The revisions lead to the verdict without a gap. */
export const revisionChain = defineRule({
  code: 'revision-chain',
  severity: 'error',
  title: 'Revisions lead to the verdict without a gap',
  description:
    'The “to” of the last revision that changes the verdict is the verdict of the claim, and each “from” is the “to” of the revision before. So the list tells what readers saw, and when.',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: 'to: mostly-true',
      bad: 'to: mostly-false',
      says: 'The last revision leads to “mostly-false”, but the verdict of the claim is “mostly-true”.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'kind: clarification,',
      bad: 'kind: update, from: mixed, to: mostly-true,',
      says: 'This revision starts from “mixed”, but the one before led to “mostly-true”.',
    },
  ],
  find: ({ content }) => content.claims.flatMap((file) => [...gaps(file), ...end(file)]),
});

function gaps(file: ReadFile<'claim'>): Found[] {
  let previous: string | undefined;
  return factsOf(file).revisions.flatMap(({ index, value: { from, to } }) => {
    const before = previous;
    previous = to ?? previous;
    if (from === undefined || before === undefined || from === before) return [];
    const message = `This revision starts from “${from}”, but the one before led to “${before}”.`;
    return [tell(file as ReadFile, index, 'from', from, before, message)];
  });
}

function end(file: ReadFile<'claim'>): Found[] {
  const { revisions, verdict } = factsOf(file);
  const last = revisions.findLast(({ value }) => value.to !== undefined);
  const to = last?.value.to;
  if (last === undefined || to === undefined || verdict === undefined || to === verdict) return [];
  const message = `The last revision leads to “${to}”, but the verdict of the claim is “${verdict}”.`;
  return [tell(file as ReadFile, last.index, 'to', to, verdict, message)];
}

function tell(
  file: ReadFile,
  index: number,
  key: string,
  found: string,
  expected: string,
  message: string,
): Found {
  const place = locate(file, ['revisions', index, key]);
  return { ...place, found, expected, message, ...corrected(file, place, found, expected) };
}
