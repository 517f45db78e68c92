import type { Point } from './arrange-titles.ts';

/** A line between two points, as SVG path data. */
export function straight(from: Point, to: Point): string {
  return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

/** A line from a column to a claim: it leaves level and arrives level. */
export function thread(from: Point, to: Point): string {
  const middle = Math.round((from.x + to.x) / 2);
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** The line between two discs of a radius, from rim to rim; nothing when they touch. */
export function betweenDiscs(
  from: Point,
  to: Point,
  rim: number,
): { readonly from: Point; readonly to: Point } | undefined {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(x * x + y * y);
  if (length <= 2 * rim) return undefined;
  const at = (part: number): Point => ({
    x: round(from.x + (x * part) / length),
    y: round(from.y + (y * part) / length),
  });
  return { from: at(rim), to: at(length - rim) };
}

/** A rectangle that words stand in. */
export interface WordsBox extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * The part of a line that lies outside of the words at its two ends, so that it neither begins nor ends under a title;
 * nothing where no part does.
 */
export function outsideWords(
  { from, to }: { readonly from: Point; readonly to: Point },
  fromBox: WordsBox | undefined,
  toBox: WordsBox | undefined,
): { readonly from: Point; readonly to: Point } | undefined {
  const [, start] = partInside(from, to, fromBox) ?? [0, 0];
  const [end] = partInside(from, to, toBox) ?? [1, 1];
  if (start >= end) return undefined;
  const at = (part: number): Point => ({
    x: round(from.x + (to.x - from.x) * part),
    y: round(from.y + (to.y - from.y) * part),
  });
  return { from: at(start), to: at(end) };
}

/** Between which parts of its length, from 0 to 1, a line lies in a box: Liang and Barsky’s clipping. */
function partInside(from: Point, to: Point, box: WordsBox | undefined): [number, number] | undefined {
  if (box === undefined) return undefined;
  let [first, last] = [0, 1];
  const sides = [
    [from.x, to.x - from.x, box.x, box.x + box.width],
    [from.y, to.y - from.y, box.y, box.y + box.height],
  ] as const;
  for (const [start, length, low, high] of sides) {
    if (length === 0) {
      if (start <= low || start >= high) return undefined;
      continue;
    }
    const [one, other] = [(low - start) / length, (high - start) / length];
    first = Math.max(first, Math.min(one, other));
    last = Math.min(last, Math.max(one, other));
  }
  return first < last ? [first, last] : undefined;
}

/** A filled arrowhead whose tip is where a line ends. */
export function arrowhead(from: Point, to: Point, size = 8): string {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(x * x + y * y) || 1;
  const [alongX, alongY] = [(x / length) * size, (y / length) * size];
  const back: Point = { x: to.x - alongX, y: to.y - alongY };
  const left = `${round(back.x - alongY * 0.42)} ${round(back.y + alongX * 0.42)}`;
  const right = `${round(back.x + alongY * 0.42)} ${round(back.y - alongX * 0.42)}`;
  return `M${to.x} ${to.y}L${left}L${right}Z`;
}

/** Two short strokes across the middle of a line: a contradiction. */
export function crossed(from: Point, to: Point): string {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(x * x + y * y) || 1;
  const [alongX, alongY] = [x / length, y / length];
  const stroke = (shift: number) => {
    const middle: Point = {
      x: (from.x + to.x) / 2 + alongX * shift,
      y: (from.y + to.y) / 2 + alongY * shift,
    };
    return straight(
      { x: round(middle.x - alongY * 6), y: round(middle.y + alongX * 6) },
      { x: round(middle.x + alongY * 6), y: round(middle.y - alongX * 6) },
    );
  };
  return `${stroke(-2.5)}${stroke(2.5)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
