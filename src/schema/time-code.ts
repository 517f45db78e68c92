import { z } from 'zod';

/** A moment of a recording, hours and fractions of a second where needed: `12:30`, `01:12:30`, `01:12:30.5`. */
const moment = '(?:[0-9]{1,3}:)?[0-5]?[0-9]:[0-5][0-9](?:[.,][0-9]{1,3})?';
const pattern = new RegExp(`^${moment}(?:\\s*[-–]\\s*${moment})?$`, 'u');

/** A moment of a recording, or a stretch of it. */
export const timeCode = () =>
  z
    .string()
    .trim()
    .refine((value) => pattern.test(value) && !isBackwards(value), { error: 'time-code' })
    .meta({
      expected: 'a time as hours:minutes:seconds or minutes:seconds, or two of them with a hyphen between',
      example: '01:12:30',
      jsonSchema: { pattern: pattern.source },
    });

/** A stretch of a recording in seconds; without an end where only its beginning is known. */
export interface TimeSpan {
  readonly start: number;
  readonly end?: number;
}

/** What a time code means. What is none gives nothing. */
export function timeSpanOf(code: string): TimeSpan | undefined {
  if (!pattern.test(code)) return undefined;
  const [start = 0, end] = code.split(/[-–]/u).map(secondsOf);
  return end === undefined ? { start } : { start, end };
}

function secondsOf(code: string): number {
  const seconds = code
    .trim()
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
  return Math.round(seconds * 1000) / 1000;
}

function isBackwards(code: string): boolean {
  const { start = 0, end } = timeSpanOf(code) ?? {};
  return end !== undefined && end <= start;
}
