/** A number as it stands in a text: “2,3 millions”, “230 000”, “$229Bn”. */
export interface FoundNumber {
  /** The word it is compared by: the same however the number is written. */
  readonly word: string;
  /** Other words that it may be found by: “2,3” and “millions”, “230” and “000”. */
  readonly also: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Digits in groups of three, else any; then what comes after a comma or a point. Blanks as they are typed and as they are
 * set (U+0020, U+00A0, U+202F, U+2009), the apostrophes of Switzerland.
 */
const digits =
  /(?<![\p{L}\p{N}]|\d[.,])(?:[1-9]\d{0,2}(?:(?<gap>[ \u00A0\u202F\u2009,.'’])\d{3}(?:\k<gap>\d{3})*)(?!\d)|\d+)(?:[.,]\d+(?!\d))?/gu;

/** What multiplies the number before it, as a word or an abbreviation; an “m” alone means metres as well. */
const scale =
  /^(?:[ \u00A0\u202F-]?(?<word>thousand|million|billion|trillion|mille|milliard)s?(?![\p{L}\p{N}])|[ \u00A0\u202F]?(?<short>M|Md|Mds|Mrd|mn|bn|Bn|k|K)(?![\p{L}\p{N}])|(?<tied>m|B|b|T)(?![\p{L}\p{N}]))/u;

const zeros: Readonly<Record<string, number>> = {
  ...{ thousand: 3, mille: 3, k: 3, K: 3, million: 6, M: 6, m: 6, mn: 6 },
  ...{ milliard: 9, Md: 9, Mds: 9, Mrd: 9, bn: 9, Bn: 9, B: 9, b: 9, T: 12 },
};

/** The numbers of a text. A French “billion” is a thousand English ones. */
export function numbersIn(text: string, language: string): FoundNumber[] {
  if (!/\d/u.test(text)) return [];
  return [...text.matchAll(digits)].flatMap(({ 0: written, groups, index }): FoundNumber[] => {
    const after = text.slice(index + written.length, index + written.length + 14);
    const scaled = scale.exec(after);
    // “2e”, “4K-TV”, “1.2.3”: a name or an order, no number.
    if (scaled === null && /^(?:[\p{L}\p{N}]|[.,]\d)/u.test(after)) return [];
    const gap = groups?.['gap'];
    const plain = gap === undefined ? written : written.replaceAll(gap, '');
    const [whole = '', part = ''] = plain.split(/[.,]/u);
    const unscaled = wordOf(whole, part, 0);
    const groupsOf = gap === undefined ? [] : written.split(gap);
    if (scaled === null)
      return [{ word: unscaled, also: groupsOf, start: index, end: index + written.length }];
    const name = Object.values(scaled.groups ?? {}).find((value) => value !== undefined) ?? '';
    const word = wordOf(whole, part, zerosOf(name, language));
    const also = [
      unscaled,
      ...(scaled.groups?.['word'] === undefined ? [] : [scaled[0].trim().toLowerCase()]),
    ];
    return [{ word, also, start: index, end: index + written.length + scaled[0].length }];
  });
}

function zerosOf(name: string, language: string): number {
  if (name === 'billion') return language.startsWith('fr') ? 12 : 9;
  if (name === 'trillion') return language.startsWith('fr') ? 18 : 12;
  return zeros[name] ?? 0;
}

/**
 * A number as one word of digits. What stands after the point is told by a 0 before all and how long it is: “2.3” is
 * “0123”, which no whole number is.
 */
function wordOf(whole: string, part: string, shift: number): string {
  const fraction = part.replace(/0+$/u, '');
  const moved = whole + fraction.slice(0, shift).padEnd(shift, '0');
  const rest = fraction.slice(shift);
  const plain = moved.replace(/^0+(?=\d)/u, '');
  return rest === '' ? plain : `0${rest.length}${plain}${rest}`;
}
