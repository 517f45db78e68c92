/** What is looked up of a large site, each kind by its own key. */
export type BucketKind =
  | 'claims'
  | 'files'
  | 'sources'
  | 'documents'
  | 'entities'
  | 'near'
  | 'texts'
  | 'weights'
  | OfferKind
  | EndKind;

/** Names that the form offers while one is typed. */
export type OfferKind = 'offer-claims' | 'offer-sources' | 'offer-documents' | 'offer-claimants';

/** Names by their ends, for those whose beginning is misspelt. */
export type EndKind = 'end-claims' | 'end-sources' | 'end-documents';

/** How many buckets each kind has. */
export type BucketCounts = Readonly<Record<BucketKind, number>>;

/** How much a site has of what fills the buckets. */
export interface SiteSizes {
  readonly claims: number;
  readonly translations: number;
  readonly sources: number;
  readonly documents: number;
  readonly entities: number;
}

/** How many entries a bucket holds on average, so that it stays at ten kilobytes; files that are seldom asked for, at sixty. */
const entries: Readonly<Record<BucketKind, number>> = {
  claims: 16,
  files: 12,
  sources: 16,
  documents: 24,
  entities: 24,
  near: 16,
  texts: 8,
  weights: Number.POSITIVE_INFINITY,
  'offer-claims': 32,
  'offer-sources': 32,
  'offer-documents': 32,
  'offer-claimants': 64,
  'end-claims': 128,
  'end-sources': 128,
  'end-documents': 128,
};

/**
 * The numbers of buckets for a site: powers of two, so that a site that grows divides its buckets now and then and
 * otherwise changes only those it touches. `share` makes all buckets smaller; tests want many.
 */
export function bucketCounts(sizes: SiteSizes, share = 1): BucketCounts {
  const { claims, translations, sources, documents, entities } = sizes;
  const amounts: Readonly<Record<BucketKind, number>> = {
    claims,
    files: claims + translations + documents / 4,
    sources,
    documents,
    entities: entities + sources / 4,
    near: claims + translations,
    texts: claims,
    weights: 1,
    'offer-claims': claims,
    'offer-sources': sources,
    'offer-documents': documents,
    'offer-claimants': claims / 8 + entities,
    'end-claims': claims,
    'end-sources': sources,
    'end-documents': documents,
  };
  const kinds = Object.keys(amounts) as BucketKind[];
  return Object.fromEntries(
    kinds.map((kind) => [kind, powerOfTwo(amounts[kind] / (entries[kind] * share))]),
  ) as Record<BucketKind, number>;
}

function powerOfTwo(least: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, least))));
}

/** The bucket that has the key, of so many (FNV-1a over code units). */
export function bucketOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < key.length; place += 1)
    hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}

/** The name of a bucket’s file. */
export function bucketName(kind: BucketKind, number: number): string {
  return `${kind}-${number}.json`;
}
