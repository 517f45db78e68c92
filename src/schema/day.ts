import { z } from 'zod';
import { isFullDay, isPlainDay } from './day-span.ts';
import { isInexactDay, isTimeOfDay } from './inexact-day.ts';

const monthAndDay = '(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';

/** What is written where nobody knows when it was. */
export const unknownDay = 'unknown';

const forms =
  '2025-03, 2025, 2025-21 for spring 2025, 193X for the 1930s, 2025~ for about 2025, 2025? for uncertain, ' +
  '2025-03-10/2025-03-14, 2025-03/.. for since then, -0043 for 44 BC, 0476, 2025-03-15T20:30+01:00';

const part = '-?[0-9]{2}[0-9X]{2}(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?';
const side = `(?:${part}|[.]{2})?`;
const time = '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})';
/** The forms of a date as far as a pattern can tell them. */
const pattern = `${part}|${side}/${side}|${time}`;

/**
 * A date as far as it is known, in the form of archives (EDTF level 1): a day, a month, a year, a season, a decade, about or
 * uncertain, a range, a time of day with its zone. Plain text, so that no machine moves it to the day before.
 */
export const day = () =>
  z.preprocess(dayText, z.string().refine(isDay, { error: 'day' })).meta({
    expected: `a date as far as it is known (${forms}), best as year-month-day`,
    example: '2025-03-15',
    jsonSchema: writtenSchema(pattern),
  });

/** The same, or `unknown`: then a reason stands beside it. */
export const dayOrUnknown = () =>
  z
    .preprocess(
      dayText,
      z.string().refine((value) => value === unknownDay || isDay(value), { error: 'day' }),
    )
    .meta({
      expected: `a date as far as it is known (${forms}, unknown), best as year-month-day`,
      example: '2025-03-15',
      jsonSchema: writtenSchema(`${pattern}|${unknownDay}`),
    });

/** YAML reads a bare year as a number. */
function writtenSchema(written: string): object {
  return { type: ['string', 'integer'], pattern: `^(?:${written})$`, minimum: -9999, maximum: 9999 };
}

/** A date known to the day: `2025-03-15`. */
export const fullDay = () =>
  z
    .preprocess(
      dayText,
      z.string().refine((value) => value.length === 10 && isFullDay(value), { error: 'day' }),
    )
    .meta({
      expected: 'a full date as year-month-day',
      example: '2026-11-22',
      jsonSchema: { pattern: `^[0-9]{4}-${monthAndDay}$` },
    });

/** Whether the text is a date that there is, known to whatever degree: 2025-02-30 is none. */
export function isDay(value: string): boolean {
  return isPlainDay(value) || isTimeOfDay(value) || isInexactDay(value);
}

/**
 * A date as text. To YAML a year is a number, without the noughts before it: 476 is 0476, -43 is -0043. Of two digits it
 * cannot be told whether 25 is meant or 2025.
 */
export function dayText(value: unknown): unknown {
  if (typeof value !== 'number' || !Number.isInteger(value)) return value;
  const size = Math.abs(value);
  if (size > 9999 || (value >= 0 && size < 100)) return String(value);
  return `${value < 0 ? '-' : ''}${String(size).padStart(4, '0')}`;
}

/** What machines take for the date: those that know days, months, years and times alone are told nothing else. */
export function machineDay(date: string): string | undefined {
  const isTaken = (isPlainDay(date) && /^(?!0000)\d/u.test(date)) || isTimeOfDay(date);
  return isTaken ? date : undefined;
}
