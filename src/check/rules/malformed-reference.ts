import { LineIndex } from '#markdown/line-index';
import type { ReadFile } from '#reader/file';
import { splitFrontMatter } from '#reader/front-matter';
import { type FindingMark, findingMarksOf } from '../finding-marks.ts';
import { type ClaimTexts, referenceIndexOf, sourceIdsOf } from '../reference-index.ts';
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
    {
      file: 'content/claims/jobs.mdx',
      good: 'd’emplois [@census-2023]',
      bad: 'd’emplois [@census-2023] [guild-2024]',
      says: 'This citation has no “@”: readers would see “[guild-2024]”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: '[[letter|la lettre]]',
      bad: '[letter|la lettre]',
      says: 'A link to a claim has two brackets on each side: readers would see “[letter|la lettre]”.',
    },
    {
      file: 'content/documents/article.yml',
      good: '[[jobs|Its figure]]',
      bad: '[[jobs|Its figure',
      says: 'This link to a claim cannot be read.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'Voir aussi',
      bad: 'Voir [le site] (https://example.org/) et',
      says: 'A blank parts this link’s words from its address: readers would see the brackets.',
    },
  ],
  find: ({ content }) => {
    const claims = new Set(content.claims.map(({ id }) => id));
    const inClaims = referenceIndexOf(content).claims.flatMap(({ claim, texts }: ClaimTexts) => {
      const known = sourceIdsOf(claim) ?? new Set<string>();
      return texts.flatMap((file) => [
        ...bareCitationsIn(file, known),
        ...halfMarksIn(file, { claims, sources: known }),
      ]);
    });
    return [...inClaims, ...findingMarksOf(content).flatMap(brokenMarks)];
  },
});

/** In a finding only links to claims have a meaning. */
function brokenMarks({ marks, raw, place }: FindingMark): Found[] {
  const isLink = raw.startsWith('[[');
  if (marks.length > 0 && isLink) return [];
  return [
    {
      ...place(),
      found: raw,
      expected: '[[claim-id]] or [[claim-id|the words]]',
      message: isLink
        ? 'This link to a claim cannot be read.'
        : 'A finding cites no source: it links to the claims, which do.',
    },
  ];
}

interface Ids {
  readonly claims: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** One bracket, and what Markdown makes nothing of: `[id|words]`, `[source]`, `[-@source]`, `[words] (address)`. */
const halfMark = /(?<![[\\])\[([^[\]\n]+)\](?![\]:[])(?:( +)\((https?:\/\/[^)\s]+)\)|(?!\())/gu;

function halfMarksIn(file: ReadFile, ids: Ids): Found[] {
  const split = splitFrontMatter(file.text);
  if (typeof split === 'string' || !split.body.includes('[')) return [];
  const text = split.body.replaceAll(/```[\s\S]*?(?:```|$)|`[^`\n]*`/gu, (code) =>
    code.replaceAll(/[^\n]/gu, ' '),
  );
  const places = new LineIndex(text);
  return [...text.matchAll(halfMark)].flatMap((match) => {
    const told = tellHalfMark(match, ids);
    if (told === undefined) return [];
    const { line, column } = places.placeOf(match.index);
    const place = { line: split.bodyLinesBefore + line, column };
    return [{ file: file.path, ...place, found: match[0], ...told }];
  });
}

function tellHalfMark(
  [raw, inside = '', blank, address = '']: RegExpExecArray,
  { claims, sources }: Ids,
): Pick<Found, 'expected' | 'message' | 'fix'> | undefined {
  const tell = (fix: string, message: string) => ({ expected: fix, message, fix });
  // `[…] (https://…)` and `[sic] (https://…)` are brackets of the writer’s own.
  if (blank !== undefined && !/^(?:…|\.{3}|sic)$/u.test(inside))
    return tell(
      `[${inside}](${address})`,
      'A blank parts this link’s words from its address: readers would see the brackets.',
    );
  const [id = '', words] = inside.split('|');
  if (words !== undefined && claims.has(id.trim()))
    return tell(`[${raw}]`, `A link to a claim has two brackets on each side: readers would see “${raw}”.`);
  const source = inside.replace(/^-@/u, '');
  if (!sources.has(source)) return undefined;
  return source === inside
    ? tell(`[@${source}]`, `This citation has no “@”: readers would see “${raw}”.`)
    : tell(`[@${source}]`, `This citation begins with “-”: readers would see “${raw}”.`);
}

function bareCitationsIn(file: ReadFile, known: ReadonlySet<string>): Found[] {
  const split = splitFrontMatter(file.text);
  if (typeof split === 'string' || !split.body.includes('@')) return [];
  const blank = (text: string) => text.replaceAll(/[^\n]/gu, ' ');
  // Citations that are right, links, addresses and code are no mistakes.
  const text = split.body.replaceAll(/\[@[^\]]{0,1000}\]|`[^`]*`|\]\([^)\s]{0,2000}\)/gu, blank);
  const places = new LineIndex(text);
  return [...text.matchAll(/(?<![\w.@/-])\(?@([a-z0-9]+(?:-[a-z0-9]+)*)\)?/gu)].flatMap((match) => {
    const [raw, id = ''] = match;
    if (!known.has(id)) return [];
    const { line, column } = places.placeOf(match.index);
    return [
      {
        file: file.path,
        line: split.bodyLinesBefore + line,
        column,
        found: raw,
        expected: `[@${id}]`,
        message: `This citation has no square brackets: readers would see “@${id}”.`,
        fix: `[@${id}]`,
      },
    ];
  });
}
