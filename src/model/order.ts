import { sortKey } from '#schema/day-span';

/** Compares two texts by code unit: the same on every machine and in every locale. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Newest publication first; the id settles ties. */
export function newestFirst(
  left: { readonly published: string; readonly id: string },
  right: { readonly published: string; readonly id: string },
): number {
  return byText(right.published, left.published) || byText(left.id, right.id);
}

/** Oldest date first, as `sortKey` puts them. */
export function oldestFirst(left: { readonly date: string }, right: { readonly date: string }): number {
  return byText(sortKey(left.date), sortKey(right.date));
}

/** Adds a value to the list of a key. */
export function collect<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
