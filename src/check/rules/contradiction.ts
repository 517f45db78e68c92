import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule } from '../rule.ts';
import { scaleOf } from '../scale.ts';

/** Two claims that contradict each other are not both true. */
export const contradiction = defineRule({
  code: 'contradiction',
  severity: 'error',
  title: 'Claims that contradict each other are not both true',
  description:
    'When one claim contradicts another, at most one of them can have the best verdict of the scale. Look at both verdicts, and at the relation.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/strikes.mdx',
      good: 'verdict: "false"',
      bad: 'verdict: "true"',
      at: 'claim: jobs',
      says: 'This claim contradicts “jobs”, and both are rated “true”.',
    },
  ],
  find: ({ content }) => {
    const { claimIds, claimFiles } = referenceIndexOf(content);
    const best = scaleOf(content)?.best;
    if (best === undefined) return [];
    const isBest = (file: ReadFile<'claim'> | undefined) =>
      file !== undefined && factsOf(file).verdict === best;
    return content.claims.filter(isBest).flatMap((file) =>
      factsOf(file)
        .relations.filter(({ value }) => value.type === 'contradicts' && value.claim !== file.id)
        .filter(({ value }) => isBest(claimFiles.get(claimIds.get(value.claim) ?? '')))
        .map(({ index, value }) => ({
          ...locate(file as ReadFile, ['relations', index, 'claim']),
          found: value.claim,
          expected: `another verdict in one of the two claims`,
          message: `This claim contradicts “${value.claim}”, and both are rated “${best}”.`,
        })),
    );
  },
});
