import type { Context } from '#model/views/context';
import { pageCount } from '#model/views/lists';
import { claimsOf } from '#model/views/tally';
import { atomFeed } from '#outputs/atom';
import { claimsData } from '#outputs/claim-data';
import { claimsTable } from '#outputs/claims-table';
import { claimReviewFeed } from '#outputs/data-feed';
import { correctionsFeed, siteFeed } from '#outputs/feed';
import { siteFile } from '#outputs/file-paths';
import { jsonFeed } from '#outputs/json-feed';
import { aboutData, correctionsData, methodologyData, statusData } from '#outputs/trust-data';
import type { OutputKind, Output } from '../output.ts';
import type { SiteInput } from '../site-input.ts';
import { dataFile, jsonText } from './make-output.ts';

/** How many claims a file of many holds: some megabyte. The first keeps the address that all of them had. */
const claimsInFile = 250;

function fileName(stem: string, number: number): string {
  return `${stem}${number === 1 ? '' : `-${number}`}.json`;
}

/** The files of data that a language has one of each, and the feeds of the whole site. */
export function* dataOutputs({ reads }: SiteInput, context: Context): Generator<Output> {
  const { place, language } = context;
  const file = (name: string, view: () => string, kind: OutputKind = 'data') =>
    dataFile(place, siteFile(place, language, name), kind, view);
  const ids = () => context.graph.newest.get(language) ?? [];
  const claims = () => claimsOf(context, ids());
  const files = pageCount(ids().length, claimsInFile);
  for (let number = 1; number <= files; number += 1) {
    const part = (stem: string) => ({
      claims: claimsOf(context, ids().slice((number - 1) * claimsInFile, number * claimsInFile)),
      total: ids().length,
      ...(number < files ? { next: fileName(stem, number + 1) } : {}),
    });
    yield file(fileName('claims', number), () => jsonText(claimsData(context, part('claims'))));
    yield file(fileName('claimreview', number), () =>
      jsonText(claimReviewFeed(context, part('claimreview'))),
    );
  }
  yield file('claims.csv', () => claimsTable(context, claims()));
  yield file('corrections.json', () => jsonText(correctionsData(context)));
  yield file('status.json', () => jsonText(statusData(context)));
  yield file('methodology.json', () => jsonText(methodologyData(context)));
  yield file('about.json', () => jsonText(aboutData(context)));
  yield file('corrections.xml', () => atomFeed(correctionsFeed(context)), 'feed');
  const feed = () => reads.shared('feed', language, () => siteFeed(context));
  yield file('feed.xml', () => atomFeed(feed()), 'feed');
  yield file('feed.json', () => jsonText(jsonFeed(feed())), 'feed');
}
