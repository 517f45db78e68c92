/** A thing on a line that needs room: its middle and its width. */
export interface Extent {
  readonly x: number;
  readonly width: number;
}

/**
 * The row of each thing, 0 for the first, so that no two of a row overlap. Nothing moves along the line: there the
 * scale rules. In the order given.
 */
export function rowsOf(extents: readonly Extent[]): number[] {
  const ends: { from: number; to: number }[][] = [];
  return extents.map(({ x, width }) => {
    const [from, to] = [x - width / 2, x + width / 2];
    let row = 0;
    while ((ends[row] ?? []).some((other) => from < other.to && other.from < to)) row += 1;
    ends[row] = [...(ends[row] ?? []), { from, to }];
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
