import type { Graph } from '#model/graph';
import { byText } from '#model/order';
import { homePath, type Place } from '#model/paths';
import { claimsOf, editorialChange, latestChange } from '#model/views/tally';
import type { Context } from '#model/views/context';
import { element, emptyElement } from './xml.ts';

/** A page as the sitemap tells of it. */
export interface MappedPage {
  /** Whole address. */
  readonly address: string;
  /** The day of its last change, where the page says one. */
  readonly updated?: string;
  /** The same page by language, itself included, and for readers of other languages. */
  readonly alternates: readonly { readonly language: string; readonly address: string }[];
}

/** How many pages a sitemap holds; with their alternates they stay well below the limit of 50 MB. */
const sitemapLength = 10_000;

/** Pages that a site has one of, written by hand, with the day they say they were changed. */
export interface EditorialDay {
  readonly name: string;
  readonly language: string;
  readonly updated: string;
}

/** The pages that search engines may list, among the paths that were built (without base, `claims/jobs/`). */
export function mappedPages(
  context: Context,
  paths: readonly string[],
  editorial: readonly EditorialDay[],
): MappedPage[] {
  const { graph, place } = context;
  const places = new Map(
    paths.flatMap((path) => {
      const found = placeOf(graph, place, path);
      return isListed(graph, found.below) ? [[`${found.language} ${found.below}`, found] as const] : [];
    }),
  );
  return [...places.values()]
    .map(({ language, below }) => {
      const versions = graph.languages.filter((candidate) => places.has(`${candidate} ${below}`));
      const addressIn = (candidate: string) => `${place.origin}${homePath(place, candidate)}${below}`;
      const updated = changeOf(context, language, below, editorial);
      return {
        address: addressIn(language),
        ...(updated === undefined ? {} : { updated }),
        alternates: [
          ...versions.map((candidate) => ({ language: candidate, address: addressIn(candidate) })),
          { language: 'x-default', address: addressIn(versions[0] ?? language) },
        ],
      };
    })
    .sort((left, right) => byText(left.address, right.address));
}

/** The sitemaps of some pages, by file name, and the index of them. Source: sitemaps.org; Google on hreflang. */
export function sitemaps(
  pages: readonly MappedPage[],
  addressOf: (file: string) => string,
): Map<string, string> {
  const files = new Map<string, string>();
  const index: string[] = [];
  for (let start = 0; start < pages.length; start += sitemapLength) {
    const part = pages.slice(start, start + sitemapLength);
    const name = `sitemap-${index.length + 1}.xml`;
    const latest = part
      .flatMap(({ updated }) => updated ?? [])
      .sort()
      .at(-1);
    files.set(name, `${declaration}${urlSet}\n${part.map(pageXml).join('')}</urlset>\n`);
    index.push(
      `<sitemap>${element('loc', addressOf(name))}${latest === undefined ? '' : element('lastmod', latest)}</sitemap>\n`,
    );
  }
  files.set(
    'sitemap-index.xml',
    `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index.join('')}</sitemapindex>\n`,
  );
  return files;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const urlSet =
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';

function pageXml({ address, updated, alternates }: MappedPage): string {
  const links = alternates.map(({ language, address: href }) =>
    emptyElement('xhtml:link', { rel: 'alternate', hreflang: language, href }),
  );
  return `<url>${element('loc', address)}${updated === undefined ? '' : element('lastmod', updated)}${links.join('')}</url>\n`;
}

/** The language of a path and what is below it. */
function placeOf(graph: Graph, place: Place, path: string): { language: string; below: string } {
  const [first = ''] = path.split('/');
  const isOther = first !== place.defaultLanguage && graph.languages.includes(first);
  return isOther
    ? { language: first, below: path.slice(first.length + 1) }
    : { language: place.defaultLanguage, below: path };
}

/** Pages for former addresses, cards for frames, how to embed them, and the page for what is not there are for nobody to find. */
function isListed(graph: Graph, below: string): boolean {
  const [section, id, part] = below.split('/');
  if (section === 'embed' && id !== '') return false;
  if (section === 'claims' && part === 'embed') return false;
  if (section === '404' || section === '404.html') return false;
  if (id === undefined || id === '' || /^page-\d+$/u.test(id)) return true;
  if (section === 'claims') return graph.claims.has(id);
  return section === 'documents' ? graph.documents.has(id) : true;
}

/** The day a page was changed: that of the claims on it, as the foot of the page says. */
function changeOf(
  context: Context,
  language: string,
  below: string,
  editorial: readonly EditorialDay[],
): string | undefined {
  const { graph } = context;
  const [section = '', id = ''] = below.split('/');
  const own = (ids: readonly string[] | undefined) => latestChange(claimsOf(context, ids ?? []));
  const all = () =>
    graph.revisions[0] && section === 'corrections' ? graph.revisions[0].date : wholeSite(graph);
  const page = editorial.find((candidate) => candidate.name === section && candidate.language === language);
  if (page !== undefined) return editorialChange(page, wholeSite(graph));
  if (id === '' || id.startsWith('page-')) return all();
  if (section === 'claims') return graph.claims.get(id)?.updated;
  if (section === 'documents') return own(graph.documents.get(id)?.claims) ?? wholeSite(graph);
  if (section === 'claimants') return own(graph.entities.get(id)?.claims) ?? wholeSite(graph);
  if (section === 'topics') return own(graph.topics.get(id)?.claims) ?? wholeSite(graph);
  if (section === 'verdicts') return own(graph.verdicts.get(id)?.claims) ?? wholeSite(graph);
  if (section === 'sources') return own(graph.sources.get(id)?.claims) ?? wholeSite(graph);
  return wholeSite(graph);
}

const latestDays = new WeakMap<Graph, string | undefined>();

function wholeSite(graph: Graph): string | undefined {
  if (!latestDays.has(graph)) latestDays.set(graph, latestChange([...graph.claims.values()]));
  return latestDays.get(graph);
}
