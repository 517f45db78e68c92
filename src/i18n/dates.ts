import { localeOf, remember } from './locale.ts';
import { wordsFor } from './words.ts';

/**
 * A date in words, as far as it is known: `2025-03-15` → “15 mars 2025”, `2025` → “2025”, `193X` → “1930s”,
 * `2025-21~` → “about spring 2025”, `-0043` → “44 BC”. One calendar on a page, the Gregorian, whatever the language.
 * Dates have no time zone but the one written beside a time of day; they are shown as they were written.
 */
export function formatDay(day: string, language: string): string {
  return remember(formattedDays, `${language} ${day}`, () =>
    /^\d{4}-\d{2}-\d{2}$/u.test(day) ? spellPlain(day, language) : spellInexact(day, language),
  );
}

const formattedDays = new Map<string, string>();

/** EDTF level 1: https://www.loc.gov/standards/datetime/ */
function spellInexact(day: string, language: string): string {
  const { dates: words } = wordsFor(language);
  const [start = '', end] = day.split('/');
  if (end !== undefined) return spellRange(start, end, language);
  if (day === 'unknown') return words.unknown;
  if (day.includes('T')) return spellTime(day, language);
  const sign = /[~?%]$/u.exec(day)?.[0];
  const [year = '', part = ''] = /^(-?[\dX]{4})-?(.*?)[~?%]?$/u.exec(day)?.slice(1) ?? [];
  const season = /^2([1-4])$/u.exec(part)?.[1];
  const known = part.replaceAll(/-?XX/gu, '');
  const text = year.includes('X')
    ? spellYears(year, language)
    : season === undefined
      ? spellPlain(known === '' ? year : `${year}-${known}`, language)
      : words.season[Number(season) - 1]?.(spellPlain(year, language));
  const about = sign === '~' || sign === '%' ? words.about(text ?? day) : (text ?? day);
  return sign === '?' || sign === '%' ? words.uncertain(about) : about;
}

/** A decade by its name; a century as its first and last year, since “the 1900s” would be both. */
function spellYears(year: string, language: string): string {
  const { dates: words } = wordsFor(language);
  const [low, high] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  if (!year.startsWith('-') && !year.endsWith('XX')) return words.decade(spellPlain(low, language));
  const [first, last] = year.startsWith('-') ? [high, low] : [low, high];
  return `${spellPlain(first, language)} – ${spellPlain(last, language)}`;
}

function spellRange(start: string, end: string, language: string): string {
  const { dates: words } = wordsFor(language);
  const told = (side: string) => formatDay(side, language);
  if (end === '..') return words.since(told(start));
  if (end === '') return words.sinceUnknown(told(start));
  if (start === '..') return words.until(told(end));
  if (start === '') return words.untilUnknown(told(end));
  const [one, other] = [detailOf(start), detailOf(end)];
  if (one === undefined || one !== other || start > end) return `${told(start)} – ${told(end)}`;
  return dayFormat(language, one, false).formatRange(momentOf(start), momentOf(end));
}

/** How exactly a day, a month or a year of our era is known; nothing for other forms. */
function detailOf(day: string): Detail | undefined {
  return /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?$/u.test(day) && !day.startsWith('0000')
    ? details[day.length]
    : undefined;
}

function spellTime(day: string, language: string): string {
  const [date = '', time = '', zone = ''] = /^(.{10})T(.*?)(Z|[+-]\d{2}:\d{2})$/u.exec(day)?.slice(1) ?? [];
  const format = remember(timeFormats, `${language} ${time.length}`, () => {
    const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
    if (time.length > 5) clock.second = '2-digit';
    return new Intl.DateTimeFormat(localeOf(language), {
      ...{ calendar: 'gregory', timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' },
      ...clock,
    });
  });
  // The clock of the place stands as it was written; UTC here is only the frame in which nothing is moved.
  return `${format.format(new Date(`${date}T${time}Z`))} (${zoneName(zone)})`;
}

const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** `+05:30` → “UTC+5:30”, `+01:00` → “UTC+1”, `Z` → “UTC”. */
function zoneName(zone: string): string {
  const [sign = '', hours = '', minutes = ''] = /^([+-])(\d{2}):(\d{2})$/u.exec(zone)?.slice(1) ?? [];
  if (Number(hours) === 0 && Number(minutes) === 0) return 'UTC';
  return `UTC${sign.replace('-', '−')}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

type Detail = 'day' | 'month' | 'year';
const details: Readonly<Record<number, Detail>> = { 4: 'year', 7: 'month', 10: 'day' };

function spellPlain(day: string, language: string): string {
  const isBefore = day.startsWith('-') || day.startsWith('0000');
  const detail = details[day.replace(/^-/u, '').length] ?? 'day';
  const formatted = dayFormat(language, detail, isBefore).format(momentOf(day));
  return detail === 'day' && language.split('-')[0] === 'fr' ? formatted.replace(/^1 /u, '1er ') : formatted;
}

/** A moment of the day. The years 0 to 99 are what they say: `Date.UTC` would move them to the twentieth century. */
function momentOf(day: string): Date {
  const [year, month, date] = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(day)?.slice(1) ?? [];
  const moment = new Date(0);
  moment.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(date ?? 1));
  return moment;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: string, detail: Detail, withEra: boolean): Intl.DateTimeFormat {
  return remember(dayFormats, `${language} ${detail} ${withEra}`, () => {
    const parts: Intl.DateTimeFormatOptions = { calendar: 'gregory', timeZone: 'UTC', year: 'numeric' };
    if (detail !== 'year') parts.month = 'long';
    if (detail === 'day') parts.day = 'numeric';
    if (withEra) parts.era = 'short';
    return new Intl.DateTimeFormat(localeOf(language), parts);
  });
}

const months = new Map<string, string>();

/** The name of a month, counted from 1: 3 → “mars”. */
export function monthName(month: number, language: string, length: 'long' | 'short' = 'long'): string {
  return remember(months, `${language} ${month} ${length}`, () =>
    new Intl.DateTimeFormat(localeOf(language), {
      ...{ calendar: 'gregory', timeZone: 'UTC', month: length },
    }).format(new Date(Date.UTC(2000, month - 1))),
  );
}

const languageNames = new Map<string, string>();

/** Names one of which is meant: “verdict, claimant or year”. */
export function anyOf(names: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(names);
}

/** Names all of which are meant: “a guild, a studio and a union”. */
export function allOf(names: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names);
}

/** The same with the names as they are given: what stands between them, and them. */
export function partsOfAll<Name extends { readonly text: string }>(
  names: readonly Name[],
  language: string,
): (Name | string)[] {
  let index = 0;
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' })
    .formatToParts(names.map(({ text }) => text))
    .map(({ type, value }) => {
      if (type === 'literal') return value;
      index += 1;
      return names[index - 1] ?? value;
    });
}

/** The name of a language in itself, with a capital: `fr` → “Français”. */
export function languageName(language: string): string {
  return capitalised(languageNameIn(language, language), language);
}

/** Words with a capital at their beginning. */
export function capitalised(words: string, language: string): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** The name of a language in another: `en` seen from `fr` → “anglais”. */
export function languageNameIn(language: string, reader: string): string {
  // ICU calls it “root”.
  if (language === 'und') return wordsFor(reader).undetermined;
  return remember(languageNames, `${reader} ${language}`, () => {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
  });
}

const directions = new Map<string, 'ltr' | 'rtl'>();

/** Writing direction of a language, by the script that it is usually written in or that its tag names. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return remember(directions, language, () => platformDirection(language));
}

/** Scripts from right to left of living languages, for browsers whose `Intl.Locale` does not tell directions yet. */
const fromRightToLeft = /^(?:Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Syre|Syrj|Syrn|Thaa|Yezi)$/u;

/** Source: ECMA-402, `Intl.Locale.prototype.getTextInfo`, which answers with CLDR’s data. */
function platformDirection(language: string): 'ltr' | 'rtl' {
  const locale = localeFor(language);
  const { getTextInfo } = (locale ?? {}) as { getTextInfo?: () => { direction?: string } };
  const told = getTextInfo?.call(locale).direction;
  if (told === 'ltr' || told === 'rtl') return told;
  return fromRightToLeft.test(locale?.maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Nothing for what no platform takes for a tag of a language. */
function localeFor(language: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(language);
  } catch {
    return undefined;
  }
}
