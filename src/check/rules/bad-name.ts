import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { nameId } from '#model/name-id';
import { collectionSections } from '#model/paths';
import { plainId } from '#schema/plain-id';
import { idPattern } from '#schema/text';
import { asList, asRecord, textsUnder } from '../facts.ts';
import { locate, type Place, startOf } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

/** File names and ids can stand in addresses. */
export const badName = defineRule({
  code: 'bad-name',
  severity: 'error',
  title: 'Names can stand in addresses',
  description:
    'The name of a file is part of the address of its page: small letters without accents, digits and single hyphens. “embed” and “page-2”, “page-3”… are taken by the site itself, and for claims “topics”, “documents” and “claimants”, which stand where the names of claims do in the addresses of cards.',
  examples: [
    {
      file: 'content/documents/Mon article.yml',
      add: 'title: Mon article\npublisher: The Daily\nlanguage: fr\n',
      says: 'The file name “Mon article” cannot be part of an address. Rename the file: mon-article.yml.',
    },
    {
      file: 'content/documents/embed.yml',
      add: 'title: Embed\npublisher: The Daily\nlanguage: fr\n',
      says: '“embed” is a name the site needs itself. Choose another one.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'aliases: [old-letter]',
      bad: 'aliases: [page-2]',
      says: '“page-2” is a name the site needs itself. Choose another one.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'aliases: [old-letter]',
      bad: 'aliases: [topics]',
      says: '“topics” is a name the site needs itself. Choose another one.',
    },
  ],
  find: ({ content }) => [
    ...[content.claims, content.documents, content.entities].flatMap((files) => {
      const taken = new Set(files.map(({ id }) => id));
      return files.flatMap((file) => ofFile(file as ReadFile, taken));
    }),
    ...inside(content),
  ],
});

function ofFile(file: ReadFile, taken: ReadonlySet<string>): Found[] {
  if (isReserved(file.id, file.kind)) return [reserved(startOf(file), file.id)];
  if (idPattern.test(file.id)) return [];
  const extension = file.kind === 'claim' ? '.mdx' : '.yml';
  const better = `${freeId(file, taken)}${extension}`;
  return [
    {
      ...startOf(file),
      found: `${file.id}${extension}`,
      expected: 'small letters without accents, digits and single hyphens',
      message: `The file name “${file.id}” cannot be part of an address. Rename the file: ${better}.`,
      fix: better,
    },
  ];
}

/** A name that the file may have: no file has it, and it can be told from those of other scripts. */
function freeId({ id, kind }: ReadFile, taken: ReadonlySet<string>): string {
  const parts = id.split('.');
  const plain = parts.map((part) => plainId(part) ?? nameId(part)).join('.');
  const isFree = !taken.has(plain) && !isReserved(plain, kind);
  return isFree
    ? plain
    : parts.map((part, index) => (index === 0 ? nameId(part, undefined, 7) : part)).join('.');
}

function inside(content: Content): Found[] {
  const aliases = [...content.claims, ...content.documents].flatMap((file) =>
    asList(asRecord(file.raw)['aliases']).flatMap((alias, index) =>
      typeof alias === 'string' && isReserved(alias, file.kind)
        ? [reserved(locate(file as ReadFile, ['aliases', index]), alias)]
        : [],
    ),
  );
  const lists = [
    ...content.claims.map((file) => ({ file: file as ReadFile, key: 'sources' })),
    ...(content.site === undefined ? [] : ['topics', 'verdicts']).map((key) => ({
      file: content.site as ReadFile,
      key,
    })),
  ];
  const ids = lists.flatMap(({ file, key }) =>
    textsUnder(asRecord(file.raw)[key], 'id').flatMap(({ index, value }) =>
      isReserved(value, key) ? [reserved(locate(file, [key, index, 'id']), value)] : [],
    ),
  );
  return [...aliases, ...ids];
}

function isReserved(name: string, kind: string): boolean {
  if (kind === 'claim' && (collectionSections as readonly string[]).includes(name)) return true;
  return name === 'embed' || /^page-\d+$/u.test(name);
}

function reserved(place: Place, name: string): Found {
  const message = `“${name}” is a name the site needs itself. Choose another one.`;
  return { ...place, found: name, expected: 'another name', message };
}
