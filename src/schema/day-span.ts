const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const plainDay = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** The first and the last day a date may mean, as `2025-03-15`; before the common era as `-0043-03-15`. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/** What has no beginning begins here, what has no end ends there, where dates are compared generously. */
const [firstOfAll, lastOfAll] = ['-9999-01-01', '9999-12-31'];

/** Whether the text is a day, a month or a year that the calendar has: 2025-02-30 is none. */
export function isPlainDay(text: string): boolean {
  const match = plainDay.exec(text);
  if (match === null || match[1] === '-0000') return false;
  const [, year = '', month = '01', date = '01'] = match;
  return Number(date) >= 1 && Number(date) <= daysIn(Number(year), Number(month));
}

/** Whether the text is a day that the calendar has. */
export function isFullDay(text: string): boolean {
  return text.length >= 10 && isPlainDay(text);
}

/** The first day a date may mean, for comparisons: `2025-03` → `2025-03-01`. */
export function earliest(date: string): string {
  return isUsualDay(date) ? date : (spanOf(date)?.first ?? firstOfAll);
}

/** The last day a date may mean: `2025-02` → `2025-02-28`. */
export function latest(date: string): string {
  return isUsualDay(date) ? date : (spanOf(date)?.last ?? lastOfAll);
}

/** The days a date may mean; where one end of a range is open or unknown, those of the other end. Nothing for `unknown`. */
export function knownSpan(date: string): DaySpan | undefined {
  const [start = '', end] = date.split('/');
  if (end === undefined) return spanOf(date);
  const [one, other] = [spanOf(start), spanOf(end)];
  const first = (one ?? other)?.first;
  const last = (other ?? one)?.last;
  return first === undefined || last === undefined ? undefined : { first, last };
}

/**
 * A text by which dates sort as they come: by the first day they may mean; what has no beginning, by its end; a season,
 * by its first month in the north; what is unknown, behind all others.
 */
export function sortKey(date: string): string {
  if (isUsualDay(date)) return date;
  const season = /^(-?\d{4})-2([1-4])/u.exec(date);
  const first =
    season === null
      ? knownSpan(date)?.first
      : `${season[1]}-${String(Number(season[2]) * 3).padStart(2, '0')}-01`;
  if (first === undefined) return '~';
  if (!first.startsWith('-')) return first;
  return `-${String(9999 - Number(first.slice(1, 5))).padStart(4, '0')}${first.slice(5)}`;
}

/** The year in which a date lies: `2025`, `-0043`; nothing where it may lie in several. */
export function yearOf(date: string): string | undefined {
  const [first, last] = [earliest(date), latest(date)].map((day) => day.slice(0, -6));
  return first === last ? first : undefined;
}

function spanOf(date: string): DaySpan | undefined {
  const [start = '', end] = date.split('/');
  if (end !== undefined) {
    const open = (side: string): boolean => side === '' || side === '..';
    return {
      first: open(start) ? firstOfAll : earliest(start),
      last: open(end) ? lastOfAll : latest(end),
    };
  }
  const [, year = '', month = '', day = ''] =
    /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/u.exec(date) ?? [];
  if (year === '') return undefined;
  if (year.includes('X')) return yearsOf(year);
  // A season is a part of its year; which one depends on where one stands.
  if (!/^(?:0\d|1[0-2])$/u.test(month)) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const name = `${year}-${month}`;
  if (!/^\d{2}$/u.test(day))
    return { first: `${name}-01`, last: `${name}-${daysIn(Number(year), Number(month))}` };
  return { first: `${name}-${day}`, last: `${name}-${day}` };
}

/** `193X` is from 1930 to 1939; before the common era the larger number is the earlier year. */
function yearsOf(year: string): DaySpan {
  const [low, high] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  const [first, last] = year.startsWith('-') ? [high, low] : [low, high];
  return { first: `${first}-01-01`, last: `${last === '-0000' ? '0000' : last}-12-31` };
}

/** How many days a month has; none when the year has no such month. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Whether a date that is right is `2025-03-15`, as nearly all are: they are compared as they stand. */
function isUsualDay(date: string): boolean {
  return date.length === 10 && date[7] === '-' && isDigit(date, 0) && isDigit(date, 8);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
