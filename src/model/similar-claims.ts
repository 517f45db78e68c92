import { foldAccents } from '#schema/accents';
import { byText } from './order.ts';

/** A claim’s words in one language, to be compared with others. */
export interface ClaimText {
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

/** A claim that says something alike. */
export interface SimilarClaim extends ClaimText {
  /** From 0, nothing in common, to 1, the same words. */
  readonly likeness: number;
}

/** From this likeness on, two claims may well be the same; of the site’s own claims, five pairs are above it. */
export const nearDuplicate = 0.5;

/** How many texts there are, and how many of them have each piece; a piece that is not named is in one at most. */
export interface PieceCounts {
  readonly texts: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** The pieces of every candidate, and how many candidates have each piece. */
interface Index extends PieceCounts {
  readonly pieces: readonly ReadonlySet<string>[];
}

/** Scripts that write no space between words: there, two letters say as much as three do elsewhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const indexes = new WeakMap<readonly ClaimText[], Index>();

/**
 * The candidates that say most nearly the same as a text, best first, at most `limit`. They are compared by the short
 * pieces their words are made of (Dice’s coefficient), so that endings and typing slips matter little; a piece that
 * few candidates have counts for more, so that a name or a number outweighs “the”. Case, accents and punctuation do
 * not count. Asking often about the same list of candidates is quick: it is taken apart once. Where the candidates
 * are a choice from more, `known` counts the pieces of all.
 */
export function similarClaims(
  text: string,
  candidates: readonly ClaimText[],
  limit: number,
  known?: PieceCounts,
): readonly SimilarClaim[] {
  const index = indexOf(candidates);
  const { texts, counts } = known ?? index;
  const { pieces } = index;
  const weightOf = (piece: string) => Math.log(1 + texts / (counts.get(piece) ?? 1));
  const weigh = (set: ReadonlySet<string>) => [...set].reduce((sum, piece) => sum + weightOf(piece), 0);
  const own = piecesOf(text);
  const ownWeight = weigh(own);
  return candidates
    .map(({ id, language, text: words }, place): SimilarClaim => {
      const theirs = pieces[place] ?? new Set();
      const shared = new Set([...own].filter((piece) => theirs.has(piece)));
      const total = ownWeight + weigh(theirs);
      return { id, language, text: words, likeness: total === 0 ? 0 : (2 * weigh(shared)) / total };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort(
      (left, right) =>
        right.likeness - left.likeness || byText(left.id, right.id) || byText(left.language, right.language),
    )
    .slice(0, limit);
}

function indexOf(candidates: readonly ClaimText[]): Index {
  const known = indexes.get(candidates);
  if (known !== undefined) return known;
  const pieces = candidates.map(({ text }) => piecesOf(text));
  const index = { pieces, texts: candidates.length, counts: countsOf(pieces) };
  indexes.set(candidates, index);
  return index;
}

/** How many of the texts have each piece. */
export function pieceCounts(texts: readonly string[]): PieceCounts {
  // Every word is taken apart once, however many texts have it: large sites say the same words again and again.
  const pieces: { readonly piece: string; count: number; last: number }[] = [];
  const places = new Map<string, number>();
  const placesOf = new Map<string, readonly number[]>();
  const takeApart = (word: string): readonly number[] => {
    const known = placesOf.get(word);
    if (known !== undefined) return known;
    const own = [...piecesOfWord(word)].map((piece) => {
      const place = places.get(piece) ?? pieces.push({ piece, count: 0, last: -1 }) - 1;
      places.set(piece, place);
      return place;
    });
    placesOf.set(word, own);
    return own;
  };
  for (const [text, words] of texts.map(wordsOf).entries()) {
    for (const word of words) {
      for (const place of takeApart(word)) {
        const one = pieces[place];
        if (one === undefined || one.last === text) continue;
        one.last = text;
        one.count += 1;
      }
    }
  }
  return { texts: texts.length, counts: new Map(pieces.map(({ piece, count }) => [piece, count])) };
}

function countsOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const piece of set) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

/**
 * The words of a text in their order, without those of three letters or fewer; of scripts that write no spaces, pairs
 * of letters.
 */
export function tellingWords(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    if (unspaced.test(word)) return pairsOf(word);
    return [...word].length > 3 || /\d/u.test(word) ? [word] : [];
  });
}

/** The three-letter pieces of each word with its edges: “jobs” is ␣jo, job, obs, bs␣. Numbers stay whole too. */
function piecesOf(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(piecesOfWord));
}

function piecesOfWord(word: string): string[] {
  return unspaced.test(word) ? pairsOf(word) : triplesOf(word);
}

function wordsOf(text: string): string[] {
  const plain = foldAccents(text).replaceAll(/(?<=\d)[\s.,’'](?=\d)/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function triplesOf(word: string): string[] {
  const letters = [' ', ...word, ' '];
  const triples = letters.slice(2).map((_, place) => letters.slice(place, place + 3).join(''));
  return /\d/u.test(word) ? [...triples, word] : triples;
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.length === 1
    ? letters
    : letters.slice(1).map((letter, place) => `${letters[place]}${letter}`);
}
