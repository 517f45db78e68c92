import { localeOf, remember } from './locale.ts';
import { wordsFor } from './words.ts';

/**
 * A partial date in words: `2025-03-15` → “15 mars 2025”, `2025-03` → “mars 2025”, `2025` → “2025”.
 * Dates have no time zone; they are shown as they were written.
 */
export function formatDay(day: string, language: string): string {
  return remember(formattedDays, `${language} ${day}`, () => spellDay(day, language));
}

const formattedDays = new Map<string, string>();

function spellDay(day: string, language: string): string {
  const [year = 0, month, date] = day.split('-').map(Number);
  const moment = new Date(Date.UTC(year, (month ?? 1) - 1, date ?? 1));
  const detail = date !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const formatted = dayFormat(language, detail).format(moment);
  return language === 'fr' ? formatted.replace(/^1 /u, '1er ') : formatted;
}

/** Formats are dear to make and cheap to use; a site needs a handful. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: string, detail: 'day' | 'month' | 'year'): Intl.DateTimeFormat {
  return remember(dayFormats, `${language} ${detail}`, () => {
    const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
    if (detail !== 'year') parts.month = 'long';
    if (detail === 'day') parts.day = 'numeric';
    return new Intl.DateTimeFormat(localeOf(language), parts);
  });
}

const months = new Map<string, string>();

/** The name of a month, counted from 1: 3 → “mars”. */
export function monthName(month: number, language: string): string {
  return remember(months, `${language} ${month}`, () =>
    new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', month: 'long' }).format(
      new Date(Date.UTC(2000, month - 1)),
    ),
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
