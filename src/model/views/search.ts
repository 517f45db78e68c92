import { anyOf, directionOf, languageName, languageNameIn } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import { pagesIndexPath, searchIndexPaths, singlePath } from '../paths.ts';
import type { Context } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { type SearchFacet, searchFacets } from './search-facets.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** The page that finds claims. Without script it is the facets: every value with the page of its claims. */
export interface SearchView {
  readonly frame: Frame;
  /** The languages of the site, the page’s own first; without claims, a language has no index. */
  readonly languages: readonly SearchLanguage[];
  readonly facets: readonly SearchFacet[];
  /** What the lists beside the question narrow down by; none when there is nothing to choose. */
  readonly filters?: string;
  /** What the status line may say, with holes. */
  readonly status: Context['words']['search']['status'];
  /** How every verdict is shown beside a result. */
  readonly marks: readonly VerdictMark[];
  /** Whether so little is written that counts and other languages are fetched with the first result. */
  readonly isSmall: boolean;
}

/** A language that claims can be found in. */
export interface SearchLanguage {
  readonly language: string;
  readonly name: string;
  /** The same in the page’s language, small: “anglais”. */
  readonly nameHere: string;
  readonly direction: 'ltr' | 'rtl';
  /** Where the parts of its index stand, with a slash at the end. */
  readonly index: readonly string[];
  readonly count: number;
}

/** Up to so many claims, counts cost next to nothing to fetch. */
const smallSite = 300;

/** The view of `/search/`. */
export function searchView(context: Context): SearchView {
  const { graph, place, language, words } = context;
  const others = graph.languages.filter((candidate) => candidate !== language);
  const countIn = (candidate: string) => graph.newest.get(candidate)?.length ?? 0;
  const languages = [language, ...others].map((candidate) => ({
    language: candidate,
    name: languageName(candidate),
    nameHere: languageNameIn(candidate, language),
    direction: directionOf(candidate),
    index: [...searchIndexPaths(place, candidate, countIn(candidate)), pagesIndexPath(place, candidate)],
    count: countIn(candidate),
  }));
  const facets = searchFacets(context);
  const names = [
    ...facets.map(({ label }) => label),
    ...(languages.filter(({ count }) => count > 0).length > 1 ? [words.search.language] : []),
  ].map((label) => label.toLocaleLowerCase(language));
  return {
    frame: buildFrame(context, {
      title: words.search.title,
      description: words.search.description,
      pathIn: (candidate) => singlePath(place, candidate, 'search'),
      breadcrumbs: [{ label: words.search.title }],
      section: 'search',
      updated: graph.lastChange,
    }),
    languages,
    facets,
    ...(names.length === 0 ? {} : { filters: words.search.filters(anyOf(names, language)) }),
    status: typesetAll(words.search.status, language),
    marks: [...graph.verdicts.keys()].map((id) => verdictMark(context, id)),
    isSmall: countIn(place.defaultLanguage) <= smallSite,
  };
}

/** The browser puts sentences together from these, and has no typography of its own. */
function typesetAll<Value>(value: Value, language: string): Value {
  if (typeof value === 'string') return typeset(value, language) as Value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) => [key, typesetAll(inner, language)]),
  ) as Value;
}
