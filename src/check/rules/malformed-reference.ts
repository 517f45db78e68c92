import type { ReadFile } from '#reader/file';
import { splitFrontMatter } from '#reader/front-matter';
import { type ClaimTexts, registerOf, sourceIdsOf } from '../register.ts';
import { defineRule, type Found } from '../rule.ts';

/** The reader tells marks that cannot be read; here those are told that lack their brackets. */
export const malformedReference = defineRule({
  code: 'malformed-reference',
  severity: 'error',
  title: 'Citations and claim links can be read',
  description:
    'A citation is [@source-id] or [@source-id, p. 4]. A link to another claim is [[claim-id]] or [[claim-id|the words]]. A footnote [^1] has its text at the end: [^1]: the note.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '[@census-2023]',
      bad: '[@Census 2023]',
      says: 'This citation cannot be read.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: '[[letter|la lettre]]',
      bad: '[[La lettre]]',
      says: 'This link to a claim cannot be read.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'd’emplois [@census-2023]',
      bad: 'd’emplois [@census-2023] (@guild-2024)',
      says: 'This citation has no square brackets: readers would see “@guild-2024”.',
    },
  ],
  find: ({ content }) => registerOf(content).claims.flatMap(bareCitations),
});

function bareCitations({ claim, texts }: ClaimTexts): Found[] {
  const known = sourceIdsOf(claim);
  return known === undefined ? [] : texts.flatMap((file) => bareCitationsIn(file, known));
}

function bareCitationsIn(file: ReadFile, known: ReadonlySet<string>): Found[] {
  const split = splitFrontMatter(file.text);
  if (typeof split === 'string' || !split.body.includes('@')) return [];
  const blank = (text: string) => text.replaceAll(/[^\n]/gu, ' ');
  // Citations that are right, links, addresses and code are no mistakes.
  const text = split.body.replaceAll(/\[@[^\]]*\]|`[^`]*`|\]\([^)\s]*\)/gu, blank);
  return [...text.matchAll(/(?<![\w.@/-])\(?@([a-z0-9]+(?:-[a-z0-9]+)*)\)?/gu)].flatMap((match) => {
    const [raw, id = ''] = match;
    if (!known.has(id)) return [];
    const before = text.slice(0, match.index).split('\n');
    return [
      {
        file: file.path,
        line: split.bodyLinesBefore + before.length,
        column: (before.at(-1) ?? '').length + 1,
        found: raw,
        expected: `[@${id}]`,
        message: `This citation has no square brackets: readers would see “@${id}”.`,
        fix: `[@${id}]`,
      },
    ];
  });
}
