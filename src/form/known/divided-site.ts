import { type ClaimText, similarClaims } from '#model/similar-claims';
import type { TextFile } from '#reader/file';
import type { FootnoteWords } from '#reader/read-file';
import type { KnownContent } from '../known-content.ts';
import { bucketName, bucketOf, type BucketKind } from './buckets.ts';
import { gather } from './gather.ts';
import type { ClaimEntry, Entries, FormerName, KnownParts } from './entries.ts';
import { type Answer, type KnownSite, nearest, nearOnes, type OfferName } from './known-site.ts';
import { mostShared, nearKeys, readCounts } from './near.ts';
import { offersFor } from './offers.ts';

/** Fetches a bucket by the name of its file. */
export type FetchBucket = (name: string) => Promise<unknown>;

/** From so many letters on, names are looked up. */
const shortestTyped = 3;

/** A word at the end of a text, of a script that parts its words. */
const lastWord = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]+$/u;

type Bucket = Readonly<Record<string, unknown>>;

/** A site that is known by the buckets that were fetched. */
export function dividedSite(
  head: KnownContent & { readonly parts: KnownParts },
  footnotes: FootnoteWords,
  fetchBucket: FetchBucket,
): KnownSite {
  const fetched = new Map<string, Bucket>();
  const { parts } = head;
  const fetching = new Map<string, Promise<void>>();
  const fetchOnce = (name: string): Promise<void> => {
    const known = fetching.get(name);
    if (known !== undefined) return known;
    const work = fetchBucket(name)
      .then((bucket) => {
        if (typeof bucket !== 'object' || bucket === null) throw new TypeError(`${name} holds nothing`);
        fetched.set(name, bucket as Bucket);
      })
      // What failed is tried again the next time.
      .finally(() => fetched.has(name) || fetching.delete(name));
    fetching.set(name, work);
    return work;
  };
  const ask = <Value>(work: (look: LookUp) => Value): Answer<Value> => {
    const look = new LookUp(parts, fetched);
    const value = work(look);
    return { value, missing: [...look.missing] };
  };
  return {
    folder: head.folder,
    patience: 1000,
    about: (files: readonly TextFile[]) => ask((look) => gather(head, footnotes, files, look)),
    nearTo: (text, typed = false) =>
      ask((look) => {
        const keys = nearKeys(typed ? text.replace(lastWord, '') : text, parts.common);
        const lists = new Map(keys.map((key) => [key, look.get('near', key) ?? []]));
        if (look.missing.size > 0) return [];
        const ids = mostShared(lists, parts.common, parts.texts);
        const candidates = ids.flatMap((id) => textsOf(id, look));
        if (candidates.length === 0) return [];
        const counts = look.bucket('weights', 0);
        if (look.missing.size > 0) return [];
        const written = counts as Readonly<Record<string, string>>;
        return nearOnes(similarClaims(text, candidates, nearest, readCounts(written, parts.texts)));
      }),
    offers: (name: OfferName, typed) =>
      ask((look) => {
        if (typed.trim().length < shortestTyped) return parts.most[name];
        const found = offersFor(typed, (beginning) => look.get(`offer-${name}`, beginning));
        const all = [...found.filter(([, label]) => label !== null), ...parts.most[name]];
        return [...new Map(all.map((one) => [one[0], one])).values()];
      }),
    load: async (missing) => {
      await Promise.all(missing.map(fetchOnce));
    },
  };
}

function textsOf(id: string, look: LookUp): ClaimText[] {
  const texts = Object.entries(look.get('texts', id) ?? {});
  return texts.map(([language, text]) => ({ id, language, text }));
}

/** Looks entries up in the buckets that are there, and remembers which it would have wanted. */
export class LookUp {
  readonly missing = new Set<string>();
  readonly #parts: KnownParts;
  readonly #fetched: ReadonlyMap<string, Bucket>;

  constructor(parts: KnownParts, fetched: ReadonlyMap<string, Bucket>) {
    this.#parts = parts;
    this.#fetched = fetched;
  }

  /** A whole bucket; an empty one while it is missing. */
  bucket(kind: BucketKind, number: number): Bucket {
    const name = bucketName(kind, number);
    const found = this.#fetched.get(name);
    if (found === undefined) this.missing.add(name);
    return found ?? {};
  }

  /** The entry of a key; null when there is none, nothing while its bucket is missing. */
  get<Kind extends BucketKind>(kind: Kind, key: string): Entries[Kind] | null | undefined {
    const count = this.#parts.buckets[kind];
    const number = bucketOf(key, count);
    const bucket = this.bucket(kind, number);
    if (this.missing.has(bucketName(kind, number))) return undefined;
    return Object.hasOwn(bucket, key) ? (bucket[key] as Entries[Kind]) : null;
  }

  /** The claim that a name means, by whichever of its names. */
  claim(name: string): ClaimEntry | null | undefined {
    return this.#named('claims', name);
  }

  document(name: string): Exclude<Entries['documents'], FormerName> | null | undefined {
    return this.#named('documents', name);
  }

  #named<Kind extends 'claims' | 'documents'>(
    kind: Kind,
    name: string,
  ): Exclude<Entries[Kind], FormerName> | null | undefined {
    const entry = this.get(kind, name);
    const found = entry != null && 'is' in entry ? this.get(kind, entry.is) : entry;
    return found as Exclude<Entries[Kind], FormerName> | null | undefined;
  }
}
