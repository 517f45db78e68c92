import { nearest } from '#schema/nearest';
import { type Hit, queryTerms, rank } from './query.ts';
import { stopWords } from './stop-words.ts';
import { shardOf } from './spelling-shards.ts';
import { wordsIn } from './words.ts';

/** So much of a word is taken for its beginning; the last word of a question may be shorter, somebody may be typing. */
const shortestBeginning = 5;

/** In shorter words two other letters make another word: “greves” is not “gives”. */
const shortestOfTwoSlips = 8;

/** What a search needs of an index; the index fetches what it needs for that. */
export interface WordIndex<Found extends Hit> {
  /** Whether a word, in any of its forms, stands in the index. */
  readonly knows: (word: string) => Promise<boolean>;
  /** The pages that have a word or one that begins with it. */
  readonly find: (word: string) => Promise<readonly Found[]>;
  /** The pages that are called by these words. */
  readonly named: (words: readonly string[]) => Promise<readonly Found[]>;
  /** The words of a shard. */
  readonly shard: (name: string) => Promise<readonly string[]>;
}

/** What a search needs of another language: only whether it knows a word, so only its words. */
export interface OtherWords extends Pick<WordIndex<Hit>, 'shard'> {
  readonly language: string;
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
  /** Words of the question that only other languages have, by language. */
  readonly foreign: ReadonlyMap<string, readonly string[]>;
}

/**
 * Answers a question: its telling words are looked for one by one, each that the index does not know is replaced by
 * the nearest that it knows, and the pages are put together by how many words they have and how well. The last word
 * may be half typed. What another language knows is no slip: it is not replaced, but told. Throws when the index lacks a word that its own list has: then a part of it could not be fetched.
 */
export async function lookUp<Found extends Hit>(
  index: WordIndex<Found>,
  question: string,
  language: string,
  others: readonly OtherWords[] = [],
): Promise<Answer<Found>> {
  const asked = queryTerms(question, language);
  const meant = new Map<string, string | undefined>();
  const foreign = new Map<string, string[]>();
  for (const word of asked) {
    const own = await ownWord(index, word, word === asked.at(-1));
    const other = own === undefined ? await languageOf(word, others) : undefined;
    meant.set(word, own ?? (other === undefined ? await mendedWord(index, word) : undefined));
    if (other !== undefined) foreign.set(other, [...(foreign.get(other) ?? []), word]);
  }
  const terms = [...new Set([...meant.values()].filter((word) => word !== undefined))];
  const [named, ...found] = await Promise.all([
    terms.length === 0 ? [] : index.named(terms),
    ...terms.map((term) => index.find(term)),
  ]);
  const first = new Set(named.map(({ id }) => id));
  const hits = [...named, ...rank(found).filter(({ id }) => !first.has(id))];
  const corrected = mended(question, meant, language);
  return {
    hits,
    terms,
    ...(corrected === question ? {} : { corrected }),
    unknown: asked
      .filter((word) => meant.get(word) === undefined && ![...foreign.values()].flat().includes(word))
      .map((word) => asTyped(word, question, language)),
    foreign,
  };
}

/** The word itself when the index has it or, where that may be, a word that begins with it. */
async function ownWord<Found extends Hit>(
  index: WordIndex<Found>,
  word: string,
  isLast: boolean,
): Promise<string | undefined> {
  if (await index.knows(word)) return word;
  const words = await index.shard(shardOf(word));
  if (words.includes(word) && /^\p{Script=Latin}+$/u.test(word)) {
    throw new Error(`the index lacks “${word}”, which is in its list of words`);
  }
  if ((isLast || word.length >= shortestBeginning) && words.some((known) => known.startsWith(word)))
    return word;
  return undefined;
}

/** The language that has a word exactly as it stands. */
async function languageOf(word: string, others: readonly OtherWords[]): Promise<string | undefined> {
  for (const { language, shard } of others) {
    if (stopWords(language).has(word) || (await shard(shardOf(word))).includes(word)) return language;
  }
  return undefined;
}

/** The nearest word of the index. */
async function mendedWord<Found extends Hit>(
  index: WordIndex<Found>,
  word: string,
): Promise<string | undefined> {
  return nearest(word, await index.shard(shardOf(word)), word.length < shortestOfTwoSlips ? 1 : 2);
}

/** A number is compared by a word that nobody wrote. */
function asTyped(word: string, question: string, language: string): string {
  if (!/^\d/u.test(word)) return word;
  const found = wordsIn(question, language).find((own) => own.word === word);
  return found === undefined ? word : question.slice(found.start, found.end);
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
