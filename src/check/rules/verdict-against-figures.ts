import type { ReadFile } from '#reader/file';
import { isOff, likenessOf } from '#model/compare-figures';
import type { Figure } from '#schema/claim';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';
import { scaleOf } from '../scale.ts';

/** The verdict and the figures do not say opposite things. */
export const verdictAgainstFigures = defineRule({
  code: 'verdict-against-figures',
  severity: 'error',
  title: 'The verdict and the figures agree',
  description:
    'The best verdict cannot stand above a number that is further off than its tolerance, nor the worst above numbers that all agree. Numbers that do not count the same are left out. Look at the numbers, at the tolerance, and at the verdict.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'found: 2320000',
      bad: 'found: 927000',
      at: 'verdict: "true"',
      says: 'The verdict is “true”, but the figure “employed” is off: 2300000 claimed, 927000 found, tolerance 5%.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'verdict: "true"',
      bad: 'verdict: "false"',
      says: 'The verdict is “false”, but every figure found agrees with the figure claimed.',
      also: ['verdict-against-evidence'],
    },
  ],
  find: ({ content }) => {
    const scale = scaleOf(content);
    return content.claims.flatMap((file) => {
      const { verdict, figures } = factsOf(file);
      const alike = figures.filter(({ value }) => likenessOf(value) === 'like');
      if (scale === undefined || verdict === undefined || alike.length === 0) return [];
      const off = alike.find(({ value }) => isOff(value))?.value;
      if (verdict === scale.best && off !== undefined) return [tell(file as ReadFile, verdict, off)];
      return verdict === scale.worst && off === undefined ? [tell(file as ReadFile, verdict, undefined)] : [];
    });
  },
});

function tell(file: ReadFile, verdict: string, off: Figure | undefined): Found {
  const reason =
    off === undefined
      ? 'every figure found agrees with the figure claimed'
      : `the figure “${off.id}” is off: ${off.claimed} claimed, ${off.found} found, tolerance ${off.tolerance}`;
  return {
    ...locate(file, ['verdict']),
    found: verdict,
    expected:
      off === undefined ? 'a better verdict, or other figures' : 'a lower verdict, or a wider tolerance',
    message: `The verdict is “${verdict}”, but ${reason}.`,
  };
}
