import { formatDay, monthName } from '#i18n/dates';
import { textWidth } from '../map/text-lines.ts';
import { extentOf, monthName as nameOfMonth, monthNumber, monthsOf, type Scale } from '../timeline/scale.ts';
import { round } from './timeline-groups.ts';

/** Where a month begins, or a year; labels stand at strong ones, or at all months. */
export interface TimelineTick {
  readonly x: number;
  readonly label?: string;
  readonly isStrong: boolean;
}

/** What a label takes at least: a year in small capitals, and a space. */
const labelRoom = 44;
const tickRoom = 8;
const headingSize = 11;
/** Years from label to label. */
const steps = [1, 2, 5, 10, 25, 50, 100, 200, 500, 1000];

/** Months, years or every so many years, as closely as they find room; those between are drawn where they do. */
export function ticksOf(language: string, scale: Scale): TimelineTick[] {
  // February is the narrowest month.
  return 28 * scale.unitsPerDay >= labelRoom ? monthTicks(language, scale) : yearTicks(language, scale);
}

function monthTicks(language: string, scale: Scale): TimelineTick[] {
  const width = 28 * scale.unitsPerDay;
  return monthsOf(scale).map((month, index) => {
    const isStrong = month.endsWith('-01') || index === 0;
    const name = monthName(Number(month.slice(-2)), language, width > 90 ? 'long' : 'short');
    const year = yearName(month, language);
    const both = `${name} ${year}`;
    const label = !isStrong ? name : labelWidth(both) <= width ? both : year;
    return { x: startOfMonth(scale, month), label, isStrong };
  });
}

function yearTicks(language: string, scale: Scale): TimelineTick[] {
  const yearWidth = 365 * scale.unitsPerDay;
  const step = steps.find((years) => years * yearWidth >= labelRoom) ?? 1000;
  const between = steps.find((years) => step % years === 0 && years * yearWidth >= tickRoom) ?? step;
  const first = scale.first.slice(0, -3);
  const strong = [first, ...yearsOf(scale, step).filter((month) => month !== first)];
  const isStrong = new Set(strong);
  const all = new Set([
    ...strong,
    ...(30 * scale.unitsPerDay >= tickRoom ? monthsOf(scale) : yearsOf(scale, between)),
  ]);
  // The time may begin at any month: it is named where the next label leaves room.
  const [, second] = strong.map((month) => startOfMonth(scale, month));
  const isFirstNamed = second === undefined || second - startOfMonth(scale, first) >= labelRoom;
  return [...all]
    .sort((one, other) => monthNumber(one) - monthNumber(other))
    .map((month) => ({
      x: startOfMonth(scale, month),
      isStrong: isStrong.has(month),
      ...(isStrong.has(month) && (month !== first || isFirstNamed)
        ? { label: yearName(month, language) }
        : {}),
    }));
}

/** The first months of all years that can be divided by a step. */
function yearsOf({ first, last }: Scale, step: number): string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  const begin = Math.ceil(Math.floor(from / 12) / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((to / 12 - begin) / step) + 1) },
    (_, index) => (begin + index * step) * 12,
  )
    .filter((month) => month >= from)
    .map(nameOfMonth);
}

function yearName(month: string, language: string): string {
  return formatDay(month.slice(0, -3), language);
}

function startOfMonth(scale: Scale, month: string): number {
  return round(extentOf(scale, month).from);
}

/** Headings are set in capitals with space between them. */
function labelWidth(label: string): number {
  return textWidth(label.toUpperCase(), headingSize) + label.length;
}
