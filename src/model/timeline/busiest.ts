import { earliest, knownSpan, latest } from '#schema/day-span';
import { monthName, monthNumber, type Span } from './scale.ts';

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
    .flatMap((date): Months[] => {
      const span = knownSpan(date);
      return span === undefined ? [] : [{ from: monthNumber(span.first), to: monthNumber(span.last) }];
    })
    .filter(({ from, to }) => from >= time.from && to <= time.to);
  let best: Run | undefined;
  for (const run of runsWith(Math.max(4, dates.length * shareOfDates), extents, time))
    if (best === undefined || isBetter(run, best)) best = run;
  if (best === undefined || lengthOf(best) > lengthOf(time) * shareOfTime) return undefined;
  return { first: earliest(monthName(best.from)), last: latest(monthName(best.to)) };
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
