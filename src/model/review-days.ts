import type { ClaimNode } from './graph.ts';
import { byText } from './order.ts';

/** How many days ahead a review is announced. */
export const daysAhead = 30;

/** A claim that says by when it is looked at again. */
export type ReviewedClaim = ClaimNode & { readonly reviewBy: string };

/** Whether the last day to look at a claim again has passed. Without a day of today, nothing is overdue. */
export function isOverdue({ reviewBy }: Pick<ClaimNode, 'reviewBy'>, today: string | undefined): boolean {
  return reviewBy !== undefined && today !== undefined && today > reviewBy;
}

/** The claims past their day of review, and those that come up soon; the longest overdue first. */
export function reviewDays(
  claims: Iterable<ClaimNode>,
  today: string | undefined,
): { readonly overdue: readonly ReviewedClaim[]; readonly due: readonly ReviewedClaim[] } {
  if (today === undefined) return { overdue: [], due: [] };
  const horizon = dayAfter(today, daysAhead);
  const reviewed = [...claims]
    .filter((claim): claim is ReviewedClaim => claim.reviewBy !== undefined)
    .sort((left, right) => byText(left.reviewBy, right.reviewBy) || byText(left.id, right.id));
  return {
    overdue: reviewed.filter((claim) => isOverdue(claim, today)),
    due: reviewed.filter((claim) => !isOverdue(claim, today) && claim.reviewBy <= horizon),
  };
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
