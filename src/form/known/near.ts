import { byText, collect } from '#model/order';
import { type ClaimText, type PieceCounts, tellingWords } from '#model/similar-claims';
import { bucketOf } from './buckets.ts';

/** In more texts than this a word is common: alone it finds too many claims, so two of them are looked up together. */
const commonFrom = 64;
/** So many of the common words of a text, the rarest, are taken in pairs; and so many where other words tell enough. */
const paired = { most: 8, few: 4 };
/** So many words that are not common tell enough. */
const enough = 4;
/** What so many texts have says nothing of any of them. */
const longestList = 512;
/** Of a long text, so many words that are not common are looked up: the longest, which are the rarest. */
const asked = 16;
/** So many of the claims that share most are compared in full. */
const compared = 32;

/** Of words that go together, such as “artificial” and “intelligence”, so large a part of the rarer one’s texts has both. */
const together = 0.8;

/** The common words, with how many texts have each; or the word that a word goes together with. */
export type CommonWords = Readonly<Record<string, number | string>>;

/** What leads from words to claims: each key with the ids of claims. */
export interface NearIndex {
  readonly common: CommonWords;
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** The index of all texts. */
export function nearIndex(texts: readonly ClaimText[]): NearIndex {
  const words = texts.map(({ text }) => new Set(tellingWords(text)));
  const counts = new Map<string, number>();
  for (const set of words) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = commonWords(sampleOf(texts, words), counts);
  const found = new Map<string, Set<string>>();
  for (const [place, { id }] of texts.entries()) {
    const own = words[place] ?? new Set();
    for (const key of [...rareIn(own, common), ...pairsIn(own, common, paired.most)]) {
      const ids = found.get(key);
      if (ids === undefined) found.set(key, new Set([id]));
      else ids.add(id);
    }
  }
  const keys = [...found].filter(([, ids]) => ids.size <= longestList);
  return { common, keys: new Map(keys.map(([key, ids]) => [key, [...ids]])) };
}

/** What so many texts show of words that go together, all show; but a word must be seen so often. */
const sampled = 4000;
const seenOften = 16;

/** The words of some of the texts, which stay the same when others change. */
function sampleOf(
  texts: readonly ClaimText[],
  words: readonly ReadonlySet<string>[],
): readonly ReadonlySet<string>[] {
  const every = 2 ** Math.max(0, Math.ceil(Math.log2(texts.length / sampled)));
  return words.filter((_, place) => bucketOf(texts[place]?.id ?? '', every) === 0);
}

/** The common words; each of those that go together leads to the first of them. */
function commonWords(
  words: readonly ReadonlySet<string>[],
  counts: ReadonlyMap<string, number>,
): CommonWords {
  const common = [...counts]
    .filter(([, count]) => count > commonFrom)
    .sort(([left, more], [right, less]) => less - more || byText(left, right));
  const ranks = new Map(common.map(([word], rank) => [word, rank]));
  const both = new Map<number, number>();
  const seen = new Map<number, number>();
  for (const set of words) {
    const own = [...set].flatMap((word) => ranks.get(word) ?? []);
    for (const rank of own) seen.set(rank, (seen.get(rank) ?? 0) + 1);
    for (const left of own)
      for (const right of own)
        if (left < right)
          both.set(left * common.length + right, (both.get(left * common.length + right) ?? 0) + 1);
  }
  const leaders = new Map<string, string>();
  for (const [pair, count] of [...both].sort(([left], [right]) => left - right)) {
    const [leader = ''] = common[Math.floor(pair / common.length)] ?? [];
    const [word = ''] = common[pair % common.length] ?? [];
    const own = seen.get(pair % common.length) ?? 0;
    if (own >= seenOften && count >= together * own && !leaders.has(word))
      leaders.set(word, leaders.get(leader) ?? leader);
  }
  return Object.fromEntries(
    common
      .map(([word, count]) => [word, leaders.get(word) ?? count] as const)
      .sort(([left], [right]) => byText(left, right)),
  );
}

/** The keys under which texts like this one are found. */
export function nearKeys(text: string, common: CommonWords): readonly string[] {
  const words = new Set(tellingWords(text));
  const rare = rareIn(words, common).sort((left, right) => right.length - left.length);
  return [
    ...rare.slice(0, asked),
    ...pairsIn(words, common, rare.length < enough ? paired.most : paired.few),
  ];
}

function rareIn(words: ReadonlySet<string>, common: CommonWords): string[] {
  return [...words].filter((word) => !Object.hasOwn(common, word));
}

function pairsIn(words: ReadonlySet<string>, common: CommonWords, most: number): string[] {
  const leaders = [...words].flatMap((word) => {
    const leader = Object.hasOwn(common, word) ? common[word] : undefined;
    return leader === undefined ? [] : [typeof leader === 'string' ? leader : word];
  });
  const rarest = [...new Set(leaders)]
    .sort((left, right) => countOf(left, common) - countOf(right, common) || byText(left, right))
    .slice(0, most)
    .sort(byText);
  return rarest.flatMap((left, place) => rarest.slice(place + 1).map((right) => `${left} ${right}`));
}

function countOf(word: string, common: CommonWords): number {
  const count = common[word];
  return typeof count === 'number' ? count : 0;
}

/** Of the claims that keys led to, those whose shared words weigh most; `texts` counts all that there are. */
export function mostShared(
  found: ReadonlyMap<string, readonly string[]>,
  common: CommonWords,
  texts: number,
): readonly string[] {
  const shared = new Map<string, Map<string, number>>();
  for (const [key, list] of found) {
    for (const id of list) {
      const words = shared.get(id) ?? new Map<string, number>();
      for (const word of key.split(' '))
        words.set(word, Math.log(1 + texts / Math.max(1, countOf(word, common) || list.length)));
      shared.set(id, words);
    }
  }
  const scores = [...shared].map(
    ([id, words]) => [id, words.values().reduce((sum, weight) => sum + weight, 0)] as const,
  );
  return scores
    .sort(([left, more], [right, less]) => less - more || byText(left, right))
    .slice(0, compared)
    .map(([id]) => id);
}

/** Counts as they travel: the pieces of each count together, without those that are there once. */
export function writeCounts({ counts }: PieceCounts): Record<string, string> {
  const byCount = new Map<number, string[]>();
  for (const [piece, count] of counts) if (count > 1) collect(byCount, count, piece);
  return Object.fromEntries(
    [...byCount]
      .sort(([left], [right]) => left - right)
      .map(([count, list]) => [count, list.sort(byText).join('|')]),
  );
}

export function readCounts(written: Readonly<Record<string, string>>, texts: number): PieceCounts {
  const counts = Object.entries(written).flatMap(([count, list]) =>
    list.split('|').map((piece) => [piece, Number(count)] as const),
  );
  return { texts, counts: new Map(counts) };
}
