/**
 * A text in small letters without accents or other combining marks, for comparing names and for addresses: “Été” is
 * “ete”. Compatibility forms are resolved (NFKD, https://www.unicode.org/reports/tr15/).
 */
export function foldAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The same for accents of European letters alone: the vowel signs of other scripts stay, because there they tell words apart. */
export function foldEuropeanAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

/** What decomposition does not reach, because it is a letter of its own, in the letters it is written with where it lacks. */
export function spellOutLetters(text: string): string {
  return text.replaceAll(/[ßẞæÆœŒøØłŁđĐðÐþÞı]/gu, (letter) => spelledOut[letter.toLowerCase()] ?? letter);
}

const spelledOut: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};
