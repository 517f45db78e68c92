import type { ClaimNode, DocumentNode } from '../graph.ts';
import { cardOf } from './card.ts';
import { type Context, type Phrase, quotation } from './context.ts';
import { pageLength } from './lists.ts';
import type { VerdictMark } from './verdict-mark.ts';

/** A passage as one sign in the strip of a document. */
export interface StripEntry {
  readonly href: string;
  readonly title: Phrase;
  /** None for a passage that was not rated. */
  readonly verdict?: VerdictMark;
}

/** The name of a passage on the page of its document. */
export function passageAnchor(claim: string): string {
  return `passage-${claim}`;
}

/** The name of a passage that was not rated, by its place among those. */
export function unratedAnchor(index: number): string {
  return `unrated-${index + 1}`;
}

/** The verdicts of a document in reading order, each leading to its passage, on whichever page that stands. */
export function verdictStrip(
  context: Context,
  claims: readonly ClaimNode[],
  pathOf: (page: number) => string,
): StripEntry[] {
  return claims.map((claim, index) => {
    const { title, verdict } = cardOf(context, claim);
    const page = Math.floor(index / pageLength) + 1;
    return { href: `${pathOf(page)}#${passageAnchor(claim.id)}`, title, verdict };
  });
}

/** The passages that were not rated. Nothing tells where in the text they stand, so they come last. */
export function unratedStrip(context: Context, { data }: DocumentNode, path: string): StripEntry[] {
  return data.unrated.map(({ quote }, index) => ({
    href: `${path}#${unratedAnchor(index)}`,
    title: quotation(context, quote, data.language),
  }));
}
