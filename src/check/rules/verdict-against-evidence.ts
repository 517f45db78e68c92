import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';
import { scaleOf } from '../scale.ts';

/** The verdict is not the opposite of all the evidence. */
export const verdictAgainstEvidence = defineRule({
  code: 'verdict-against-evidence',
  severity: 'error',
  title: 'The verdict goes with the evidence',
  description:
    'When all sources that take a side refute the claim, its verdict cannot be in the upper half of the scale; when all support it, not in the lower half. Look at the “role” of each source, and at the verdict. Sources for context do not count.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: 'role: supports',
      bad: 'role: refutes',
      at: 'verdict: mostly-true',
      says: 'The verdict is “mostly-true”, but every source that takes a side refutes the claim.',
    },
    {
      file: 'content/claims/strikes.mdx',
      good: 'role: refutes',
      bad: 'role: supports',
      at: 'verdict: "false"',
      says: 'The verdict is “false”, but every source that takes a side supports the claim.',
    },
  ],
  find: ({ content }) => {
    const scale = scaleOf(content);
    return content.claims.flatMap((file) => {
      const { verdict = '', sources } = factsOf(file);
      const roles = new Set(sources.map(({ value }) => value.role).filter((role) => role !== 'context'));
      const [side] = roles;
      const against = { upper: 'refutes', lower: 'supports', none: undefined }[
        scale?.halfOf(verdict) ?? 'none'
      ];
      if (roles.size !== 1 || side === undefined || side !== against) return [];
      return [
        {
          ...locate(file as ReadFile, ['verdict']),
          found: verdict,
          expected:
            side === 'refutes'
              ? 'a lower verdict, or a source that supports it'
              : 'a higher verdict, or a source that refutes it',
          message: `The verdict is “${verdict}”, but every source that takes a side ${side} the claim.`,
        },
      ];
    });
  },
});
