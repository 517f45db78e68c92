import { z } from 'zod';

const monthAndDay = '(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const partialDay = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * A calendar date as an editor knows it: `2025`, `2025-03` or `2025-03-15`. Plain text without
 * a time zone, so that no machine moves it to the day before.
 */
export const day = () =>
  z.preprocess(yearAsText, z.string().refine(isDay, { error: 'day' })).meta({
    expected: 'a date as year-month-day',
    example: '2025-03-15',
    // YAML reads a bare year as a number.
    jsonSchema: {
      type: ['string', 'integer'],
      pattern: `^[0-9]{4}(?:-(?:0[1-9]|1[0-2])|-${monthAndDay})?$`,
      minimum: 1000,
      maximum: 9999,
    },
  });

/** A date known to the day: `2025-03-15`. */
export const fullDay = () =>
  z
    .preprocess(
      yearAsText,
      z.string().refine((value) => value.length === 10 && isDay(value), { error: 'day' }),
    )
    .meta({
      expected: 'a full date as year-month-day',
      example: '2026-11-22',
      jsonSchema: { pattern: `^[0-9]{4}-${monthAndDay}$` },
    });

/** Whether the text is a date that exists: 2025-02-30 does not. */
export function isDay(value: string): boolean {
  const match = partialDay.exec(value);
  if (match === null) return false;
  const [, year = '', month = '01', date = '01'] = match;
  return Number(date) >= 1 && Number(date) <= daysIn(Number(year), Number(month));
}

/** How many days a month has; none when the year has no such month. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The first day a date may mean, for comparisons: `2025-03` → `2025-03-01`. */
export function earliest(value: string): string {
  return value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
}

/** The last day a date may mean: `2025-02` → `2025-02-28`. */
export function latest(value: string): string {
  if (value.length === 4) return `${value}-12-31`;
  if (value.length !== 7) return value;
  const [year = 0, month = 0] = value.split('-').map(Number);
  return `${value}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

function yearAsText(value: unknown): unknown {
  return typeof value === 'number' && Number.isInteger(value) ? String(value) : value;
}
