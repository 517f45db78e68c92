/** A name to offer and what it stands for; null where it is understood but not offered, such as a former name. */
export type Offered = readonly [name: string, label: string | null];

/** The names whose words begin alike: the most used, and whether there are more. */
export interface OfferList {
  readonly list: readonly Offered[];
  readonly more?: true;
}

/** So many names are listed under one beginning. */
const longest = 60;
/** Where more begin alike, longer beginnings are listed too. */
const lengths = [3, 6, 9, 12, 15, 18, 24, 32];
/** Under its first words a name is found. */
const mostWords = 4;

/** A name that has a use. */
export interface Counted {
  readonly name: string;
  readonly label: string | null;
  readonly uses: number;
}

/** The names by their ends, to be found with `backward`; what they stand for is left out. */
export function endLists(names: readonly Counted[]): ReadonlyMap<string, OfferList> {
  const bare = names.map(({ name, label, uses }) => ({ name, label: label === null ? null : '', uses }));
  return listsOf(bare, (name) => [backward(name)]);
}

/** A name from its last letter to its first. */
export function backward(name: string): string {
  return [...fold(name)].reverse().join('');
}

/** The names by the beginnings of their words. */
export function offerLists(names: readonly Counted[]): ReadonlyMap<string, OfferList> {
  return listsOf(names, startsOf);
}

function listsOf(
  names: readonly Counted[],
  keysOf: (name: string) => readonly string[],
): ReadonlyMap<string, OfferList> {
  const lists = new Map<string, OfferList>();
  const ordered = names.toSorted(
    (left, right) => right.uses - left.uses || (left.name < right.name ? -1 : 1),
  );
  const divide = (all: readonly (readonly [string, Counted])[], level: number) => {
    const length = lengths[level];
    if (length === undefined) return;
    const groups = Map.groupBy(all, ([start]) => start.slice(0, length));
    for (const [beginning, group] of groups) {
      if (level > 0 && beginning.length <= (lengths[level - 1] ?? 0)) continue;
      const list = [...new Set(group.map(([, counted]) => counted))];
      const more = list.length > longest;
      lists.set(beginning, {
        list: list.slice(0, longest).map(({ name, label }) => [name, label]),
        ...(more ? { more } : {}),
      });
      if (more) divide(group, level + 1);
    }
  };
  divide(
    ordered.flatMap((counted) => keysOf(counted.name).map((start) => [start, counted] as const)),
    0,
  );
  return lists;
}

/** A name from the beginning of each of its first words on: “The Guild of Actors” is found under “guild of actors” too. */
function startsOf(name: string): string[] {
  const folded = fold(name);
  const places = [...folded.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{3}/gu)].map(({ index }) => index);
  return [0, ...places.filter((place) => place > 0)].slice(0, mostWords).map((place) => folded.slice(place));
}

/**
 * The list that helps with what is typed, found with the longest beginning that has one: `get` gives the list of a
 * beginning, null where there is none, nothing while it is not known. With `slips`, also the lists of later words.
 */
export function offersFor(
  typed: string,
  get: (beginning: string) => OfferList | null | undefined,
  { slips = false } = {},
): readonly Offered[] {
  const starts = slips ? startsOf(typed) : [fold(typed)];
  return [...new Map(starts.flatMap((start) => listFor(start, get)).map((one) => [one[0], one])).values()];
}

function listFor(
  start: string,
  get: (beginning: string) => OfferList | null | undefined,
): readonly Offered[] {
  let best: readonly Offered[] = [];
  for (const length of lengths) {
    if (start.length < length && length > 3) break;
    const found = get(start.slice(0, length));
    if (found === null || found === undefined) break;
    best = found.list;
    if (found.more !== true) break;
  }
  return best;
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
