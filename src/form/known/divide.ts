import { type ClaimText, pieceCounts } from '#model/similar-claims';
import type { KnownContent } from '../known-content.ts';
import { type BucketCounts, type BucketKind, bucketOf } from './buckets.ts';
import type { Entries, KnownParts } from './entries.ts';
import { nearIndex, writeCounts } from './near.ts';
import { type Counted, endLists, type Offered, offerLists } from './offers.ts';
import { SiteFiles } from './site-files.ts';

/** What is known of a large site, divided so that a draft can look up what it names. */
export interface DividedContent {
  readonly head: KnownContent;
  readonly entries: { readonly [Kind in BucketKind]: ReadonlyMap<string, Entries[Kind]> };
}

/** So many names are offered before anything is typed. */
const offeredAtOnce = 100;

/** Divides what is known of a site. */
export function divideContent(known: KnownContent, buckets: BucketCounts): DividedContent {
  const site = new SiteFiles(known);
  const texts = site.texts();
  const near = nearIndex(texts);
  const names = site.names();
  const entries: DividedContent['entries'] = {
    claims: site.claimEntries(),
    files: site.filesEntries(),
    sources: site.describing,
    documents: site.documentEntries(),
    entities: site.entityEntries(),
    near: near.keys,
    texts: textEntries(texts),
    weights: new Map(Object.entries(writeCounts(pieceCounts(texts.map(({ text }) => text))))),
    'offer-claims': offerLists(names.claims),
    'offer-sources': offerLists(names.sources),
    'offer-documents': offerLists(names.documents),
    'offer-claimants': offerLists(names.claimants),
    'end-claims': endLists(names.claims),
    'end-sources': endLists(names.sources),
    'end-documents': endLists(names.documents),
  };
  const most = Object.fromEntries(
    Object.entries(names).map(([kind, list]) => [kind, mostUsed(list)]),
  ) as unknown as KnownParts['most'];
  const parts = { buckets, texts: texts.length, common: near.common, most };
  return { head: { ...known, files: known.files.filter(({ kind }) => kind === 'site'), parts }, entries };
}

/** The entries of each bucket of a kind. */
export function bucketsOf<Value>(
  entries: ReadonlyMap<string, Value>,
  count: number,
): readonly Readonly<Record<string, Value>>[] {
  const buckets = Array.from({ length: count }, (): [string, Value][] => []);
  for (const entry of entries) buckets[bucketOf(entry[0], count)]?.push(entry);
  return buckets.map((list) => Object.fromEntries(list));
}

function textEntries(texts: readonly ClaimText[]): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const entries = new Map<string, Record<string, string>>();
  for (const { id, language, text } of texts) entries.set(id, { ...entries.get(id), [language]: text });
  return entries;
}

function mostUsed(names: readonly Counted[]): Offered[] {
  return names
    .filter(({ label }) => label !== null)
    .sort((left, right) => right.uses - left.uses || (left.name < right.name ? -1 : 1))
    .slice(0, offeredAtOnce)
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map(({ name, label }) => [name, label]);
}
