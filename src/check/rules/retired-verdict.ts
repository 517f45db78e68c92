import type { ReadFile } from '#reader/file';
import type { Verdict } from '#schema/site';
import { factsOf } from '../facts.ts';
import { corrected, locate } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

/** A new claim uses no retired verdict. */
export const retiredVerdict = defineRule({
  code: 'retired-verdict',
  severity: 'error',
  title: 'A new claim uses no retired verdict',
  description:
    'A verdict that was taken off the scale is still shown in claims published before; a claim published since then uses another one.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'verdict: "true"',
      bad: 'verdict: prediction',
      says: 'The verdict “prediction” is retired since 2026-01-01. Use “unverifiable”.',
    },
  ],
  find: ({ content }) => {
    const retired = new Map(
      content.site?.value?.verdicts
        .filter((verdict) => verdict.retired !== undefined)
        .map((verdict) => [verdict.id, verdict]),
    );
    return content.claims.flatMap((file) => {
      const { verdict, published } = factsOf(file);
      const found = retired.get(verdict ?? '');
      const isNew =
        published !== undefined && found?.retired !== undefined && published >= found.retired.date;
      return found !== undefined && isNew ? [tell(file as ReadFile, found)] : [];
    });
  },
});

function tell(file: ReadFile, { id, retired }: Verdict): Found {
  const place = locate(file, ['verdict']);
  const next = retired?.replacedBy;
  return {
    ...place,
    found: id,
    expected: next ?? 'a verdict that is not retired',
    message: `The verdict “${id}” is retired since ${retired?.date}.${next === undefined ? '' : ` Use “${next}”.`}`,
    ...corrected(file, place, id, next),
  };
}
