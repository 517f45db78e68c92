import type { BucketCounts } from './buckets.ts';
import type { CommonWords } from './near.ts';
import type { Offered, OfferList } from './offers.ts';
import type { Slice } from './slices.ts';

/** Another name of something. */
export interface FormerName {
  readonly is: string;
}

/** A relation as far as rules look at it from afar. */
export interface RelationEntry {
  readonly type: string;
  readonly claim: string;
}

/** What a claim’s name leads to. */
export interface ClaimEntry {
  readonly slice: Slice;
  readonly relations: readonly RelationEntry[];
  /** The claims that relate to it. */
  readonly from: readonly (readonly [type: string, id: string])[];
}

/** What must be known when a file takes the place of another. */
export interface FilesEntry {
  /** A claim and its translations, whole. */
  readonly files: readonly Slice[];
  /** What names it by a former name, and what uses sources that nothing else describes. */
  readonly users: readonly Slice[];
}

/** What the browser finds in a bucket of each kind, by key. */
export interface Entries {
  readonly claims: ClaimEntry | FormerName;
  readonly files: FilesEntry;
  readonly sources: readonly Slice[];
  readonly documents: Slice | FormerName;
  readonly entities: readonly Slice[];
  readonly near: readonly string[];
  /** A claim in all its languages. */
  readonly texts: Readonly<Record<string, string>>;
  readonly weights: string;
  readonly 'offer-claims': OfferList;
  readonly 'offer-sources': OfferList;
  readonly 'offer-documents': OfferList;
  readonly 'offer-claimants': OfferList;
  readonly 'end-claims': OfferList;
  readonly 'end-sources': OfferList;
  readonly 'end-documents': OfferList;
}

/** What is known of a large site before anything is looked up. */
export interface KnownParts {
  readonly buckets: BucketCounts;
  /** How many claims there are, in all their languages. */
  readonly texts: number;
  readonly common: CommonWords;
  readonly most: Readonly<Record<'claims' | 'sources' | 'documents' | 'claimants', readonly Offered[]>>;
}
