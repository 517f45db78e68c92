/** Letters of European alphabets and their digits and marks: none of them joins, reorders or turns the line. */
const plain = /^[\p{Script=Latin}0-9 ·\u00A0\u202F.,:;!?…%€$£°&+=@#*'"’‘“”«»()[\]/\-‐‑–—]+$/u;

/**
 * The words of a text in Latin letters that stand between single spaces: they look the same in any line. Nothing for any
 * other text.
 */
export function plainWords(text: string): readonly string[] | undefined {
  // Letters that are put together from parts may be shaped in many ways; a space that shows cannot be told from a word.
  if (!plain.test(text) || /\p{Mark}|(?:^| )[\u00A0\u202F]|[\u00A0\u202F](?: |$)/u.test(text))
    return undefined;
  const words = text.split(' ');
  return words.every(({ length }) => length > 0 && length <= longestWord) ? words : undefined;
}

/**
 * Whether no line can end within a word: a line may end behind a hyphen, a slash, “!” or “)” in a word, and in other
 * places that https://www.unicode.org/reports/tr14/ names. When in doubt, no.
 */
export function isSolid(word: string): boolean {
  return /^(?:["'“‘«([\u00A0\u202F]*(?:[\p{L}0-9.,:;’'“”«»\u00A0\u202F]|(?<=[0-9\u00A0\u202F])[%°€])*[)\]!?….,:;’'”»"\u00A0\u202F]*|[–—])$/u.test(
    word,
  );
}

/** Whether a line may end between two words: not behind an opening mark, and not before a closing one. In doubt, no. */
export function mayBreakBetween(before: string, after: string): boolean {
  return /^(?:[\p{L}0-9.,:;!?…%°€)\]’”»–—] [\p{L}0-9“‘«]|[\p{L}0-9.,] [([–—])$/u.test(
    `${before.at(-1)} ${after.at(0)}`,
  );
}

/** No longer words are kept. */
const longestWord = 40;
