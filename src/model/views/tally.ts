import type { ClaimNode } from '../graph.ts';
import type { Context } from './context.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** How many of some claims have a verdict, in the order of the scale; verdicts nobody has are left out. */
export interface Tally {
  readonly verdict: VerdictMark;
  readonly count: number;
}

/** Counts the verdicts of claims. */
export function tallyOf(context: Context, claims: readonly ClaimNode[]): Tally[] {
  const counts = new Map<string, number>();
  for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const rank = (id: string) => context.graph.verdicts.get(id)?.rank ?? Number.MAX_SAFE_INTEGER;
  return [...counts]
    .sort(([left], [right]) => rank(left) - rank(right))
    .map(([id, count]) => ({ verdict: verdictMark(context, id), count }));
}

/** The latest day on which any of the claims was changed; nothing for no claims. */
export function latestChange(claims: readonly ClaimNode[]): string | undefined {
  return claims
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
}

/** The claims of some ids that are there, in their order. */
export function claimsOf(context: Context, ids: Iterable<string>): ClaimNode[] {
  return [...ids].flatMap((id) => {
    const claim = context.graph.claims.get(id);
    return claim === undefined ? [] : [claim];
  });
}

/**
 * The day a page written by hand changed. Some also show figures of the site, and change with its latest claim;
 * the foot of the page and the sitemap say the same day.
 */
export function editorialChange(
  { name, updated }: { readonly name: string; readonly updated: string },
  latest: string | undefined,
): string {
  const showsFigures = name === 'methodology' || name === 'about';
  return showsFigures && latest !== undefined && latest > updated ? latest : updated;
}
