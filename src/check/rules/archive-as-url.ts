import { locate } from '../locate.ts';
import { referenceIndexOf, type SourceUse } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

const archiveHosts = [
  'web.archive.org',
  ...['today', 'ph', 'is', 'li', 'md', 'vn', 'fo'].map((ending) => `archive.${ending}`),
  'perma.cc',
  'ghostarchive.org',
  'webcitation.org',
];

/** The address of a source is its own, not that of a copy. */
export const archiveAsUrl = defineRule({
  code: 'archive-as-url',
  severity: 'error',
  title: 'The address of a source is its own, not that of an archive',
  description:
    'Put the address of the page itself in “url” and the archived copy in “archived”. Readers then see who published the source, and both links are kept.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'url: https://census.example.org/2023',
      bad: 'url: https://web.archive.org/web/20240102030405/https://census.example.org/2023',
      says: 'The url of “census-2023” is an archived copy. Give the address of the page itself here, and the copy as “archived”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'url: https://census.example.org/2023',
      bad: 'url: https://archive.ph/AbCdE',
      says: 'The url of “census-2023” is an archived copy. Give the address of the page itself here, and the copy as “archived”.',
    },
  ],
  find: ({ content }) => referenceIndexOf(content).uses.flatMap(tell),
});

function tell({ id, file, path, keys }: SourceUse): Found[] {
  const { url } = keys;
  if (typeof url !== 'string' || !isArchive(url)) return [];
  const original = /\/(https?:\/\/.+)$/u.exec(url)?.[1] ?? 'https://…';
  return [
    {
      ...locate(file, [...path, 'url']),
      found: url,
      expected: 'the address of the page itself',
      message: `The url of “${id}” is an archived copy. Give the address of the page itself here, and the copy as “archived”.`,
      fix: `url: ${original}\narchived: ${url}`,
    },
  ];
}

function isArchive(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./u, '');
  return archiveHosts.includes(host) || (host === 'archive.org' && pathname.startsWith('/web/'));
}
