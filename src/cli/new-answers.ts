import type { EntityKind } from '#schema/document';

import type { GivenPicture } from './new-picture.ts';

/** What is known of a new claim, from flags or from answers. Values are texts as they were typed, and right. */
export interface Answers {
  readonly claim: Readonly<Record<string, string>>;
  /** What claimants are that have no file in entities/, by name. */
  readonly kinds?: Readonly<Record<string, EntityKind>>;
  readonly authors: readonly string[];
  readonly reviewedBy?: readonly string[];
  /** Who was asked to reply, and what came. */
  readonly replies?: readonly Readonly<Record<string, string>>[];
  /** What was done with the picture or recording that it is about. */
  readonly mediaReview?: Readonly<Record<string, unknown>>;
  readonly topics: readonly string[];
  readonly appearance: Readonly<Record<string, string>>;
  /** The new document’s keys, when the claim appears in one that the site does not have. */
  readonly document?: Readonly<Record<string, string>>;
  readonly sources: readonly Readonly<Record<string, string>>[];
  /** A picture that goes with it. */
  readonly picture?: GivenPicture;
  readonly text: string;
  readonly id?: string;
}

/** The claim that an appearance is added to. */
export interface AddedAppearance {
  readonly addTo: string;
  readonly appearance: Readonly<Record<string, string>>;
  readonly document?: Readonly<Record<string, string>>;
}

/** What the questions came to: a new claim, or one that the site has and that appears once more. */
export type Outcome = Answers | AddedAppearance;

export function isAddition(outcome: Outcome): outcome is AddedAppearance {
  return 'addTo' in outcome;
}
