import type { JsonObject } from './json.ts';
import type { LintPage } from './page.ts';
import type { SampleChange } from './sample.ts';

/** A ClaimReview and the page it stands in. */
export interface Review {
  readonly page: LintPage;
  readonly data: JsonObject;
  /** The root of the script it stands in. */
  readonly root: JsonObject;
}

/** All that a rule may look at. */
export interface Site {
  readonly pages: readonly LintPage[];
  readonly reviews: readonly Review[];
  /** A page by its canonical address. */
  readonly byAddress: ReadonlyMap<string, LintPage>;
}

/** One thing that is wrong. */
export interface Finding {
  readonly file: string;
  readonly found: string;
  readonly expected: string;
}

/** Consumers insist on what is an error: without it they leave the review out or misread it. All else is a warning. */
export type Severity = 'error' | 'warning';

/** One thing that must hold. Its code is permanent. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** Why it must, in one sentence. */
  readonly message: string;
  /** What to change in the good sample, for a page or several, so that the rule speaks: its test. */
  readonly bad: readonly SampleChange[];
  /** A change that looks alike and is right. */
  readonly good?: readonly SampleChange[];
  readonly find: (site: Site) => Finding[];
}

/** What a rule about one review finds in it: what is there, and what should be. */
export type Complaint = readonly [found: string, expected: string];

/** A rule that looks at one review at a time. */
export function reviewRule({
  complain,
  ...rule
}: Omit<Rule, 'find'> & { complain: (review: Review, site: Site) => readonly Complaint[] }): Rule {
  return {
    ...rule,
    find: (site) =>
      site.reviews.flatMap((review) =>
        complain(review, site).map(([found, expected]) => ({ file: review.page.file, found, expected })),
      ),
  };
}
