import { foldAccents, spellOutLetters } from '#schema/accents';
import { numbersIn } from './numbers.ts';
import { stopWords } from './stop-words.ts';

/** A word of a text as it is compared, and where it stands there. */
export interface FoundWord {
  readonly word: string;
  /** Other words that it may be found by: what a number consists of. */
  readonly also?: readonly string[];
  readonly start: number;
  readonly end: number;
}

const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=.)/iu;
const possessive = /['’ʼ]s?$/iu;
/** Most words: nothing is elided, nothing stands between digits. */
const plain = /^[\p{Script=Latin}\d]+$/u;
/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The words of a text as search compares them: small, without accents, without what is elided before them in French
 * (“l’accord”) or follows in English (“America’s”). A number is one word with what multiplies it, however it is written.
 * The index and the query are split by this one function, so that they agree.
 */
export function wordsIn(text: string, language: string): FoundWord[] {
  const words: FoundWord[] = [];
  let done = 0;
  for (const number of numbersIn(text, language)) {
    words.push(...wordsBetween(text, done, number.start, language), number);
    done = number.end;
  }
  words.push(...wordsBetween(text, done, text.length, language));
  return words;
}

function wordsBetween(text: string, from: number, to: number, language: string): FoundWord[] {
  return [...text.slice(from, to).matchAll(pattern)].flatMap(({ 0: found, index: place }) => {
    const index = from + place;
    if (plain.test(found)) return [{ word: folded(found), start: index, end: index + found.length }];
    if (unspaced.test(found)) return segments(found, index, language);
    return apart(found, index, language).map(({ text: part, start }) => ({
      word: folded(part),
      start,
      end: start + part.length,
    }));
  });
}

/** The words of a text that say what it is about. */
export function tellingWords(text: string, language: string): string[] {
  const stops = stopWords(language);
  return wordsIn(text, language)
    .map(({ word }) => word)
    .filter((word) => word !== '' && !stops.has(word));
}

/** The same with the other words that numbers are found by: what an index holds. */
export function indexedWords(text: string, language: string): string[] {
  const stops = stopWords(language);
  return wordsIn(text, language)
    .flatMap(({ word, also = [] }) => [word, ...also])
    .filter((word) => word !== '' && !stops.has(word));
}

/** A word small and without accents; “œ” is “oe”, “ł” is “l”. */
export function folded(word: string): string {
  const known = foldings.get(word);
  if (known !== undefined) return known;
  if (foldings.size > mostFoldings) foldings.clear();
  const result = fold(word);
  foldings.set(word, result);
  return result;
}

/** A site has few words, each many times. */
const foldings = new Map<string, string>();
const mostFoldings = 100_000;

function fold(word: string): string {
  if (/^[a-z\d]+$/u.test(word)) return word;
  return foldAccents(spellOutLetters(word)).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function apart(found: string, index: number, language: string): { text: string; start: number }[] {
  if (language.startsWith('fr')) {
    const before = elision.exec(found)?.[0].length ?? 0;
    if (before > 0) return [{ text: found.slice(before), start: index + before }];
  }
  const owner = possessive.exec(found);
  if (owner !== null) return [{ text: found.slice(0, owner.index), start: index }];
  // “aujourd’hui” stays one word; the apostrophe goes with the accents.
  return [{ text: found, start: index }];
}

function segments(found: string, index: number, language: string): FoundWord[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(found)].map(({ segment, index: place }) => ({
    word: folded(segment),
    start: index + place,
    end: index + place + segment.length,
  }));
}
