import { earliest, latest } from '#schema/day';
import type { Span } from './scale.ts';

/** A part is worth drawing larger when it holds this share of all dates … */
const shareOfDates = 1 / 3;
/** … and is no longer than this share of the whole. */
const shareOfTime = 1 / 6;

/** From a first to a last month, both included, as numbers of months. */
interface Months {
  readonly from: number;
  readonly to: number;
}

interface Run extends Months {
  readonly count: number;
}

/**
 * The shortest run of whole months that holds a third of the dates; of several the one that holds most, then the first.
 * Nothing when the dates are spread evenly enough to be read at one scale.
 */
export function busiestMonths(whole: Span, dates: readonly string[]): Span | undefined {
  const time: Months = { from: monthNumber(whole.first), to: monthNumber(whole.last) };
  const extents = dates
    .map((date): Months => ({ from: monthNumber(earliest(date)), to: monthNumber(latest(date)) }))
    .filter(({ from, to }) => from >= time.from && to <= time.to);
  let best: Run | undefined;
  for (const run of runsWith(Math.max(4, dates.length * shareOfDates), extents, time))
    if (best === undefined || isBetter(run, best)) best = run;
  if (best === undefined || lengthOf(best) > lengthOf(time) * shareOfTime) return undefined;
  return { first: earliest(nameOf(best.from)), last: latest(nameOf(best.to)) };
}

/**
 * For each month the shortest run that begins with it and holds enough. A run that begins later never ends earlier, so
 * both ends go through the time once.
 */
function* runsWith(enough: number, extents: readonly Months[], time: Months): Generator<Run> {
  const beginning = Map.groupBy(extents, ({ from }) => from);
  const ending = Map.groupBy(extents, ({ to }) => to);
  let [to, count] = [time.from - 1, 0];
  for (let { from } = time; from <= time.to; from += 1) {
    while (count < enough && to < time.to) {
      to += 1;
      count += (ending.get(to) ?? []).filter((extent) => extent.from >= from).length;
    }
    if (count < enough) return;
    yield { from, to, count };
    count -= (beginning.get(from) ?? []).filter((extent) => extent.to <= to).length;
  }
}

function isBetter(one: Run, other: Run): boolean {
  return lengthOf(one) < lengthOf(other) || (lengthOf(one) === lengthOf(other) && one.count > other.count);
}

function lengthOf({ from, to }: Months): number {
  return to - from + 1;
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function nameOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
