import type { Body } from '#markdown/body';
import { type Content, readContent } from '#reader/content';
import type { ReadFile, TextFile } from '#reader/file';
import { type FootnoteWords, readFile } from '#reader/read-file';
import type { KnownParts } from './known/entries.ts';

/** What the browser must know of the site to check a new claim: the values of every published file and what
 * its text refers to; no texts. */
export interface KnownContent {
  /** Name of the content folder, the first part of every path. */
  readonly folder: string;
  readonly files: readonly KnownFile[];
  /** Paths of the editorial pages. */
  readonly pages: readonly string[];
  /** There when the site is too large to be fetched as a whole: then `files` has `site.yml` only. */
  readonly parts?: KnownParts;
}

/** Of a text, what it cites, quotes and links to: rules ask for that, not for the words. */
export type KnownFile = Pick<ReadFile, 'path' | 'kind' | 'id' | 'language' | 'value'> & {
  readonly body?: Omit<Body, 'blocks'>;
};

/** Up to so many characters, what is known of a site is one file. */
const longestWhole = 100_000;

/** Whether what is known of a site is small enough to be fetched as a whole. */
export function fitsWhole(content: Content): boolean {
  let length = 0;
  for (const file of publicFiles(content)) {
    length += JSON.stringify(knownFile(file)).length;
    if (length > longestWhole) return false;
  }
  return true;
}

/** The part of the content that goes to browsers: drafts and their translations stay at home. */
export function knownContent(content: Content): KnownContent {
  const { site } = content;
  return {
    folder: (site?.path ?? 'content/').split('/')[0] ?? 'content',
    files: publicFiles(content).map(knownFile),
    pages: content.pages.map(({ path }) => path),
  };
}

function publicFiles(content: Content): readonly ReadFile[] {
  const drafts = new Set(content.claims.filter(({ value }) => value?.status === 'draft').map(({ id }) => id));
  const isPublic = ({ kind, id }: ReadFile) =>
    (kind !== 'claim' && kind !== 'translation') || !drafts.has(id);
  const { site, events } = content;
  const files: readonly ReadFile[] = [
    ...(site === undefined ? [] : [site]),
    ...content.claims,
    ...content.translations,
    ...content.documents,
    ...content.entities,
    ...(events === undefined ? [] : [events]),
  ];
  return files.filter(isPublic);
}

function knownFile({ path, kind, id, language, value, body }: ReadFile): KnownFile {
  const file = { path, kind, id, language, value } as KnownFile;
  if (body === undefined) return file;
  // The blocks are not touched: they may still wait to be read.
  const { cited, citations, quotes, figures, pictures, links, words } = body;
  return { ...file, body: { cited, citations, quotes, figures, pictures, links, words } };
}

/** The content again with more files, or with them in the place of those of the same paths. */
export function contentWith(
  known: KnownContent,
  footnotes: FootnoteWords,
  files: readonly TextFile[],
): Content {
  const own = new Set(files.map(({ path }) => path));
  const byPath = new Map(known.files.filter(({ path }) => !own.has(path)).map((file) => [file.path, file]));
  const texts = [...byPath.keys(), ...known.pages].map((path) => ({ path, text: '' }));
  return readContent(known.folder, [...texts, ...files], footnotes, (file, role, words) => {
    const found = byPath.get(file.path);
    return found === undefined ? readFile(file, role, words) : whole(found);
  });
}

function whole({ body, ...file }: KnownFile): ReadFile {
  return {
    ...file,
    raw: file.value,
    text: '',
    problems: [],
    ...(body === undefined ? {} : { body: { ...body, blocks: [] } }),
  } as ReadFile;
}
