import { demandsOf, isMedium, media } from '#schema/media';
import { source } from '#schema/source';
import { locate } from '../locate.ts';
import { referenceIndexOf, type SourceUse } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** How each key is written. */
const templates: Readonly<Record<string, string>> = {
  title: 'title: …',
  publisher: 'publisher: …',
  author: 'author: …',
  container: 'container: …',
  recipient: 'recipient: …',
  place: 'place: …',
  url: 'url: https://…',
  isbn: 'isbn: 978-0-306-40615-7',
  doi: 'doi: 10.1000/182',
  reference: 'reference: …',
  published: 'published: 2026-01-31',
  date: 'date: 2026-01-31',
  accessed: 'accessed: 2026-01-31',
  kept: 'kept: …',
  confidential: 'confidential: …',
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
    'A reader must be able to find the source and to judge it. A page has title, publisher, url, the day it was read (accessed), kind (primary or secondary), what was really read (consulted) and its language (lang). What is no page says so by “medium”, and has keys of its own: who spoke and when (interview, call), what is kept of it and by whom, an ISBN, a DOI or a call number (book, data), why it is confidential. Where the source is described elsewhere, leave only its id, its role and the quotation.',
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
    {
      file: 'content/claims/jobs.mdx',
      good: '- id: census-2023\n    title: Employment by industry\n    publisher: Census Office\n    url: https://census.example.org/2023\n',
      bad: '- id: census-2023\n    medium: call\n    title: Employment by industry\n    author: Census Office\n    date: 2026-02-01\n',
      says: 'The description of “census-2023” (medium: call) lacks kept.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: '- id: census-2023\n    title: Employment by industry\n    publisher: Census Office\n    url: https://census.example.org/2023\n',
      bad: '- id: census-2023\n    medium: book\n    title: Employment by industry\n    publisher: Census Office\n',
      says: 'The description of “census-2023” (medium: book) lacks isbn, doi or reference.',
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
  const medium = isMedium(keys['medium']) ? keys['medium'] : 'web';
  const demands = demandsOf(medium, keys['confidential'] !== undefined);
  const missing = demands.filter((demand) => demand.every((key) => keys[key] === undefined));
  if (missing.length === 0) return [];
  const elsewhere = keys['title'] === undefined && described.has(id);
  const isNoPage = !elsewhere && keys['medium'] === undefined && missing.some(([key]) => key === 'url');
  const hints = [
    ...(elsewhere ? ['It is described elsewhere: here its id is enough.'] : []),
    ...(isNoPage ? [otherMedia] : []),
  ];
  const named = medium === 'web' ? '' : ` (medium: ${medium})`;
  const names = missing.map((demand) => listWords(demand, 'or'));
  return [
    {
      ...locate(file, [...path, 'id']),
      found: `no ${names.join(', no ')}`,
      expected: demands.map((demand) => listWords(demand, 'or')).join(', '),
      message: [`The description of “${id}”${named} lacks ${listWords(names, 'and')}.`, ...hints].join(' '),
      fix: elsewhere ? `- id: ${id}` : missing.map(([key]) => templates[key] ?? `${key}: …`).join('\n'),
    },
  ];
}

const otherMedia = `Is it no page? Then say what it is: “medium: interview”, ${listWords(
  media.filter((medium) => medium !== 'web' && medium !== 'interview'),
  'or',
)}.`;

function listWords(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
