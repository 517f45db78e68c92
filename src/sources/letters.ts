import { unspacedLetter, wordSegmenter } from '#model/quotation-words';

/** Inside a word, at its edge, or between two letters of a script without spaces, where an edge may be. */
export const edges = { inside: 0, sure: 1, possible: 2 } as const;

/** A text without its spaces, and where its words begin and end. */
export interface Letters {
  readonly text: string;
  /** One of `edges` before each UTF-16 unit, and after the last. */
  readonly edges: Uint8Array;
  /** How much the text can say: Latin letters count one, signs that stand for a syllable or a word more. */
  readonly weight: number;
}

/** The letters of words that stand with one space between two. */
export function lettersOf(words: string): Letters {
  const text = words.replaceAll(' ', '');
  const found = new Uint8Array(text.length + 1);
  let place = 0;
  let weight = 0;
  for (const word of words.split(' ')) {
    found[place] = edges.sure;
    if (!unspacedLetter.test(word)) {
      weight += weightOfSpaced(word);
      place += word.length;
      continue;
    }
    let before: boolean | undefined;
    for (const letter of word) {
      const isMark = /^\p{M}$/u.test(letter);
      if (!isMark) {
        const isUnspaced = unspacedLetter.test(letter);
        if (before !== undefined && (isUnspaced || before))
          found[place] = isUnspaced === before ? edges.possible : edges.sure;
        before = isUnspaced;
        weight += isUnspaced ? weightOfUnspaced(letter) : 1;
      }
      place += letter.length;
    }
  }
  found[place] = edges.sure;
  return { text, edges: found, weight };
}

/** Syllables of Korean count two. */
function weightOfSpaced(word: string): number {
  const syllables = word.match(/\p{sc=Hang}/gu)?.length ?? 0;
  return word.length + syllables;
}

function weightOfUnspaced(letter: string): number {
  if (/\p{sc=Han}/u.test(letter)) return 3;
  return /[\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}]/u.test(letter) ? 1.5 : 1;
}

/** How far around a place letters are looked at to tell the words. */
const around = 60;

/** Whether a word begins or ends at a place, by the dictionaries of Unicode where there are no spaces. */
export function isEdge({ text, edges: known }: Letters, place: number): boolean {
  if (known[place] !== edges.possible) return known[place] === edges.sure;
  let begin = place;
  let end = place;
  while (begin > 0 && place - begin < around && known[begin] !== edges.sure) begin -= 1;
  while (end < text.length && end - place < around && known[end] !== edges.sure) end += 1;
  return (
    wordSegmenter()
      .segment(text.slice(begin, end))
      .containing(place - begin)?.index ===
    place - begin
  );
}
