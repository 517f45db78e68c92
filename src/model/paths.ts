/** Where the site lives; everything else about addresses follows from it. */
export interface Place {
  /** Scheme and host: `https://example.org`, without a slash at the end. */
  readonly origin: string;
  /** Path the site lives under: empty, or `/project` without a slash at the end. */
  readonly base: string;
  /** The language without a prefix. */
  readonly defaultLanguage: string;
}

/** Kinds of things that have a page of their own. */
export type Section = 'claims' | 'documents' | 'claimants' | 'sources' | 'topics' | 'verdicts';

/** Pages there is one of. */
export type SinglePage =
  | 'timeline'
  | 'map'
  | 'corrections'
  | 'corrections-policy'
  | 'methodology'
  | 'about'
  | 'contact'
  | 'legal-notice'
  | 'contribute'
  | 'contribute/checks'
  | 'data'
  | 'status'
  | 'offline'
  | 'embed'
  | 'search';

/** Kinds of things whose latest claims can be embedded as one card. */
export const collectionSections = ['topics', 'documents', 'claimants'] as const;
export type CollectionSection = (typeof collectionSections)[number];

/** The front page of a language. */
export function homePath(place: Place, language: string): string {
  return `${place.base}${prefix(place, language)}/`;
}

/** A list of things, or one of its further pages (from 2). */
export function listPath(place: Place, language: string, section: Section, page = 1): string {
  return `${homePath(place, language)}${section}/${pageSuffix(page)}`;
}

/** The page of one thing, or one of its further pages (from 2). */
export function itemPath(place: Place, language: string, section: Section, id: string, page = 1): string {
  return `${homePath(place, language)}${section}/${id}/${pageSuffix(page)}`;
}

/** A page there is one of, or one of its further pages (from 2). */
export function singlePath(place: Place, language: string, name: SinglePage, page = 1): string {
  return `${homePath(place, language)}${name}/${pageSuffix(page)}`;
}

/** Pages that say how far the site can be trusted; each is there as data too. */
export const trustPages = ['corrections', 'status', 'methodology', 'about'] as const;
export type TrustPage = (typeof trustPages)[number];

/** What such a page says, as data. */
export function trustDataPath(place: Place, language: string, name: TrustPage): string {
  return `${homePath(place, language)}${name}.json`;
}

/** The card of a claim, for the frames of other sites. */
export function cardPath(place: Place, language: string, id: string): string {
  return `${singlePath(place, language, 'embed')}${id}/`;
}

/** The card of the latest claims of a topic, a document or a claimant. */
export function collectionPath(
  place: Place,
  language: string,
  section: CollectionSection,
  id: string,
): string {
  return `${singlePath(place, language, 'embed')}${section}/${id}/`;
}

/** The card of the latest claims of the site. The path is two parts long, so that no claim can have it. */
export function siteCardPath(place: Place, language: string): string {
  return `${singlePath(place, language, 'embed')}site/latest/`;
}

/** The page that tells how to embed a claim. */
export function snippetsPath(place: Place, language: string, id: string): string {
  return `${itemPath(place, language, 'claims', id)}embed/`;
}

/**
 * The whole address of the oEmbed description of what has its page at a path: a claim, the latest claims of a thing or
 * of the site. The specification wants the address of the page in it; a static file ignores it.
 */
export function oembedAddress(place: Place, path: string): string {
  const page = absolute(place, path);
  return `${page}oembed.json?url=${encodeURIComponent(page)}`;
}

/** The script that turns pasted quotations into cards; one for all languages. */
export function hostScriptPath(place: Place): string {
  return `${place.base}/embed/v1.js`;
}

/** The service worker, at the base of the site: what is below it is its scope. */
export function workerPath(place: Place): string {
  return `${place.base}/offline.js`;
}

/** What a browser reads to put the site, in a language, on a home screen. */
export function webManifestPath(place: Place, language: string): string {
  return `${homePath(place, language)}manifest.webmanifest`;
}

/** How many claims one part of a search index holds: when one of them changes, the part is made anew. */
const claimsInIndex = 1000;

/**
 * The folders of the search index of a language with so many claims, one for each of its parts. The first holds the
 * code that asks them all.
 */
export function searchIndexPaths(place: Place, language: string, claims: number): string[] {
  const folder = `${place.base}/pagefind/${language}/`;
  return Array.from({ length: Math.ceil(claims / claimsInIndex) }, (_, part) =>
    part === 0 ? folder : `${folder}part-${part + 1}/`,
  );
}

/** The folder of the index of all that is no claim, in a language. */
export function pagesIndexPath(place: Place, language: string): string {
  return `${place.base}/pagefind/${language}/pages/`;
}

/** What is published of a capture. The name tells the bytes: those of another day have another address. */
export function capturePath({ base }: Place, { name, sha256 }: { name: string; sha256: string }): string {
  const [folder = '', file = ''] = name.split('/');
  return `${base}/captures/${folder}/${sha256.slice(0, 16)}${file.slice(file.indexOf('.'))}`;
}

/** The kinds of file that a picture is made as. */
export type PictureFormat = 'png' | 'svg';

/** The picture of a claim, or of the site when none is named. */
export function picturePath(place: Place, language: string, format: PictureFormat, claim?: string): string {
  const folder = claim === undefined ? homePath(place, language) : itemPath(place, language, 'claims', claim);
  return `${folder}card.${format}`;
}

/** The picture of a page that is not a claim’s, by its folder below that of the language: `timeline/`. */
export function sharePicturePath(place: Place, language: string, folder: string): string {
  return `${homePath(place, language)}${folder}card.png`;
}

/** The whole address of a path. */
export function absolute(place: Place, path: string): string {
  return `${place.origin}${path}`;
}

function prefix(place: Place, language: string): string {
  return language === place.defaultLanguage ? '' : `/${language}`;
}

function pageSuffix(page: number): string {
  return page === 1 ? '' : `page-${page}/`;
}
