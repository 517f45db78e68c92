import { pictureSize } from '#model/views/picture-words';
import { boundsOf } from './contours.ts';
import type { Point } from './outline.ts';

/** The points of a small shape that are covered, and how much: from 1 to `fullCoverage`. */
export interface Coverage {
  /** How far each is from the origin in the list of a picture’s points: a row down is `rowLength` further. */
  readonly places: Int32Array;
  readonly levels: Uint8Array;
}

/** A row of a picture: the number of its PNG filter, and its points. */
export const rowLength = pictureSize.width + 1;

/** Steps from not covered to covered: more cannot be told apart, and files grow. */
export const fullCoverage = 9;

/**
 * Fills contours, given in pixels. Each edge adds to the row it crosses the area to its right; the sum along the row is
 * what is covered. Overlapping contours, as fonts with axes have, stay full. The way of font-rs:
 * https://medium.com/@raphlinus/inside-the-fastest-font-renderer-in-the-world-75ae5270c445
 */
export function fill(contours: readonly (readonly Point[])[]): Coverage {
  const bounds = boundsOf(contours);
  if (bounds === undefined) return coverageOf([], 1, 0, 0);
  const left = Math.floor(bounds.left);
  const top = Math.floor(bounds.top);
  const width = Math.ceil(bounds.right) - left + 2;
  const height = Math.ceil(bounds.bottom) - top + 1;
  const areas = new Float64Array(width * height);
  for (const contour of contours) {
    contour.forEach(([x, y], index) => {
      const [nextX, nextY] = contour[(index + 1) % contour.length] ?? [x, y];
      addEdge(areas, width, [x - left, y - top], [nextX - left, nextY - top]);
    });
  }
  return coverageOf(coverageAlongRows(areas, width), width, left, top);
}

/** Keeps of a rectangle’s points, covered from 0 to 1, those that show. */
export function coverageOf(covered: ArrayLike<number>, width: number, left: number, top: number): Coverage {
  const [places, levels]: [number[], number[]] = [[], []];
  for (let index = 0; index < covered.length; index += 1) {
    const level = Math.round((covered[index] ?? 0) * fullCoverage);
    if (level === 0) continue;
    places.push((top + Math.floor(index / width)) * rowLength + left + (index % width));
    levels.push(level);
  }
  return { places: Int32Array.from(places), levels: Uint8Array.from(levels) };
}

function addEdge(areas: Float64Array, width: number, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const sign = from[1] < to[1] ? 1 : -1;
  const [[upperX, upperY], [lowerX, lowerY]] = sign === 1 ? [from, to] : [to, from];
  const slope = (lowerX - upperX) / (lowerY - upperY);
  let x = upperX;
  for (let row = Math.floor(upperY); row < lowerY; row += 1) {
    const part = Math.min(row + 1, lowerY) - Math.max(row, upperY);
    const nextX = x + slope * part;
    addSpan(areas, row * width, sign * part, Math.min(x, nextX), Math.max(x, nextX));
    x = nextX;
  }
}

/** The part of an edge within one row: it covers all that is to its right, and some of the points it goes through. */
function addSpan(areas: Float64Array, row: number, part: number, left: number, right: number): void {
  const first = Math.floor(left);
  const last = Math.max(first, Math.ceil(right) - 1);
  let covered = 0;
  for (let column = first; column <= last; column += 1) {
    const share = coveredBy(column, left, right) * part;
    areas[row + column] = (areas[row + column] ?? 0) + share - covered;
    covered = share;
  }
  areas[row + last + 1] = (areas[row + last + 1] ?? 0) + part - covered;
}

/** How much of a point’s square is to the right of an edge that goes from `left` to `right` while it crosses the row. */
function coveredBy(column: number, left: number, right: number): number {
  const [from, to] = [Math.max(left, column), Math.min(right, column + 1)];
  if (right === left) return column + 1 - left;
  const crossed = (to - from) / (right - left);
  const before = (from - left) / (right - left);
  return before + crossed * (column + 1 - (from + to) / 2);
}

function coverageAlongRows(areas: Float64Array, width: number): Float64Array {
  let sum = 0;
  return areas.map((area, index) => {
    sum = index % width === 0 ? area : sum + area;
    return Math.min(1, Math.abs(sum));
  });
}
