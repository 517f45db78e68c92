import { isPlainDay } from '#schema/day-span';
import { toList } from './json.ts';
import { monthLanguages } from './languages.ts';
import type { Repairs } from './repairs.ts';

/** A date of the data, as exactly as it can be told. */
export interface ReadDate {
  /** `2021-05-03`, `2021-05` or `2021`. */
  readonly day: string;
  /** As it was written, when that can be read in two ways: 03/04/2021. */
  readonly unclear?: string;
}

/**
 * Reads a date as publishers write them: ISO with or without a time (the day is taken as written, whatever the time
 * zone), day and month in either order, months by name, seconds or milliseconds since 1970. Nothing when it cannot be
 * read, for zero dates, and for days that no calendar has.
 */
export function readDate(value: unknown, repairs: Repairs): ReadDate | undefined {
  for (const item of toList(value)) {
    if (item === '' || (typeof item !== 'string' && typeof item !== 'number')) continue;
    const raw = typeof item === 'string' ? asciiDigits(item).trim() : item;
    const found = readOne(raw);
    if (found === undefined) {
      repairs.add('noDate');
      continue;
    }
    if (!String(raw).startsWith(found.day)) repairs.add('date');
    return found;
  }
  return undefined;
}

function readOne(raw: string | number): ReadDate | undefined {
  const text = String(raw);
  return readEpoch(text) ?? readIso(text) ?? readNumbers(text) ?? readNamedMonth(text);
}

/** Nothing that is checked on the web was said before; “0001-01-01” and “1970-01-01” stand for no date. */
function known(day: string): ReadDate | undefined {
  return isPlainDay(day) && day >= '1500' && !day.startsWith('1970-01-01') ? { day } : undefined;
}

function readEpoch(text: string): ReadDate | undefined {
  if (!/^\d{9,10}$|^\d{12,13}$/u.test(text)) return undefined;
  const milliseconds = text.length > 10 ? Number(text) : Number(text) * 1000;
  return known(new Date(milliseconds).toISOString().slice(0, 10));
}

/** ISO 8601, with the slips that are common: one digit for a month, slashes or dots, no hyphens. */
function readIso(text: string): ReadDate | undefined {
  const [, year, , month, day] =
    /^\+?(\d{4})([-/.年]?)(\d{1,2})?(?:[-/.月]?(\d{1,2}))?(?:日|\.|[T\s,].*|Z.*)?$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  const parts = [
    year,
    ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])),
  ];
  return known(parts.join('-'));
}

/** 03/05/2021: which is the day can be told when one of the two is no month. */
function readNumbers(text: string): ReadDate | undefined {
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})(?:[\sT,].*)?$/u.exec(text) ?? [];
  if (year === '') return undefined;
  const [one, two] = [first.padStart(2, '0'), second.padStart(2, '0')];
  const readings = [`${year}-${two}-${one}`, `${year}-${one}-${two}`].filter(isPlainDay);
  const [reading] = readings;
  if (reading === undefined) return undefined;
  return new Set(readings).size === 1 ? known(reading) : { day: year, unclear: text };
}

function readNamedMonth(text: string): ReadDate | undefined {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,./()_-]+/u);
  // “mar. 23 jun 2020” begins with a Tuesday.
  const months = new Set(words.flatMap((word, index) => monthNumber(word, index, words) ?? []));
  const [month] = months;
  const year = words.find((word) => /^(?:1[5-9]|20)\d\d$/u.test(word));
  if (months.size !== 1 || year === undefined) return undefined;
  const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|o)?$/u.exec(word)?.[1]).find(Boolean);
  const parts = [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return known(parts.join('-'));
}

let monthNames: ReadonlyMap<string, number> | undefined;

function monthNumber(word: string, index: number, words: readonly string[]): number | undefined {
  monthNames ??= collectMonthNames();
  const isWeekday = index === 0 && word === 'mar' && words.slice(1).some((other) => monthNames?.has(other));
  if (isWeekday) return undefined;
  return monthNames.get(word) ?? monthNames.get(word.replace(/^d['’]/u, ''));
}

function collectMonthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, Set<number>>();
  for (const language of monthLanguages) {
    for (const width of ['long', 'short'] as const) {
      // With a day, languages that decline give the name as it stands in a date: “3 мая”.
      for (const options of [{ month: width }, { month: width, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          ...options,
          timeZone: 'UTC',
        });
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(new Date(Date.UTC(2021, month - 1, 3)));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          addName(names, name, month);
        }
      }
    }
  }
  // A short name that is another month elsewhere tells nothing.
  return new Map(
    [...names].flatMap(([name, months]) => (months.size === 1 ? [[name, [...months][0] ?? 0]] : [])),
  );
}

function addName(names: Map<string, Set<number>>, written: string, month: number): void {
  const name = written.normalize('NFC').toLowerCase().replaceAll('.', '').trim();
  if (!/\p{L}/u.test(name)) return;
  const months = names.get(name) ?? new Set();
  names.set(name, months.add(month));
}

/** Digits of any script as 0 to 9: in Unicode each ten of them stand in a row. */
function asciiDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 128) return digit;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}
