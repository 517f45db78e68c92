/**
 * The names of revisions, in the order of their list, under which translations word them: the day; from the second of
 * a day on, the day and its number, as `2026-11-28-2`.
 */
export function revisionKeys(revisions: readonly { readonly date: string }[]): readonly string[] {
  const counts = new Map<string, number>();
  return revisions.map(({ date }) => {
    const count = (counts.get(date) ?? 0) + 1;
    counts.set(date, count);
    return count === 1 ? date : `${date}-${count}`;
  });
}
