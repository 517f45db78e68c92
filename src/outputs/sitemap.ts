import { byText, collect } from '#model/order';
import { homePath } from '#model/paths';
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

/** A page that search engines may list, in one language. */
export interface ListedPage {
  readonly language: string;
  /** Its address below that of the language: `claims/jobs/`. */
  readonly below: string;
  /** The day of its last change, where there is one. */
  readonly updated?: string;
}

/** Pages as the sitemap tells of them, each with the same page in other languages; in order of address. */
export function mappedPages({ graph, place }: Context, pages: readonly ListedPage[]): MappedPage[] {
  const languagesOf = new Map<string, string[]>();
  for (const { below, language } of pages) collect(languagesOf, below, language);
  return pages
    .map(({ language, below, updated }) => {
      const written = languagesOf.get(below) ?? [];
      const versions = graph.languages.filter((candidate) => written.includes(candidate));
      const addressIn = (candidate: string) => `${place.origin}${homePath(place, candidate)}${below}`;
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

const indexName = 'sitemap-index.xml';

/** The names of the files for so many pages, that of the index last. */
export function sitemapNames(pages: number): string[] {
  const parts = Array.from(
    { length: Math.ceil(pages / sitemapLength) },
    (_, part) => `sitemap-${part + 1}.xml`,
  );
  return [...parts, indexName];
}

/** The sitemaps of some pages, by file name, and the index of them. Source: sitemaps.org; Google on hreflang. */
export function sitemaps(
  pages: readonly MappedPage[],
  addressOf: (file: string) => string,
): Map<string, string> {
  const files = new Map<string, string>();
  const index: string[] = [];
  const names = sitemapNames(pages.length);
  for (let start = 0; start < pages.length; start += sitemapLength) {
    const part = pages.slice(start, start + sitemapLength);
    const name = names[index.length] ?? indexName;
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
    indexName,
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
