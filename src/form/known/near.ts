import { byText, collect } from '#model/order';
import { type ClaimText, type PieceCounts, tellingWords } from '#model/similar-claims';

/** In more texts than this a word is common: alone it finds too many claims, so two of them are looked up together. */
const commonFrom = 64;
/** So many of the common words of a text, the rarest, are taken in pairs. */
const paired = 6;
/** What so many texts have says nothing of any of them. */
const longestList = 512;
/** Of a long text, so many words that are not common are looked up: the longest, which are the rarest. */
const asked = 16;
/** So many of the texts that share most are compared in full. */
const compared = 12;

/** The common words, with how many texts have each. */
export type CommonWords = Readonly<Record<string, number>>;

/** What leads from words to claims: each key with its texts, as `id language`. */
export interface NearIndex {
  readonly common: CommonWords;
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** The index of all texts. */
export function nearIndex(texts: readonly ClaimText[]): NearIndex {
  const words = texts.map(({ text }) => new Set(tellingWords(text)));
  const counts = new Map<string, number>();
  for (const set of words) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = Object.fromEntries(
    [...counts].filter(([, count]) => count > commonFrom).sort(([left], [right]) => byText(left, right)),
  );
  const keys = new Map<string, string[]>();
  for (const [place, { id, language }] of texts.entries()) {
    const own = words[place] ?? new Set();
    for (const key of [...rareIn(own, common), ...pairsIn(own, common)])
      collect(keys, key, `${id} ${language}`);
  }
  for (const [key, list] of keys) if (list.length > longestList) keys.delete(key);
  return { common, keys };
}

/** The keys under which texts like this one are found. */
export function nearKeys(text: string, common: CommonWords): readonly string[] {
  const words = new Set(tellingWords(text));
  const rare = rareIn(words, common).sort((left, right) => right.length - left.length);
  return [...rare.slice(0, asked), ...pairsIn(words, common)];
}

function rareIn(words: ReadonlySet<string>, common: CommonWords): string[] {
  return [...words].filter((word) => !Object.hasOwn(common, word));
}

function pairsIn(words: ReadonlySet<string>, common: CommonWords): string[] {
  const rarest = [...words]
    .filter((word) => Object.hasOwn(common, word))
    .sort((left, right) => (common[left] ?? 0) - (common[right] ?? 0) || byText(left, right))
    .slice(0, paired)
    .sort(byText);
  return rarest.flatMap((left, place) => rarest.slice(place + 1).map((right) => `${left} ${right}`));
}

/** Of the texts that keys led to, those whose shared words weigh most; `texts` counts all that there are. */
export function mostShared(
  found: ReadonlyMap<string, readonly string[]>,
  common: CommonWords,
  texts: number,
): readonly string[] {
  const shared = new Map<string, Map<string, number>>();
  for (const [key, list] of found) {
    for (const name of list) {
      const words = shared.get(name) ?? new Map<string, number>();
      for (const word of key.split(' '))
        words.set(word, Math.log(1 + texts / (common[word] ?? Math.max(1, list.length))));
      shared.set(name, words);
    }
  }
  const scores = [...shared].map(
    ([name, words]) => [name, words.values().reduce((sum, weight) => sum + weight, 0)] as const,
  );
  return scores
    .sort(([left, more], [right, less]) => less - more || byText(left, right))
    .slice(0, compared)
    .map(([name]) => name);
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
