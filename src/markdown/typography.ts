const noBreak = '\u00A0';
const narrowNoBreak = '\u202F';

/**
 * Sets the spaces and apostrophes that a language's typography asks for and keyboards do not offer:
 * in French the no-break spaces of « », ; : ! ? and the typographic apostrophe; in every language
 * the tie between a number and its unit. Idempotent; other languages' quotations must not pass here.
 * Source: Lexique des règles typographiques en usage à l’Imprimerie nationale, “Ponctuation”.
 */
export function typeset(text: string, language: string): string {
  const tied = tieNumbers(text);
  return language === 'fr' || language.startsWith('fr-') ? typesetFrench(tied) : typesetApostrophes(tied);
}

/** A run of blanks is looked at from its beginning alone: else a long one would be walked through from each of its blanks. */
function typesetFrench(text: string): string {
  return typesetApostrophes(text)
    .replace(/«[ \u00A0\u202F]*/gu, `«${noBreak}`)
    .replace(/(?<![ \u00A0\u202F])[ \u00A0\u202F]*»/gu, `${noBreak}»`)
    .replace(/(?<![ \u00A0\u202F])[ \u00A0\u202F]+([;!?])/gu, `${narrowNoBreak}$1`)
    .replace(/(?<![ \u00A0\u202F])[ \u00A0\u202F]+:(?=\s|$)/gu, `${noBreak}:`)
    .replace(/(?<![ \u00A0\u202F])[ \u00A0\u202F]+%/gu, `${noBreak}%`)
    .replace(/(\d) (?=\d{3}(?!\d))/gu, `$1${narrowNoBreak}`);
}

function typesetApostrophes(text: string): string {
  if (!text.includes("'")) return text;
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

function tieNumbers(text: string): string {
  if (!/\d /u.test(text)) return text;
  return text.replace(
    /(\d) (?=(?:millions?|milliards?|billions?|trillions?|%|€|\$|£|dollars?|euros?|jours|days)(?!\p{L}))/gu,
    `$1${noBreak}`,
  );
}
