import { earliest, latest } from '#schema/day';
import { isWithin, monthsOf, type Span } from './scale.ts';

/** A part is worth drawing larger when it holds this share of all dates … */
const shareOfDates = 1 / 3;
/** … and is no longer than this share of the whole. */
const shareOfTime = 1 / 6;

/**
 * The shortest run of whole months that holds a third of the dates; of several the one that holds most, then the first.
 * Nothing when the dates are spread evenly enough to be read at one scale.
 */
export function busiestMonths(whole: Span, dates: readonly string[]): Span | undefined {
  const months = monthsOf(whole);
  for (let length = 1; length <= months.length * shareOfTime; length += 1) {
    let best: { readonly span: Span; readonly count: number } | undefined;
    for (const [index, month] of months.entries()) {
      const end = months[index + length - 1];
      if (end === undefined) break;
      const span: Span = { first: earliest(month), last: latest(end) };
      const count = dates.filter((date) => isWithin(span, date)).length;
      if (count >= Math.max(4, dates.length * shareOfDates) && count > (best?.count ?? 0))
        best = { span, count };
    }
    if (best !== undefined) return best.span;
  }
  return undefined;
}
