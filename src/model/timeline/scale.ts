import { earliest, latest } from '#schema/day';

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
  return Math.round(Date.parse(`${date}T00:00:00Z`) / day);
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
  return {
    from: startOf(scale, earliest(date)),
    to: startOf(scale, latest(date)) + scale.unitsPerDay,
  };
}

/** The whole months that hold all dates; nothing when there are none. */
export function monthsAround(dates: readonly string[]): Span | undefined {
  const first = dates.map(earliest).sort().at(0);
  const last = dates.map(latest).sort().at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { first: earliest(first.slice(0, 7)), last: latest(last.slice(0, 7)) };
}

/** The months of a span, as `2025-03`. */
export function monthsOf({ first, last }: Span): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > last.slice(0, 7)) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** Whether a date lies in a span entirely. */
export function isWithin({ first, last }: Span, date: string): boolean {
  return earliest(date) >= first && latest(date) <= last;
}
