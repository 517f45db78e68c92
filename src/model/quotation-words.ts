/** Scripts whose writers put no spaces between words: Chinese, Japanese and those of South-East Asia. */
const unspaced =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmr}\\p{scx=Mymr}' +
  '\\p{scx=Java}\\p{scx=Bali}\\p{scx=Tale}\\p{scx=Talu}\\p{scx=Lana}\\p{scx=Tavt}';

/** A letter of a script without spaces. */
export const unspacedLetter = new RegExp(`(?=\\p{L})[${unspaced}]`, 'u');

/** Points that stand for words left out, as many scripts write them: “…”, “...”, “. . .”, “……”, “⋯⋯”. */
const points = String.raw`(?:[…⋯‥]+|\.(?:\s?\.){2,}|[・·]{3,}|。{3,})`;

/** Where a quotation leaves words out. */
export const ellipsis = new RegExp(String.raw`[[(［（〔【]?\s*${points}\s*[\])］）〕】]?`, 'u');

/** The same, and what the desk put into brackets. */
export const bracketed = new RegExp(
  String.raw`\[[^\]]*\]|［[^］]*］|〔[^〕]*〕|【[^】]*】|[(（][\s….⋯‥]+[)）]|${points}`,
  'u',
);

let segmenter: Intl.Segmenter | undefined;

/** The dictionaries of Unicode for scripts without spaces; the same for all languages. */
export function wordSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  return segmenter;
}
