import { hash } from 'node:crypto';
import { absolute, hostScriptPath, workerPath } from '#model/paths';
import { feedStyles } from '#outputs/atom';
import { sharedFile } from '#outputs/file-paths';
import { headerFile } from '#outputs/hosting/header-files';
import { outputSchemas, outputSchemaText } from '#outputs/output-schemas';
import { workerText } from '#outputs/offline/worker-text';
import { llmsText, robotsText, securityText } from '#outputs/plain-files';
import { addressLookupFiles, addressPrefixes } from '#outputs/address-lookup';
import { mappedPages, sitemapNames, sitemaps } from '#outputs/sitemap';
import type { Listing, Output } from '../output.ts';
import { builtPart, editorialPart, givenPart, type SiteInput } from '../site-input.ts';
import { siteHeaders } from '../site-headers.ts';
import { dataFile, jsonText } from './make-output.ts';

/** The files that no language has a version of. */
export function* sharedOutputs(input: SiteInput): Generator<Output> {
  const { place, built, assets, reads } = input;
  const [first] = input.contexts;
  const languages = input.contexts.map(({ language }) => language);
  const file = (name: string, view: () => string) => dataFile(place, sharedFile(place, name), 'data', view);
  const seen = () => reads.shared('look-up', '', () => addressLookupFiles(first));
  for (const prefix of addressPrefixes(first)) {
    yield file(`seen/${prefix}.json`, () => jsonText(seen().get(prefix) ?? {}));
  }
  for (const name of Object.keys(outputSchemas) as (keyof typeof outputSchemas)[]) {
    yield file(`schema/${name}.json`, () => outputSchemaText(name));
  }
  // Its address is for ever; what it promises too.
  yield dataFile(place, hostScriptPath(place), 'data', () => assets.host);
  // Always there: readers of a former build may have one, and only one at its address can remove it.
  yield dataFile(place, workerPath(place), 'data', () =>
    workerText(input.contexts, assets.offline, first.graph.site.offline),
  );
  yield file('feed.css', () => feedStyles);
  yield file('robots.txt', () => robotsText(first));
  yield file('llms.txt', () => llmsText(first));
  if (first.graph.site.security !== undefined) {
    const security = () => securityText(first, built) ?? '';
    yield dataFile(place, sharedFile(place, '.well-known/security.txt'), 'data', security, [builtPart]);
  }
  yield dataFile(place, sharedFile(place, '_headers'), 'headers', () =>
    headerFile('netlify', siteHeaders(languages, place.base, assets)),
  );
}

/** The sitemaps of the pages that search engines may list. */
export function* sitemapOutputs(
  { contexts, place, reads, editorial }: SiteInput,
  listings: readonly Listing[],
): Generator<Output> {
  const [first] = contexts;
  const addressOf = (name: string) => absolute(place, sharedFile(place, name));
  const pages = () =>
    listings.map(({ language, below, updated }) => {
      const day = updated();
      return { language, below, ...(day === undefined ? {} : { updated: day }) };
    });
  const files = () => reads.shared('sitemaps', '', () => sitemaps(mappedPages(first, pages()), addressOf));
  const pageList = hash('sha1', listings.map(({ language, below }) => `${language} ${below}`).join('\n'));
  for (const name of sitemapNames(listings.length)) {
    yield dataFile(place, sharedFile(place, name), 'sitemap', () => files().get(name) ?? '', [
      givenPart(pageList),
      ...editorial.map(({ file }) => editorialPart(file)),
    ]);
  }
}
