import { tellingWords, wordsIn } from './words.ts';

/** More words than this make a search slow and no better. */
const longestQuery = 12;

/** What is looked for: the words of a question that tell, each once. When none tells, all are looked for. */
export function queryTerms(question: string, language: string): string[] {
  const telling = tellingWords(question, language);
  const all = telling.length > 0 ? telling : wordsIn(question, language).map(({ word }) => word);
  return [...new Set(all.filter((word) => word !== ''))].slice(0, longestQuery);
}

/** A name as one word, which no text has: a page that holds it is called so. */
export function nameWord(terms: readonly string[]): string {
  return `0${terms.join('')}`;
}

/** A page that a word was found on. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/**
 * Puts together what was found for each word: pages that have all words and pages that miss some, best first. A page
 * that has only half as many of the words as the best one, or fewer, is left out. Equal pages come in the order of their ids,
 * so that the same question gives the same answer.
 */
export function rank<Found extends Hit>(hitsOfTerms: readonly (readonly Found[])[]): Found[] {
  const sums = new Map<string, { hit: Found; score: number; terms: number }>();
  for (const hits of hitsOfTerms) {
    for (const hit of hits) {
      const sum = sums.get(hit.id) ?? { hit, score: 0, terms: 0 };
      sums.set(hit.id, { hit: sum.hit, score: sum.score + hit.score, terms: sum.terms + 1 });
    }
  }
  const all = [...sums.values()];
  const most = all.reduce((best, { terms }) => Math.max(best, terms), 0);
  const weight = ({ score, terms }: { score: number; terms: number }) => (score * terms) / most;
  return all
    .filter(({ terms }) => terms * 2 > most)
    .sort((left, right) => weight(right) - weight(left) || (left.hit.id < right.hit.id ? -1 : 1))
    .map(({ hit }) => hit);
}
