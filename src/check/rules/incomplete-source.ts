import { source } from '#schema/source';
import { locate } from '../locate.ts';
import { referenceIndexOf, type SourceUse } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

const required = ['title', 'publisher', 'url', 'accessed', 'kind', 'consulted', 'lang'] as const;
const templates: Readonly<Record<(typeof required)[number], string>> = {
  title: 'title: …',
  publisher: 'publisher: …',
  url: 'url: https://…',
  accessed: 'accessed: 2026-01-31',
  kind: 'kind: primary',
  consulted: 'consulted: original',
  lang: 'lang: en',
};

/** A description of a source has all its parts. */
export const incompleteSource = defineRule({
  code: 'incomplete-source',
  severity: 'error',
  title: 'The description of a source is complete',
  description:
    'A reader must be able to find the source and to judge it: title, publisher, url, the day it was read (accessed), kind (primary or secondary), what was really read (consulted) and its language (lang). Where the source is described elsewhere, leave only its id, its role and the quotation.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '- id: census-2023\n    title: Employment by industry\n    publisher: Census Office\n',
      bad: '- id: census-2023\n    title: Employment by industry\n',
      says: 'The description of “census-2023” lacks publisher.',
    },
    {
      file: 'content/claims/strikes.mdx',
      good: '- id: guild-2024\n',
      bad: '- id: guild-2024\n    lang: en\n',
      says: 'The description of “guild-2024” lacks title, publisher, url, accessed, kind and consulted. It is described elsewhere: here its id is enough.',
    },
  ],
  find: ({ content }) =>
    referenceIndexOf(content)
      .uses.filter((use) => use.describes && isRight(use))
      .flatMap((use) => tell(use, referenceIndexOf(content).described)),
});

/** In a file without mistakes all sources are right. */
function isRight({ file, keys }: SourceUse): boolean {
  return file.value !== undefined || source.safeParse(keys).success;
}

function tell({ id, file, path, keys }: SourceUse, described: ReadonlySet<string>): Found[] {
  const missing = required.filter((key) => keys[key] === undefined);
  if (missing.length === 0) return [];
  const elsewhere = keys['title'] === undefined && described.has(id);
  const hint = elsewhere ? ' It is described elsewhere: here its id is enough.' : '';
  return [
    {
      ...locate(file, [...path, 'id']),
      found: `no ${missing.join(', no ')}`,
      expected: required.join(', '),
      message: `The description of “${id}” lacks ${listWords(missing)}.${hint}`,
      fix: elsewhere ? `- id: ${id}` : missing.map((key) => templates[key]).join('\n'),
    },
  ];
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
