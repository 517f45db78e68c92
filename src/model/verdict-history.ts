import type { Revision } from '#schema/claim';

/**
 * The verdicts before and after each revision of a claim, oldest first. A revision that names none left the verdict as
 * it was; the last one is that of today.
 */
export function verdictHistory({
  verdict,
  revisions,
}: {
  readonly verdict: string;
  readonly revisions: readonly Revision[];
}): (readonly [before: string, after: string])[] {
  let next = verdict;
  const backwards = revisions.toReversed().map(({ from, to }) => {
    const after = to ?? next;
    next = from ?? after;
    return [next, after] as const;
  });
  return backwards.reverse();
}
