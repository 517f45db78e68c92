import type { ReadFile } from '#reader/file';
import { asRecord, factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** A verdict that speaks of a conclusion comes with one. */
export const missingConclusion = defineRule({
  code: 'missing-conclusion',
  severity: 'error',
  title: 'A verdict that speaks of a conclusion comes with one',
  description:
    'site.yml says with “needsConclusion” which verdicts blame the conclusion that readers are led to, not the words. Such a claim says in “conclusion”, in one sentence, what that conclusion is. Whoever leads readers to it is the claimant: where a report misleads and the one it quotes does not, the report is the claimant.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/strikes.mdx',
      good: 'verdict: "false"',
      bad: 'verdict: misleading',
      says: 'The verdict “misleading” needs a “conclusion”: what are readers led to conclude?',
    },
  ],
  find: ({ content }) => {
    const needing = new Set(
      (content.site?.value?.verdicts ?? []).flatMap(({ id, needsConclusion }) =>
        needsConclusion ? [id] : [],
      ),
    );
    if (needing.size === 0) return [];
    return content.claims.flatMap((file) => {
      const { verdict } = factsOf(file);
      const { conclusion, status } = asRecord(file.raw);
      // A conclusion that the reader refuses is told by the reader; a draft is not finished.
      if (verdict === undefined || !needing.has(verdict) || conclusion !== undefined || status === 'draft')
        return [];
      return [
        {
          ...locate(file as ReadFile, ['verdict']),
          found: 'no conclusion',
          expected: 'a sentence under “conclusion”',
          message: `The verdict “${verdict}” needs a “conclusion”: what are readers led to conclude?`,
          fix: 'conclusion: …',
        },
      ];
    });
  },
});
