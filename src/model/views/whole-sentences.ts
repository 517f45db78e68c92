import { shorten } from './shorten.ts';

/** The answer of a claim with its verdict before it: cut off in the middle, it could say the contrary. */
const longest = 365;

/** What is written with a full stop in the middle of a sentence: single letters, titles, “no.”, “p.”, “art.”. */
const shortForm =
  /(?:^|[\s\p{P}])(?:\p{L}|MM|Mrs?|Ms|Mmes?|Mlle|Drs?|Prof|Ste?|[JS]r|Inc|Ltd|Co|vs|nos?|pp|art|cf|env)\.\s*$/u;

/**
 * The beginning of a text for search engines and link previews: as many whole sentences as fit. A first
 * sentence that does not fit is shortened at a word. Length is counted as UTF-16 has it, as those who cut do.
 */
export function wholeSentences(text: string, language: string): string {
  if (text.length <= longest) return text;
  const [first = '', ...others] = sentencesOf(text, language);
  if (first.trimEnd().length > longest) return shorten(text, longest);
  let taken = first;
  for (const sentence of others) {
    if ((taken + sentence).trimEnd().length > longest) break;
    taken += sentence;
  }
  return taken.trimEnd();
}

/** The sentences of a text with the blanks behind them: “M. Dupont”, “U.S. senators” and “no. 4” end none. */
function sentencesOf(text: string, language: string): string[] {
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segments) {
    open += segment;
    if (shortForm.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  return open === '' ? sentences : [...sentences, open];
}
