import type { ClaimNode } from '#model/graph';
import { newestFirst } from '#model/order';
import { absolute, hostScriptPath } from '#model/paths';
import type { Context } from '#model/views/context';
import { atomFeed, feedStyles } from './atom.ts';
import { bibtex } from './bibtex.ts';
import { citationOf, cslJson } from './citation.ts';
import { citationText } from './citation-styles.ts';
import { claimData, claimsData } from './claim-data.ts';
import { outputSchemas, outputSchemaText } from './output-schemas.ts';
import { claimsTable } from './claims-table.ts';
import { claimReviewFeed } from './data-feed.ts';
import type { CardAssets } from './embed/card-document.ts';
import { collectionCards, embedFilesOfClaim } from './embed-files.ts';
import { correctionsFeed, entryMaker, type Feed, feedSections, itemFeed, siteFeed } from './feed.ts';
import { itemFile, sharedFile, siteFile } from './file-paths.ts';
import { jsonFeed } from './json-feed.ts';
import type { OutputFile } from './output-file.ts';
import { llmsText, robotsText, securityText } from './plain-files.ts';
import { addressLookupFiles as seenFiles } from './address-lookup.ts';
import { type EditorialDay, mappedPages, sitemaps } from './sitemap.ts';
import { aboutData, correctionsData, methodologyData, statusData } from './trust-data.ts';

/** What every card carries, and `/embed/v1.js`. */
export interface EmbedAssets extends CardAssets {
  readonly host: string;
}

/** What the files need to know beside the graph. */
export interface BuiltSite {
  /** One context a language, the default first. */
  readonly contexts: readonly [Context, ...Context[]];
  /** Paths of the pages that were built, without base: `claims/jobs/`. */
  readonly pages: readonly string[];
  readonly editorial: readonly EditorialDay[];
  /** When the site was built, by the only clock a build reads. */
  readonly built: Date;
  readonly assets: EmbedAssets;
}

/** Every file of data that leaves the site, and the cards. The same graph gives the same files, byte for byte. */
export function* everyFile({ contexts, pages, editorial, built, assets }: BuiltSite): Generator<OutputFile> {
  for (const context of contexts) yield* filesOfLanguage(context, assets);
  const [first] = contexts;
  const { place } = first;
  for (const [prefix, data] of seenFiles(first)) {
    yield { path: sharedFile(place, `seen/${prefix}.json`), text: () => json(data) };
  }
  for (const name of Object.keys(outputSchemas) as (keyof typeof outputSchemas)[]) {
    yield { path: sharedFile(place, `schema/${name}.json`), text: () => outputSchemaText(name) };
  }
  // Its address is for ever; what it promises too.
  yield { path: hostScriptPath(place), text: () => assets.host };
  yield { path: sharedFile(place, 'feed.css'), text: () => feedStyles };
  yield { path: sharedFile(place, 'robots.txt'), text: () => robotsText(first) };
  yield { path: sharedFile(place, 'llms.txt'), text: () => llmsText(first) };
  const security = securityText(first, built);
  if (security !== undefined) {
    yield { path: sharedFile(place, '.well-known/security.txt'), text: () => security };
  }
  const addressOf = (name: string) => absolute(place, sharedFile(place, name));
  for (const [name, text] of sitemaps(mappedPages(first, pages, editorial), addressOf)) {
    yield { path: sharedFile(place, name), text: () => text };
  }
}

function* filesOfLanguage(context: Context, assets: CardAssets): Generator<OutputFile> {
  const { graph, place, language } = context;
  const claims = [...graph.claims.values()]
    .filter(({ words }) => words[language] !== undefined)
    .sort(newestFirst);
  for (const claim of claims) {
    yield* filesOfClaim(context, claim);
    yield* embedFilesOfClaim(context, claim, assets);
  }
  yield* collectionCards(context, assets);
  const file = (name: string, text: () => string) => ({ path: siteFile(place, language, name), text });
  yield file('claims.json', () => json(claimsData(context, claims)));
  yield file('claims.csv', () => claimsTable(context, claims));
  yield file('claimreview.json', () => json(claimReviewFeed(context, claims)));
  yield file('corrections.json', () => json(correctionsData(context)));
  yield file('status.json', () => json(statusData(context)));
  yield file('methodology.json', () => json(methodologyData(context)));
  yield file('about.json', () => json(aboutData(context)));
  yield file('corrections.xml', () => atomFeed(correctionsFeed(context)));
  const make = entryMaker(context);
  yield* feedFiles(place.origin, siteFeed(context, make));
  for (const section of feedSections) {
    const nodes = { topics: graph.topics, claimants: graph.entities, verdicts: graph.verdicts }[section];
    for (const id of nodes.keys()) {
      const feed = itemFeed(context, section, id, make);
      if (feed !== undefined) yield* feedFiles(place.origin, feed);
    }
  }
}

function* filesOfClaim(context: Context, claim: ClaimNode): Generator<OutputFile> {
  const { place, language } = context;
  const file = (name: string, text: () => string) => ({
    path: itemFile(place, language, 'claims', claim.id, name),
    text,
  });
  const citation = citationOf(context, claim);
  yield file('claim.json', () => json(claimData(context, claim)));
  yield file('cite.json', () => json(cslJson(citation)));
  yield file('cite.bib', () => bibtex(citation));
  yield file('cite.txt', () => citationText(citation));
}

function* feedFiles(origin: string, feed: Feed): Generator<OutputFile> {
  yield { path: feed.atom.slice(origin.length), text: () => atomFeed(feed) };
  const { json: address } = feed;
  if (address !== undefined) yield { path: address.slice(origin.length), text: () => json(jsonFeed(feed)) };
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
