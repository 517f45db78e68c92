import type { Point } from './arrange-titles.ts';

/** Distance of neighbours in a disc of claims: a finger needs 24. */
export const pitch = 25;
const rowHeight = 22;

/**
 * So many points of a hexagonal grid in a disc: rows from top to bottom, each from left to right, no two closer than the
 * pitch. Relative to the middle.
 */
export function hexagonalGrid(count: number): Point[] {
  const reach = Math.ceil(Math.sqrt(count)) + 2;
  const points: Point[] = [];
  for (let row = -reach; row <= reach; row += 1)
    for (let column = -reach; column <= reach; column += 1)
      points.push({ x: column * pitch + (row % 2 === 0 ? 0 : pitch / 2), y: row * rowHeight });
  return points
    .sort((left, right) => distance(left) - distance(right) || left.y - right.y || left.x - right.x)
    .slice(0, count)
    .sort((left, right) => left.y - right.y || left.x - right.x);
}

/** The radius of the disc that such a grid needs, with a rim. */
export function hexagonalGridRadius(count: number): number {
  const farthest = Math.max(...hexagonalGrid(count).map((point) => Math.sqrt(distance(point))), 0);
  return Math.max(30, Math.ceil(farthest + 15));
}

function distance({ x, y }: Point): number {
  return x * x + y * y;
}
