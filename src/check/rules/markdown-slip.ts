import { splitFrontMatter } from '#reader/front-matter';
import type { ReadFile } from '#reader/file';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** Markdown has no mistakes: what it does not understand, readers see. These slips are told because they are common. */
export const markdownSlip = defineRule({
  code: 'markdown-slip',
  severity: 'error',
  title: 'Headings, lists, tables and emphasis are seen as such',
  description:
    'A heading has a blank after its signs (## Heading), a list after its dash (- item), and a table a line of dashes under its first line (|---|---|). The signs of emphasis stand beside letters, and punctuation outside them: « **word** ». Otherwise readers see the signs. Should they, write a backslash before them: \\##.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'Voir aussi',
      bad: '##Voir aussi\n\nVoir',
      says: 'A heading has a blank after its signs: readers would see “##Voir aussi”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'Voir aussi',
      bad: '-Voir aussi\n-Lire ensuite\n\nVoir',
      says: 'A list has a blank after each dash: readers would see “-Voir aussi”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'Voir aussi',
      bad: '| Année | Emplois |\n| 2023 | 2,3 |\n\nVoir',
      says: 'A table has a line of dashes under its first line: readers would see “| Année | Emplois |”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'Voir aussi',
      bad: 'Voir**« aussi »**tout',
      says: 'Markdown does not see emphasis here, where its signs stand between a letter and another sign: readers would see “**« aussi »**”.',
    },
  ],
  find: ({ content }) => referenceIndexOf(content).claims.flatMap(({ texts }) => texts.flatMap(slipsIn)),
});

function slipsIn(file: ReadFile): Found[] {
  const split = splitFrontMatter(file.text);
  if (typeof split === 'string') return [];
  const lines = withoutCode(split.body).split(/\r?\n/u);
  return lines.flatMap((line, index) => {
    const slip = headingSlip(line) ?? listSlip(lines, index) ?? tableSlip(lines, index);
    if (slip === undefined) return [];
    const { fix, message } = slip;
    const place = { file: file.path, line: split.bodyLinesBefore + index + 1, column: 1 };
    return [
      { ...place, found: line, expected: fix, message: `${message}: readers would see “${line}”.`, fix },
    ];
  });
}

type Slip = Pick<Found, 'message'> & { readonly fix: string };

function headingSlip(line: string): Slip | undefined {
  const [, signs, words] = /^(#{2,6})([^#\s].*)$/u.exec(line) ?? [];
  if (signs === undefined) return undefined;
  return { fix: `${signs} ${words}`, message: 'A heading has a blank after its signs' };
}

const unspacedItem = /^-(?=[\p{L}«“"[*])/u;

/** One such line may be speech; two in a row are a list. Numbers below zero are none. Told at the first. */
function listSlip(lines: readonly string[], index: number): Slip | undefined {
  const [before = '', line = '', after = ''] = [lines[index - 1], lines[index], lines[index + 1]];
  const isFirst = unspacedItem.test(line) && unspacedItem.test(after) && !unspacedItem.test(before);
  return isFirst
    ? { fix: line.replace(/^-/u, '- '), message: 'A list has a blank after each dash' }
    : undefined;
}

const tableRow = /^\|.+\|\s*$/u;
const dashes = /^[|:\s-]*-[|:\s-]*$/u;

function tableSlip(lines: readonly string[], index: number): Slip | undefined {
  const [before = '', line = '', after = ''] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!tableRow.test(line) || !tableRow.test(after) || before.trim() !== '') return undefined;
  if (dashes.test(after) || dashes.test(line)) return undefined;
  const columns = line.trim().split('|').length - 2;
  return {
    fix: `${line.trim()}\n|${'---|'.repeat(columns)}`,
    message: 'A table has a line of dashes under its first line',
  };
}

/** Code stays as it is written; its lines are kept so that places stay true. */
function withoutCode(text: string): string {
  return text.replaceAll(/^(```|~~~)[\s\S]*?(?:^\1|$(?![\s\S]))/gmu, (code) =>
    code.replaceAll(/[^\n]/gu, ' '),
  );
}
