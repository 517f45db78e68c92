import { earliest, knownSpan, latest } from '#schema/day-span';

/** From a first to a last full day, both included. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** Days drawn along a line: every day is as long as every other. */
export interface Scale extends Span {
  readonly left: number;
  readonly unitsPerDay: number;
}

const day = 86_400_000;

/** The number of a full day, counted from 1970. */
export function dayNumber(date: string): number {
  const [, sign = '', year = '', rest = ''] = /^(-?)(\d{4})(.*)$/u.exec(date) ?? [];
  // Years outside 0 to 9999 are written with a sign and six digits (ECMA-262, Date Time String Format).
  const moment = sign === '' ? date : `-00${year}${rest}`;
  return Math.round(Date.parse(`${moment}T00:00:00Z`) / day);
}

/** How many days a span has. */
export function daysIn({ first, last }: Span): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

/** A scale that draws a span between two points. */
export function scaleOf(span: Span, left: number, right: number): Scale {
  return { ...span, left, unitsPerDay: (right - left) / daysIn(span) };
}

/** Where a full day begins. */
export function startOf(scale: Scale, date: string): number {
  return scale.left + (dayNumber(date) - dayNumber(scale.first)) * scale.unitsPerDay;
}

/** From where to where a date is drawn: a day is a day wide, a month a month, a year a year. */
export function extentOf(scale: Scale, date: string): { readonly from: number; readonly to: number } {
  const { first, last } = spanOf(date);
  return { from: startOf(scale, first), to: startOf(scale, last) + scale.unitsPerDay };
}

/** The whole months that hold all dates; nothing when there are none. */
export function monthsAround(dates: readonly string[]): Span | undefined {
  const spans = dates.map(spanOf);
  const numbers = spans.flatMap(({ first, last }) => [monthNumber(first), monthNumber(last)]);
  if (numbers.length === 0) return undefined;
  const [from, to] = numbers.reduce(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return { first: earliest(monthName(from)), last: latest(monthName(to)) };
}

/** The months of a span, as `2025-03`. */
export function monthsOf({ first, last }: Span): string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  return Array.from({ length: to - from + 1 }, (_, index) => monthName(from + index));
}

/** Whether a date lies in a span entirely. */
export function isWithin(span: Span, date: string): boolean {
  const { first, last } = spanOf(date);
  return dayNumber(first) >= dayNumber(span.first) && dayNumber(last) <= dayNumber(span.last);
}

/** The number of the month of a day, `2025-03-15` or `2025-03`, counted from the beginning of the year 0. */
export function monthNumber(date: string): number {
  const [, year = '', month = ''] = /^(-?\d{4})-(\d{2})/u.exec(date) ?? [];
  return Number(year) * 12 + Number(month) - 1;
}

/** The month with a number, as `2025-03`. */
export function monthName(number: number): string {
  const year = Math.floor(number / 12);
  const name = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return `${name}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}

/** From the first to the last day that is known; what the timeline draws always has one. */
function spanOf(date: string): Span {
  return knownSpan(date) ?? { first: date, last: date };
}
