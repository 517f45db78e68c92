/** A point of an outline. */
export type Point = readonly [x: number, y: number];

/** A step of an outline: a new contour, a line, or a curve with its control points; the last point is where it ends. */
export interface Segment {
  readonly kind: 'move' | 'line' | 'curve';
  readonly points: readonly Point[];
}

/** How many numbers each command takes, of those that fonts have: lines and curves of second and third degree. */
const numbersOf: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, t: 2, c: 6, s: 4, z: 0 };

/** SVG path data as segments with absolute places. Throws on commands that no font has. */
export function segmentsOf(outline: string): Segment[] {
  const segments: Segment[] = [];
  let [here, start, control]: [Point, Point, Point] = [
    [0, 0],
    [0, 0],
    [0, 0],
  ];
  for (const [, letter = '', list = ''] of outline.matchAll(/([a-z])([^a-z]*)/giu)) {
    const command = letter.toLowerCase();
    const count = numbersOf[command];
    if (count === undefined) throw new Error(`unknown path command “${letter}”`);
    if (command === 'z') here = start;
    const values = (list.match(/-?(?:\d+\.?\d*|\.\d+)/gu) ?? []).map(Number);
    for (let at = 0; at < values.length; at += count) {
      const points = pointsOf(
        command,
        values.slice(at, at + count),
        letter === command ? here : undefined,
        here,
      );
      const isCurve = 'qtcs'.includes(command);
      const mirrored: Point = [2 * here[0] - control[0], 2 * here[1] - control[1]];
      const all = command === 't' || command === 's' ? [mirrored, ...points] : points;
      const end = all.at(-1) ?? here;
      // Further pairs after a move are lines.
      const isMove = command === 'm' && at === 0;
      if (isMove) start = end;
      segments.push({ kind: isCurve ? 'curve' : isMove ? 'move' : 'line', points: all });
      control = isCurve ? (all.at(-2) ?? end) : end;
      here = end;
    }
  }
  return segments;
}

/** The places that a command’s numbers name, counted from `origin` when they are relative. */
function pointsOf(
  command: string,
  values: readonly number[],
  origin: Point | undefined,
  here: Point,
): Point[] {
  const [fromX, fromY] = origin ?? [0, 0];
  if (command === 'h') return [[fromX + (values[0] ?? 0), here[1]]];
  if (command === 'v') return [[here[0], fromY + (values[0] ?? 0)]];
  return Array.from({ length: values.length / 2 }, (_, index) => [
    fromX + (values[2 * index] ?? 0),
    fromY + (values[2 * index + 1] ?? 0),
  ]);
}

/** Segments as short path data, every place in whole numbers: rounded from where it is, so that errors do not add up. */
export function pathData(segments: readonly Segment[]): string {
  let data = '';
  let [hereX, hereY] = [0, 0];
  let start: Point = [0, 0];
  let mirrored = '';
  for (const { kind, points } of segments) {
    // A contour is closed before the next begins: back to its start.
    if (kind === 'move') [hereX, hereY] = start;
    const steps = points.map(([x, y]): Point => [Math.round(x) - hereX, Math.round(y) - hereY]);
    const [stepX, stepY] = steps.at(-1) ?? [0, 0];
    if (kind === 'move') data += `${data === '' ? 'M' : 'zm'}${numbers(steps)}`;
    else if (kind === 'line')
      data += stepY === 0 ? `h${stepX}` : stepX === 0 ? `v${stepY}` : `l${numbers(steps)}`;
    else if (steps.length === 2 && numbers(steps.slice(0, 1)) === mirrored)
      data += `t${numbers(steps.slice(1))}`;
    else data += `${steps.length === 2 ? 'q' : 'c'}${numbers(steps)}`;
    const [beforeX, beforeY] = steps.at(-2) ?? [stepX, stepY];
    mirrored = kind === 'curve' && steps.length === 2 ? numbers([[stepX - beforeX, stepY - beforeY]]) : '';
    if (kind === 'move') start = [hereX + stepX, hereY + stepY];
    hereX += stepX;
    hereY += stepY;
  }
  return data === '' ? '' : `${data}z`;
}

function numbers(points: readonly Point[]): string {
  return points.flat().join(' ').replaceAll(' -', '-');
}
