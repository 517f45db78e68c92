import type { Point } from './arrange-titles.ts';
import type { MapItem } from './map-graph.ts';

/** A place in a column: where its first line stands. */
export interface Row {
  readonly id: string;
  readonly y: number;
}

/** Rows that differ in height, below a heading. */
export interface Stack {
  readonly items: readonly { readonly id: string; readonly height: number }[];
}

const headingHeight = 34;
const stackGap = 30;

/** How high stacks of rows are, one below the other, with their headings. */
export function columnHeight(stacks: readonly Stack[]): number {
  const filled = stacks.filter(({ items }) => items.length > 0);
  return filled.reduce(
    (sum, { items }, index) =>
      sum + (index > 0 ? stackGap : 0) + headingHeight + items.reduce((all, { height }) => all + height, 0),
    0,
  );
}

/**
 * Places stacks of rows below each other. Room that is left is shared out between the rows, within limits, so that a
 * column reaches as far down as the claims beside it.
 */
export function placeColumn(
  stacks: readonly Stack[],
  top: number,
  bottom: number,
): { readonly headings: readonly number[]; readonly rows: readonly Row[] } {
  const count = stacks.reduce((sum, { items }) => sum + items.length, 0);
  const spare = Math.max(0, bottom - top - columnHeight(stacks));
  const air = count === 0 ? 0 : Math.min(22, Math.floor(spare / count));
  let y = top;
  const headings: number[] = [];
  const rows: Row[] = [];
  for (const { items } of stacks) {
    headings.push(y + 12);
    if (items.length === 0) continue;
    y += headingHeight;
    for (const { id, height } of items) {
      rows.push({ id, y: y + 10 });
      y += height + air;
    }
    y += stackGap;
  }
  return { headings, rows };
}

/** Rows in the order of the heights at which their claims lie, so that lines cross as little as may be. */
export function byHeightOfClaims<Row extends { readonly item: MapItem }>(
  rows: readonly Row[],
  places: ReadonlyMap<string, Point>,
): readonly Row[] {
  const mean = ({ claims, common }: MapItem) => {
    // What everything hangs on stands first: it has no lines that could cross.
    if (common) return -1;
    const heights = claims.flatMap((id) => places.get(id)?.y ?? []);
    return heights.reduce((sum, y) => sum + y, 0) / Math.max(1, heights.length);
  };
  return rows
    .map((row, index) => ({ row, index, mean: mean(row.item) }))
    .sort((left, right) => left.mean - right.mean || left.index - right.index)
    .map(({ row }) => row);
}
