import { collect } from '#model/order';
import { type ClaimText, pieceCounts } from '#model/similar-claims';
import type { KnownContent } from '../known-content.ts';
import { type BucketCounts, type BucketKind, bucketOf } from './buckets.ts';
import type { Entries, FilesEntry, KnownParts } from './entries.ts';
import { nearIndex, writeCounts } from './near.ts';
import { type Counted, endLists, type Offered, offerLists } from './offers.ts';
import { SiteFiles } from './site-files.ts';
import { type Slice, wholeSlice } from './slices.ts';

/** What is looked up by what the outline of a site says. */
export type OutlineKind = Exclude<BucketKind, 'files'>;

/** What is known of a large site, divided so that a draft can look up what it names; each part is made when asked for. */
export interface DividedContent {
  readonly head: () => KnownContent;
  readonly entries: { readonly [Kind in OutlineKind]: () => ReadonlyMap<string, Entries[Kind]> };
  /** By claim and document, as `claims/jobs`: what must be known when another file takes its place. */
  readonly users: () => ReadonlyMap<string, FilesEntry['users']>;
}

/** So many names are offered before anything is typed. */
const offeredAtOnce = 100;

/** Divides the outline of a site. */
export function divideOutline(outline: KnownContent, buckets: BucketCounts): DividedContent {
  const site = new SiteFiles(outline);
  const texts = site.texts();
  const near = madeOnce(() => nearIndex(texts));
  const names = madeOnce(() => site.names());
  const entries: DividedContent['entries'] = {
    claims: () => site.claimEntries(),
    sources: () => site.describing,
    documents: () => site.documentEntries(),
    entities: () => site.nameEntries(),
    near: () => near().keys,
    texts: () => textEntries(texts),
    weights: () => new Map(Object.entries(writeCounts(pieceCounts(texts.map(({ text }) => text))))),
    'offer-claims': () => offerLists(names().claims),
    'offer-sources': () => offerLists(names().sources),
    'offer-documents': () => offerLists(names().documents),
    'offer-claimants': () => offerLists(names().claimants),
    'end-claims': () => endLists(names().claims),
    'end-sources': () => endLists(names().sources),
    'end-documents': () => endLists(names().documents),
  };
  const head = () => {
    const most = Object.fromEntries(
      Object.entries(names()).map(([kind, list]) => [kind, mostUsed(list)]),
    ) as unknown as KnownParts['most'];
    const parts = { buckets, texts: texts.length, common: near().common, most };
    return { ...outline, files: outline.files.filter(({ kind }) => kind === 'site'), parts };
  };
  return { head, entries, users: () => site.users() };
}

function madeOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The whole files of each claim of a site, its translations included, by `claims/` and its id. */
export function wholeFiles({ files }: KnownContent): ReadonlyMap<string, readonly Slice[]> {
  const whole = new Map<string, Slice[]>();
  for (const file of files)
    if (file.value !== undefined && (file.kind === 'claim' || file.kind === 'translation'))
      collect(whole, `claims/${file.id}`, wholeSlice(file));
  return whole;
}

/** A bucket of whole files: what `filesOf` knows by each name beside what must be known with it. */
export function filesBucket(
  users: Readonly<Record<string, FilesEntry['users']>>,
  filesOf: (name: string) => FilesEntry['files'],
): Readonly<Record<string, FilesEntry>> {
  return Object.fromEntries(
    Object.entries(users).map(([name, own]) => [name, { files: filesOf(name), users: own }]),
  );
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
