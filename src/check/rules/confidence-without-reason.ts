import type { ReadFile } from '#reader/file';
import { asRecord } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** Confidence and its reason go together. */
export const confidenceWithoutReason = defineRule({
  code: 'confidence-without-reason',
  severity: 'error',
  title: 'Confidence comes with its reason',
  description:
    'Readers cannot weigh “high” or “low” by itself. “confidenceReason” says in one line why the desk is so sure, or is not: what was read, and what was not. A reason without a level is shown nowhere.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'quoted: translated\n',
      bad: 'quoted: translated\nconfidence: high\n',
      at: 'confidence: high',
      says: '“confidence” needs “confidenceReason”: one line that says why.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'quoted: translated\n',
      bad: 'quoted: translated\nconfidenceReason: Le recensement a été lu.\n',
      at: 'confidenceReason',
      says: '“confidenceReason” needs “confidence”: high, medium or low.',
    },
  ],
  find: ({ content }) =>
    content.claims.flatMap((file) => {
      const keys = asRecord(file.raw);
      const [level, reason] = [keys['confidence'], keys['confidenceReason']];
      if ((level === undefined) === (reason === undefined)) return [];
      const [given, lacks, words, fix] =
        reason === undefined
          ? ['confidence', 'confidenceReason', 'one line that says why', 'confidenceReason: …']
          : ['confidenceReason', 'confidence', 'high, medium or low', 'confidence: medium'];
      return [
        {
          ...locate(file as ReadFile, [given]),
          found: `no ${lacks}`,
          expected: words,
          message: `“${given}” needs “${lacks}”: ${words}.`,
          fix,
        },
      ];
    }),
});
