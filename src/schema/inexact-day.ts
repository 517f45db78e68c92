import { parse } from 'edtf';
import { earliest, isFullDay, isPlainDay, latest } from './day-span.ts';

/** Forms of the library that say no day of ours: a century by two digits, sets, years of more than four digits. */
const kinds = new Set(['Date', 'Season', 'Interval']);

/**
 * Whether a text is a date of EDTF level 1 (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/) between the years
 * -9999 and 9999. The library reads the form; whether the calendar has the days, and a range a beginning before its end,
 * is looked up here, since the library moves 2025-02-29 to the day after.
 */
export function isInexactDay(text: string): boolean {
  if (text.length > 40 || /[TY]/u.test(text)) return false;
  try {
    if (!kinds.has(parse(text, { level: 1 }).type)) return false;
  } catch {
    return false;
  }
  const days = text.match(/-?\d{4}-\d{2}-\d{2}/gu) ?? [];
  if (days.some((day) => !isPlainDay(day))) return false;
  const [start, end] = text.split('/');
  if (end === undefined) return true;
  const isOpen = (side = ''): boolean => side === '' || side === '..';
  if (isOpen(start) && isOpen(end)) return false;
  return isOpen(start) || isOpen(end) || order(earliest(start ?? '')) <= order(latest(end));
}

/** A time of day with its zone: `2025-03-15T20:30+01:00`; without a zone nobody knows when it was. */
export function isTimeOfDay(text: string): boolean {
  const [, day = '', offset = ''] =
    /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u.exec(
      text,
    ) ?? [];
  return offset !== '' && isFullDay(day);
}

function order(day: string): number {
  const [, year = '', rest = ''] = /^(-?\d{4})(.*)$/u.exec(day) ?? [];
  return Number(year) * 10_000 + Number(rest.replaceAll('-', ''));
}
