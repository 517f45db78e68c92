import type { Point, Segment } from './outline.ts';

/** The box around something. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How many straight pieces stand for a curve: in a picture none is longer than a few pixels. */
const pieces = 5;

/** The contours of segments as polygons, made larger by a factor. */
export function contoursOf(segments: readonly Segment[], scale = 1): Point[][] {
  const contours: Point[][] = [];
  let here: Point = [0, 0];
  for (const { kind, points } of segments) {
    const scaled = points.map(([x, y]): Point => [x * scale, y * scale]);
    if (kind === 'move') contours.push([]);
    const contour = contours.at(-1);
    if (kind !== 'curve') contour?.push(...scaled);
    else
      for (let piece = 1; piece <= pieces; piece += 1)
        contour?.push(pointOn([here, ...scaled], piece / pieces));
    here = scaled.at(-1) ?? here;
  }
  return contours;
}

/** The box around some contours; nothing for none. */
export function boundsOf(contours: readonly (readonly Point[])[]): Bounds | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of contours.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left > right ? undefined : { left, top, right, bottom };
}

/** The point of a curve at a share of its way. De Casteljau’s construction. */
function pointOn(points: readonly Point[], share: number): Point {
  const [first = [0, 0]] = points;
  if (points.length === 1) return first;
  const next = points.slice(1).map(([x, y], index): Point => {
    const [beforeX, beforeY] = points[index] ?? first;
    return [beforeX + (x - beforeX) * share, beforeY + (y - beforeY) * share];
  });
  return pointOn(next, share);
}
