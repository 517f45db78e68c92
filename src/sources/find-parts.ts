import { edges, isEdge, type Letters } from './letters.ts';

/** How surely the parts of a quotation stand in a text: not, perhaps by chance, or for sure. */
export const certainty = { none: 0, perhaps: 1, sure: 2 } as const;
export type Certainty = (typeof certainty)[keyof typeof certainty];

/** A part that weighs less stands in many texts by chance: “in the”, 计划. */
const enough = 12;
/**
 * One that weighs as much is itself wherever it stands: far from the others, and in words that have grown together.
 * Chosen by the corpus of the tests, in which nothing is then said to stand that does not, nor the other way round.
 */
const plenty = 24;
/** How much may stand between two parts of which one weighs less than that, or between parts that all do. */
const farFromOne = 1000;
const farFromAll = 150;

interface Place {
  /** Where the first part begins. */
  readonly start: number;
  readonly end: number;
  readonly level: Certainty;
}

/** Looks for the parts in their order. Parts that could stand there by chance must stand near the others. */
export function findParts(parts: readonly Letters[], page: Letters): Certainty {
  return Math.max(certainty.none, ...placesOf(parts, page).map(({ level }) => level)) as Certainty;
}

/** Where the parts stand from the first to the last, the surest place; nothing where they do not. Letters of the page. */
export function placeOfParts(
  parts: readonly Letters[],
  page: Letters,
): { readonly start: number; readonly end: number; readonly level: Certainty } | undefined {
  const places = placesOf(parts, page);
  return places.find(({ level }) => level === certainty.sure) ?? places[0];
}

function placesOf(parts: readonly Letters[], page: Letters): readonly Place[] {
  const allLight = parts.every(({ weight }) => weight < plenty);
  const unitsFor = page.text.length / Math.max(1, page.weight);
  let places: Place[] = [{ start: -1, end: 0, level: certainty.sure }];
  for (const [index, part] of parts.entries()) {
    const previous = parts[index - 1];
    const near =
      previous === undefined || (previous.weight >= plenty && part.weight >= plenty)
        ? Number.POSITIVE_INFINITY
        : allLight
          ? farFromAll * unitsFor
          : farFromOne * unitsFor;
    places = nextPlaces(places, part, page, near);
    if (places.length === 0) break;
  }
  return places;
}

/** Where a part stands behind a place where the one before it ends. */
function nextPlaces(before: readonly Place[], part: Letters, page: Letters, near: number): Place[] {
  const places: Place[] = [];
  const first = before[0]?.end ?? 0;
  let next = 0;
  let last = before[0];
  let lastSure: Place | undefined;
  for (
    let start = page.text.indexOf(part.text, first);
    start !== -1;
    start = page.text.indexOf(part.text, start + 1)
  ) {
    for (let place = before[next]; place !== undefined && place.end <= start; place = before[next]) {
      if (place.level === certainty.sure) lastSure = place;
      last = place;
      next += 1;
    }
    const own = certaintyAt(part, page, start);
    if (own === certainty.none) continue;
    const isNear = lastSure !== undefined && start - lastSure.end <= near;
    const from = (isNear ? lastSure : last)?.start ?? -1;
    places.push({
      start: from === -1 ? start : from,
      end: start + part.text.length,
      level: isNear ? own : certainty.perhaps,
    });
  }
  return places;
}

/** How surely the same letters are the same words. */
function certaintyAt(part: Letters, page: Letters, start: number): Certainty {
  const end = start + part.text.length;
  // “3 million” does not stand in “2.3 million”.
  if (isInNumber(page, start) || isInNumber(page, end)) return certainty.none;
  if (part.weight < enough && !hasSameWords(part, page, start)) return certainty.none;
  const open = [start, end].filter((place) => page.edges[place] === edges.inside);
  if (open.length > 0 && part.weight < enough) return certainty.none;
  if (part.weight >= plenty) return certainty.sure;
  return isEdge(page, start) && isEdge(page, end) ? certainty.sure : certainty.perhaps;
}

function isInNumber({ text, edges: known }: Letters, place: number): boolean {
  return (
    known[place] === edges.inside &&
    /^(?:\p{N}[\p{N}.,]|[.,]\p{N})/u.test(`${text[place - 1] ?? ''}${text[place] ?? ''}`)
  );
}

/** Whether words end at the same places, as far as spaces tell it. */
function hasSameWords(part: Letters, page: Letters, start: number): boolean {
  for (let place = 1; place < part.text.length; place += 1) {
    const [own, there] = [part.edges[place], page.edges[start + place]];
    const isTold = own !== edges.possible && there !== edges.possible;
    if (isTold && own !== there) return false;
  }
  return true;
}
