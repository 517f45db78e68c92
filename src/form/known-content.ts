import type { Body } from '#markdown/body';
import { type Content, readContent } from '#reader/content';
import type { ReadFile, TextFile } from '#reader/file';
import { type FootnoteWords, readFile } from '#reader/read-file';

/** What the browser must know of the site to check a new claim: the values of every published file, no texts. */
export interface KnownContent {
  /** Name of the content folder, the first part of every path. */
  readonly folder: string;
  readonly files: readonly KnownFile[];
  /** Paths of the editorial pages. */
  readonly pages: readonly string[];
}

type KnownFile = Pick<ReadFile, 'path' | 'kind' | 'id' | 'language' | 'value'>;

/** The part of the content that goes to browsers: drafts and their translations stay at home. */
export function knownContent(content: Content): KnownContent {
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
  return {
    folder: (site?.path ?? 'content/').split('/')[0] ?? 'content',
    files: files
      .filter(isPublic)
      .map(({ path, kind, id, language, value }) => ({ path, kind, id, language, value }) as KnownFile),
    pages: content.pages.map(({ path }) => path),
  };
}

/** The content again, with one more file, or with that file in the place of the one of the same path. */
export function contentWith(known: KnownContent, footnotes: FootnoteWords, file?: TextFile): Content {
  const byPath = new Map(known.files.map((each) => [each.path, each]));
  if (file !== undefined) byPath.delete(file.path);
  const texts = [...byPath.keys(), ...known.pages].map((path) => ({ path, text: '' }));
  return readContent(
    known.folder,
    file === undefined ? texts : [...texts, file],
    footnotes,
    (text, role, words) => {
      const each = byPath.get(text.path);
      return each === undefined ? readFile(text, role, words) : whole(each);
    },
  );
}

function whole(file: KnownFile): ReadFile {
  return { ...file, raw: file.value, text: '', problems: [], body: noBody } as ReadFile;
}

const noBody: Body = { blocks: [], cited: [], citations: [], quotes: [], figures: [], links: [], words: 0 };
