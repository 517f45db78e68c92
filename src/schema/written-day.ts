import { foldAccents } from './accents.ts';
import { isPlainDay } from './day-span.ts';

/** Languages whose names of months are known, long and short. */
const languages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'];

/**
 * The one day or month that a date written otherwise can mean, as `2025-03-15` or `2025-03`: `15/03/2025`,
 * `15 mars 2025`, `March 15, 2025`, `2025-03-15T10:00:00Z`. Nothing when it can mean two, as 03/04/2025, or none.
 */
export function meantDay(written: string): string | undefined {
  const days = possibleDays(written);
  return days.length === 1 ? days[0] : undefined;
}

/** All days and months that a date written otherwise can mean: 03/04/2025 is in March or in April. */
export function possibleDays(written: string): string[] {
  const text = written.trim().replaceAll(/[\u2010-\u2015\u2212]/gu, '-');
  const days = [text, ...numeric(text), ...withMonthName(text), ...dateTime(text)].filter(
    (day) => isPlainDay(day) && day !== written,
  );
  return [...new Set(days)];
}

/** What is meant by dates that are known less exactly, in forms of our own: `c. 1930`, `1930s`, `44 BC`, `2025 – 2026`. */
export function inexactDays(written: string): string[] {
  const text = written.trim();
  const about = /^(?:c\.|ca\.?|circa|about|around|vers|environ|um)\s*(\d{4})$/iu.exec(text)?.[1];
  const decade = /^(?:the |les )?(?:années )?(\d{3})0['’]?s?$/iu.exec(text)?.[1];
  const before = /^(\d{1,4})\s*(?:BCE?|av\.?\s*J\.?-?C\.?)$/iu.exec(text)?.[1];
  return [
    ...(about === undefined ? [] : [`${about}~`]),
    ...(decade === undefined || /^\d+$/u.test(text) ? [] : [`${decade}X`]),
    // There is no year 0 among historians: 1 BC is 0000, 44 BC is -0043.
    ...(before === undefined || Number(before) === 0 ? [] : [yearBefore(Number(before) - 1)]),
    text.replaceAll(/\s*[/–—]\s*/gu, '/'),
  ];
}

function yearBefore(number: number): string {
  return `${number === 0 ? '' : '-'}${String(number).padStart(4, '0')}`;
}

function numeric(text: string): string[] {
  const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/u.exec(text)?.slice(1) ?? [];
  const [first = '', second = '', third = ''] = parts.map((part) => part.padStart(2, '0'));
  return [
    [first, second, third],
    [third, second, first],
    // The American order, where it is the only one that can be meant.
    [third, first, second],
    // 2025-15-03: day and month changed places; 2025-03-05 did not.
    ...(Number(second) > 12 ? [[first, third, second]] : []),
  ]
    .map((candidate) => candidate.join('-'))
    .filter((candidate) => candidate.length === 10);
}

function dateTime(text: string): string[] {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?Z| ?[+-]\d{2}:?\d{2})?$/u.exec(
    text,
  )?.[1];
  return day === undefined ? [] : [day];
}

function withMonthName(text: string): string[] {
  const dayFirst =
    /^(?:(\d{1,2})(?:er|st|nd|rd|th|\.|º)?,? +(?:de +)?)?(\p{L}+\.?),? +(?:de +)?(\d{4})$/u.exec(text);
  const monthFirst = /^(\p{L}+\.?) +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/u.exec(text);
  const [day, name = '', year = ''] =
    dayFirst !== null ? dayFirst.slice(1) : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = months().get(plain(name));
  if (month === undefined) return [];
  return [[year, month, ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')];
}

let known: ReadonlyMap<string, string> | undefined;

/** The number of each month, `03`, by its names; a name that two languages give to two months is left out. */
function months(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const numbers = new Map<string, Set<string>>();
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1) {
        const name = plain(format.format(new Date(Date.UTC(2025, index, 15))));
        const number = String(index + 1).padStart(2, '0');
        numbers.set(name, new Set([...(numbers.get(name) ?? []), number]));
      }
    }
  }
  const sure = [...numbers].flatMap(([name, [number, ...others]]) =>
    number === undefined || others.length > 0 ? [] : [[name, number] as const],
  );
  known = new Map(sure);
  return known;
}

function plain(name: string): string {
  return foldAccents(name).replaceAll('.', '');
}
