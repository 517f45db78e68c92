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
  | 'corrections'
  | 'corrections-policy'
  | 'methodology'
  | 'about'
  | 'contribute'
  | 'data'
  | 'status';

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

/** The card of a claim, for the frames of other sites. */
export function embedPath(place: Place, language: string, id: string): string {
  return `${homePath(place, language)}embed/${id}/`;
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
