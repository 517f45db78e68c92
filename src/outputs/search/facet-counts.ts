/** Which pages have a value, by facet and value. */
export type Members = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** The value that is chosen of each facet; facets without a choice are not there. */
export type Choice = ReadonlyMap<string, string>;

/** Whether a page has all values that are chosen, one facet aside. */
export function isChosen(id: string, members: Members, choice: Choice, aside?: string): boolean {
  return [...choice].every(
    ([facet, value]) => facet === aside || members.get(facet)?.get(value)?.has(id) === true,
  );
}

/**
 * How many of some pages have each value of each facet, the choices in the other facets taken into account: what a
 * reader would get by choosing it.
 */
export function facetCounts(
  ids: readonly string[],
  members: Members,
  choice: Choice,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    [...members].map(([facet, values]) => {
      const open = ids.filter((id) => isChosen(id, members, choice, facet));
      const counts = [...values].map(
        ([value, having]) => [value, open.filter((id) => having.has(id)).length] as const,
      );
      return [facet, new Map(counts)];
    }),
  );
}
