/**
 * A partial date in words: `2025-03-15` → “15 mars 2025”, `2025-03` → “mars 2025”, `2025` → “2025”.
 * Dates have no time zone; they are shown as they were written.
 */
export function formatDay(day: string, language: string): string {
  const [year = 0, month, date] = day.split('-').map(Number);
  const moment = new Date(Date.UTC(year, (month ?? 1) - 1, date ?? 1));
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) parts.month = 'long';
  if (date !== undefined) parts.day = 'numeric';
  const formatted = new Intl.DateTimeFormat(localeOf(language), parts).format(moment);
  return language === 'fr' ? formatted.replace(/^1 /u, '1er ') : formatted;
}

/** A number for reading: 2300000 → “2 300 000”, 230000000000 → “230 milliards” or “230 billion”. */
export function formatNumber(value: number, language: string): string {
  const locale = localeOf(language);
  if (Math.abs(value) >= 1e7) {
    const compact = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 } as const;
    return new Intl.NumberFormat(locale, compact).format(value);
  }
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** British English stands for `en`: the day comes before the month. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** The name of a language in itself, with a capital: `fr` → “Français”. */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The name of a language in another: `en` seen from `fr` → “anglais”. */
export function languageNameIn(language: string, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
}

/** Writing direction of a language, by its usual script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|arc|az-arab|ckb|dv|fa|he|ku-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/u.test(language) ? 'rtl' : 'ltr';
}
