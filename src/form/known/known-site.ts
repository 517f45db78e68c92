import { claimantNames } from '#schema/claim';
import { nearDuplicate, similarClaims, type SimilarClaim } from '#model/similar-claims';
import type { TextFile } from '#reader/file';
import type { Claim } from '#schema/claim';
import type { Document, Entity } from '#schema/document';
import type { Source } from '#schema/source';
import type { KnownContent } from '../known-content.ts';
import type { Offered } from './offers.ts';
import type { KnownParts } from './entries.ts';

/** The lists of names that the form offers. */
export type OfferName = keyof KnownParts['most'];

/** An answer as far as it is known yet, and the buckets that it still wants. */
export interface Answer<Value> {
  readonly value: Value;
  readonly missing: readonly string[];
}

/** What a form may ask of the site. An answer counts when nothing is missing; `load` fetches that. */
export interface KnownSite {
  readonly folder: string;
  /** For so many milliseconds words must rest before claims near to them are looked for. */
  readonly patience: number;
  /** The files of the site that matter to some of a draft, with no problem more or less than with all of them. */
  about(files: readonly TextFile[]): Answer<KnownContent>;
  /** The claims that may well be the same as a text, best first; of one that is still `typed`, the last word may not be whole. */
  nearTo(text: string, typed?: boolean): Answer<readonly SimilarClaim[]>;
  /** Names that help with what is typed. */
  offers(name: OfferName, typed: string): Answer<readonly Offered[]>;
  /** Fetches buckets; throws when one cannot be fetched. */
  load(missing: readonly string[]): Promise<void>;
}

/** So many of the nearest are looked at. */
export const nearest = 6;

/** What is near enough to be told. */
export function nearOnes(found: readonly SimilarClaim[]): readonly SimilarClaim[] {
  return found.filter(({ likeness }) => likeness >= nearDuplicate);
}

/** A site that is known as a whole. */
export function wholeSite(known: KnownContent): KnownSite {
  const texts = known.files.flatMap(({ kind, id, language, value }) =>
    kind === 'claim' || kind === 'translation' ? [{ id, language, text: (value as Claim).claim }] : [],
  );
  const names = namesOf(known);
  const answer = <Value>(value: Value): Answer<Value> => ({ value, missing: [] });
  return {
    folder: known.folder,
    patience: 0,
    about: () => answer(known),
    nearTo: (text) => answer(nearOnes(similarClaims(text, texts, nearest))),
    offers: (name) => answer(names[name]),
    load: () => Promise.resolve(),
  };
}

function namesOf({ files }: KnownContent): Record<OfferName, readonly Offered[]> {
  const claims = files.filter(({ kind }) => kind === 'claim');
  const claimOf = ({ value }: { value?: unknown }) => value as Claim;
  const entities = files.filter(({ kind }) => kind === 'entity').map(({ value }) => value as Entity);
  const claimants = [
    ...claims.flatMap((file) => claimantNames(claimOf(file).claimant)),
    ...entities.map(({ name }) => (typeof name === 'string' ? name : (Object.values(name)[0] ?? ''))),
  ];
  return {
    claims: claims.map((file) => [file.id, claimOf(file).title]),
    documents: files
      .filter(({ kind }) => kind === 'document')
      .map(({ id, value }) => [id, (value as Document).title]),
    claimants: [...new Set(claimants)].sort().map((name) => [name, '']),
    sources: describedSources({ files }).map(({ id, title = '', publisher = '' }) => [
      id,
      `${title} (${publisher})`,
    ]),
  };
}

/** The sources whose address the claims give. */
export function describedSources({ files }: Pick<KnownContent, 'files'>): Source[] {
  const all = files.flatMap(({ kind, value }) => (kind === 'claim' ? (value as Claim).sources : []));
  return all.filter(({ url }) => url !== undefined);
}

/** The answer that counts: asked anew with what was fetched until nothing is missing. */
export async function answered<Value>(site: KnownSite, ask: () => Answer<Value>): Promise<Value> {
  for (;;) {
    const { value, missing } = ask();
    if (missing.length === 0) return value;
    await site.load(missing);
  }
}
