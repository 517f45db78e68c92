/**
 * What two names share when they are one: case, typography and Unicode form do not tell names apart, letters, accents
 * and signs do. Case by `toLowerCase` (“Weiß” and “Weiss” are two names), compatibility forms resolved (NFKC,
 * https://www.unicode.org/reports/tr15/), what nobody sees left out (Default_Ignorable_Code_Point, as in NFKC_Casefold);
 * typography: kinds of blanks, apostrophes, quotation marks and dashes, and stretched Arabic letters.
 */
export function nameKey(name: string): string {
  const set = name
    .replaceAll(/[\u2018\u2019\u201A\u201B\u2032\u02B9-\u02BC\u00B4\u0060\uFF07]/gu, "'")
    .replaceAll(/\s*[\u00AB\u00BB\u2039\u203A\u201C-\u201F\u2033\u301D-\u301F"\uFF02]\s*/gu, '"')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-');
  return small(small(set.normalize('NFKC')).normalize('NFKC'))
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\u0640]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Small letters; a final sigma is a sigma, and the dot of a Turkish capital İ goes with the capital. */
function small(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i');
}
