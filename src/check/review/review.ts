import type { PagesOf } from './page-changes.ts';
import type { SimilarClaim } from '#model/similar-claims';
import type { Content } from '#reader/content';
import type { Revision } from '#schema/claim';
import type { Problem } from '#schema/problem';

/** A value before and after; a side is missing where the thing itself was. */
export interface Change<T = string> {
  readonly from?: T;
  readonly to?: T;
}

/** A change without the sides that are not there. */
export function changeOf<T>(from: T | undefined, to: T | undefined): Change<T> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

export type FileChange = 'added' | 'changed' | 'removed';

/** A file that is not as it was at the base. `path` is what git calls it, from the root of the repository. */
export interface ChangedPath {
  readonly path: string;
  readonly change: FileChange;
}

/** All that a reviewer should know of a change to the content. Plain data: the JSON of `npm run review`. */
export interface Review {
  /** The commit that was compared with. */
  readonly base: string;
  /** What readers would not be told of; a claim, or nothing for what concerns many. */
  readonly silent: readonly SilentChange[];
  readonly claims: readonly ClaimReview[];
  /** Other content files: documents, entities, events, site.yml, pages. */
  readonly files: readonly FileReview[];
  /** Files outside the content. */
  readonly foreign: readonly ChangedPath[];
  readonly pages: PageChanges;
  /** Of the files that are touched, and those that the change causes in others. */
  readonly problems: readonly Problem[];
}

export interface SilentChange {
  readonly claim?: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface ClaimReview {
  readonly id: string;
  readonly formerId?: string;
  readonly change: FileChange | 'renamed' | 'translation';
  readonly draft: boolean;
  readonly title: string;
  /** Files of the claim that are touched, with where each stands. */
  readonly files: readonly FileReview[];
  /** What changed of title, verdict, claim, claimant… by key. */
  readonly facts: Readonly<Record<string, Change>>;
  readonly revisions: readonly Revision[];
  /** Ids of sources. */
  readonly sources: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly quotes: readonly QuoteChange[];
  readonly descriptions: readonly DescriptionChange[];
  /** Hosts that the site did not name before. */
  readonly newDomains: readonly string[];
  /** Sources new to the claim that have no archived copy; the reason when one is given. */
  readonly withoutArchive: readonly { readonly source: string; readonly reason?: string }[];
  readonly alike: readonly SimilarClaim[];
  /** Characters of title, claim and summary, with the most that each may have. */
  readonly lengths: Readonly<Record<string, { readonly length: number; readonly most: number }>>;
  readonly translations: readonly TranslationReview[];
  /** Languages whose translation describes earlier facts. */
  readonly stale: readonly string[];
  /** How many words the reasoning has, when it changed. */
  readonly prose?: Change<number>;
}

/** A translation that is touched. */
export interface TranslationReview {
  readonly language: string;
  readonly change: FileChange;
  /** What changed of title, claim and summary. */
  readonly words: Readonly<Record<string, Change>>;
  readonly prose?: Change<number>;
}

export interface QuoteChange extends Change {
  /** A source, or the document where the claim appears. */
  readonly of: string;
}

/** A key of a source’s description, what the source is used for, or where the words of a document stand in it. */
export interface DescriptionChange extends Change {
  /** A source, or the document where the claim appears. */
  readonly source: string;
  readonly key: string;
}

export interface FileReview extends ChangedPath {
  /** What changed in it, as short phrases. */
  readonly details: readonly string[];
  /** Hosts that the site did not name before. */
  readonly newDomains: readonly string[];
}

/** Addresses, from the root of the site. */
export interface PageChanges {
  readonly added: readonly PageAddress[];
  readonly changed: readonly PageAddress[];
  readonly removed: readonly PageAddress[];
}

export interface PageAddress {
  readonly path: string;
  readonly kind: string;
}

/** What a review is made from. */
export interface ReviewInput {
  readonly base: string;
  readonly before: Content;
  readonly now: Content;
  /** Of the whole content, with the change checked. */
  readonly problems: readonly Problem[];
  /** Of the whole content as it was. */
  readonly problemsBefore: readonly Problem[];
  /** Every file of the repository that changed. */
  readonly paths: readonly ChangedPath[];
  /** Where the content folder stands in the repository; empty when it is the repository. */
  readonly folder: string;
  /** The content folder’s own name, the first part of the paths that problems name. */
  readonly folderName: string;
  /** The pages that a content makes: they are compared. */
  readonly pagesOf: PagesOf;
}
