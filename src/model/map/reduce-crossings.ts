import type { Point } from './arrange-titles.ts';
import type { Box } from './boxes.ts';

/** A line between two boxes, by their positions in a list. */
export interface Connection {
  readonly from: number;
  readonly to: number;
  /** Whether it should lead downwards. */
  readonly falls: boolean;
}

/** What makes a drawing hard to read, in units of length of line. */
const costs = { underBox: 160, crossing: 45, climbs: 170 } as const;

/**
 * Swaps the places of boxes as long as that makes the drawing easier to read: shorter lines, fewer crossings, fewer
 * lines below boxes, and lines that should fall do. Changes the boxes; the order of trying is fixed.
 */
export function reduceCrossings(boxes: readonly Box[], connections: readonly Connection[], passes = 6): void {
  let best = difficulty(boxes, connections);
  for (let pass = 0; pass < passes; pass += 1) {
    const before = best;
    for (let one = 0; one < boxes.length; one += 1)
      for (let other = one + 1; other < boxes.length; other += 1) {
        swap(boxes[one], boxes[other]);
        const tried = difficulty(boxes, connections);
        if (tried < best - 0.5) best = tried;
        else swap(boxes[one], boxes[other]);
      }
    if (best === before) break;
  }
}

/** How hard a drawing is to read. */
export function difficulty(boxes: readonly Box[], connections: readonly Connection[]): number {
  let sum = 0;
  for (const [index, connection] of connections.entries()) {
    const [from, to] = [boxes[connection.from], boxes[connection.to]];
    if (from === undefined || to === undefined) continue;
    const [start, end] = [lineEnd(from), lineEnd(to)];
    sum += Math.hypot(start.x - end.x, (start.y - end.y) * 1.1);
    if (connection.falls && to.y < from.y + 30) sum += costs.climbs;
    for (const [at, box] of boxes.entries())
      if (at !== connection.from && at !== connection.to && passesUnder(start, end, box))
        sum += costs.underBox;
    for (const next of connections.slice(index + 1)) {
      const [one, other] = [boxes[next.from], boxes[next.to]];
      if (one === undefined || other === undefined || sharesEnd(connection, next)) continue;
      if (cross(start, end, lineEnd(one), lineEnd(other))) sum += costs.crossing;
    }
  }
  return sum;
}

/** Where lines meet a box: its glyph, at the top. */
function lineEnd({ x, y, halfHeight }: Box): Point {
  return { x, y: y - halfHeight + 13 };
}

function swap(one: Box | undefined, other: Box | undefined): void {
  if (one === undefined || other === undefined) return;
  [one.x, other.x] = [other.x, one.x];
  [one.y, other.y] = [other.y, one.y];
}

function sharesEnd(one: Connection, other: Connection): boolean {
  return [other.from, other.to].some((end) => end === one.from || end === one.to);
}

/** Whether a line runs through the inner part of a box: a brush with the rim does no harm. */
function passesUnder(start: Point, end: Point, box: Box): boolean {
  const [halfWidth, halfHeight] = [box.halfWidth * 0.85, box.halfHeight * 0.85];
  let [first, last] = [0, 1];
  for (const [from, delta, middle, half] of [
    [start.x, end.x - start.x, box.x, halfWidth],
    [start.y, end.y - start.y, box.y, halfHeight],
  ] as const) {
    if (delta === 0) {
      if (Math.abs(from - middle) > half) return false;
      continue;
    }
    const [one, other] = [(middle - half - from) / delta, (middle + half - from) / delta];
    first = Math.max(first, Math.min(one, other));
    last = Math.min(last, Math.max(one, other));
  }
  return first < last;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

function side(from: Point, to: Point, point: Point): boolean {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) > 0;
}
