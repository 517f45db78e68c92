import type { MediaCategory, MediaType } from '#schema/media-review';
import type { ReadDate } from './dates.ts';
import type { Repair } from './repairs.ts';

/** A review as plain values: all that the importer keeps of it. */
export interface Review {
  /** The page of the review. */
  readonly url: string;
  /** A copy of the page, where the review gives its address as that of one. */
  readonly archived?: string;
  readonly claim: string;
  /** Other claims that the review names as reviewed. */
  readonly otherClaims?: readonly string[];
  readonly headline?: string;
  /** What the review answers, in its own words. */
  readonly text?: string;
  /** The rating in words, as given. Numbers are not read: publishers’ scales run both ways. */
  readonly label?: string;
  /** Declared by the review, its page, or whoever runs the import. */
  readonly language?: string;
  /** Who made the claim; nobody when the review names nobody in particular. */
  readonly claimants: readonly string[];
  /** All that the review names as claimant, when more or other than `claimants`. */
  readonly claimantAsGiven?: string;
  readonly made?: ReadDate;
  readonly published?: ReadDate;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly appearances: readonly FoundAppearance[];
  readonly licence?: string;
  /** What was done with the picture or recording that the claim is about. */
  readonly media?: FoundMedia;
  readonly repairs: ReadonlySet<Repair>;
}

/** What a MediaReview says, in our words. */
export interface FoundMedia {
  readonly type: MediaType;
  readonly categories: readonly MediaCategory[];
  /** Where it can be seen as it was made, and what it really shows. */
  readonly url?: string;
  readonly context?: string;
}

/** A place where the claim was said or printed. */
export interface FoundAppearance {
  readonly url: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly date?: string;
  readonly language?: string;
  /** What it is, where it is no text. */
  readonly kind?: 'video' | 'audio';
  /** An archived copy of it. */
  readonly archived?: string;
}

/** Why a review cannot be imported, in a few words for the report. */
export interface SkippedReview {
  readonly skipped: string;
}
