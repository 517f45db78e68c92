/** A thing on a line that needs room: its middle, its width, and how many rows it is high. */
export interface Extent {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Months that follow each other touch; drawn to a tenth of a unit, they may overlap by that. */
const touch = 0.5;

/**
 * The first row of each thing, 0 for the topmost, so that no two overlap. Nothing moves along the line: there the scale
 * rules. In the order given.
 */
export function rowsOf(extents: readonly Extent[]): number[] {
  const ends: { from: number; to: number }[][] = [];
  return extents.map(({ x, width, height }) => {
    const [from, to] = [x - width / 2, x + width / 2];
    const isTaken = (row: number) =>
      (ends[row] ?? []).some((other) => from < other.to - touch && other.from < to - touch);
    const rowsFrom = (first: number) => Array.from({ length: height }, (_, index) => first + index);
    let row = 0;
    while (rowsFrom(row).some(isTaken)) row += 1;
    for (const own of rowsFrom(row)) ends[own] = [...(ends[own] ?? []), { from, to }];
    return row;
  });
}

/** A text that starts at a point of a line, on a stem. */
export interface Flag {
  readonly x: number;
  readonly width: number;
}

/**
 * The height of each flag in rows, so that no text covers another and no stem runs through a text: what stands further
 * left hangs higher. A flag for which the rows do not suffice has none. Flags must be sorted from left to right.
 */
export function flagRows(flags: readonly Flag[], most: number): (number | undefined)[] {
  const rows: (number | undefined)[] = [];
  for (let index = flags.length - 1; index >= 0; index -= 1) {
    const flag = flags[index];
    if (flag === undefined) continue;
    const covered = flags
      .slice(index + 1)
      .flatMap(({ x }, at) => (x < flag.x + flag.width ? [rows[index + 1 + at]] : []))
      .filter((row) => row !== undefined);
    const row = Math.max(-1, ...covered) + 1;
    rows[index] = row < most ? row : undefined;
  }
  return rows;
}
