import { nearest } from '#schema/nearest';
import { type Hit, queryTerms, rank } from './query.ts';
import { shelfOf } from './word-shelves.ts';
import { wordsIn } from './words.ts';

/** So much of a word is taken for its beginning; the last word of a question may be shorter, somebody may be typing. */
const shortestBeginning = 5;

/** What a search needs of an index; the index fetches what it needs for that. */
export interface WordIndex<Found extends Hit> {
  /** Whether a word, in any of its forms, stands in the index. */
  readonly knows: (word: string) => Promise<boolean>;
  /** The pages that have a word or one that begins with it. */
  readonly find: (word: string) => Promise<readonly Found[]>;
  /** The words of a shelf. */
  readonly shelf: (name: string) => Promise<readonly string[]>;
}

/** What a question found. */
export interface Answer<Found extends Hit> {
  /** Best first. */
  readonly hits: readonly Found[];
  /** The words that were looked for, as they stand in the index. */
  readonly terms: readonly string[];
  /** The question with its mistyped words mended; only when there were any. */
  readonly corrected?: string;
  /** Words of the question that are nowhere, nor anything like them. */
  readonly unknown: readonly string[];
}

/**
 * Answers a question: its telling words are looked for one by one, each that the index does not know is replaced by
 * the nearest that it knows, and the pages are put together by how many words they have and how well. The last word
 * may be half typed. Throws when the index lacks a word that its own list has: then a part of it could not be fetched.
 */
export async function lookUp<Found extends Hit>(
  index: WordIndex<Found>,
  question: string,
  language: string,
): Promise<Answer<Found>> {
  const asked = queryTerms(question, language);
  const meant = new Map<string, string | undefined>();
  for (const word of asked) meant.set(word, await meaning(index, word, word === asked.at(-1)));
  const terms = [...new Set([...meant.values()].filter((word) => word !== undefined))];
  const hits = rank(await Promise.all(terms.map((term) => index.find(term))));
  const corrected = mended(question, meant, language);
  return {
    hits,
    terms,
    ...(corrected === question ? {} : { corrected }),
    unknown: asked.filter((word) => meant.get(word) === undefined),
  };
}

async function meaning<Found extends Hit>(
  index: WordIndex<Found>,
  word: string,
  isLast: boolean,
): Promise<string | undefined> {
  if (await index.knows(word)) return word;
  const words = await index.shelf(shelfOf(word));
  if (words.includes(word) && /^\p{Script=Latin}+$/u.test(word)) {
    throw new Error(`the index lacks “${word}”, which is in its list of words`);
  }
  if ((isLast || word.length >= shortestBeginning) && words.some((known) => known.startsWith(word)))
    return word;
  return nearest(word, words);
}

/** The question with other words in the place of some. */
function mended(question: string, meant: ReadonlyMap<string, string | undefined>, language: string): string {
  let text = '';
  let done = 0;
  for (const { word, start, end } of wordsIn(question, language)) {
    const other = meant.get(word);
    if (other === undefined || other === word) continue;
    text += question.slice(done, start) + other;
    done = end;
  }
  return text + question.slice(done);
}
