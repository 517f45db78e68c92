import type { TextRange } from './folded-text.ts';

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}]+)*/gu;

interface Word extends TextRange {
  readonly key: string;
}

/** The stretch of a text that has most words in common with some words; nothing where fewer than half of them are. */
export function nearestWords(text: string, words: string): string | undefined {
  const wanted = new Map<string, number>();
  const asked = wordsOf(words);
  for (const { key } of asked) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  const all = wordsOf(text);
  // A word or two may have been left out.
  const size = Math.min(asked.length + 2, all.length);
  let [best, bestAt, common] = [0, 0, 0];
  const inside = new Map<string, number>();
  for (const [index, { key }] of all.entries()) {
    const count = (inside.get(key) ?? 0) + 1;
    inside.set(key, count);
    if (count <= (wanted.get(key) ?? 0)) common += 1;
    const left = all[index - size];
    if (left !== undefined) {
      const before = inside.get(left.key) ?? 0;
      inside.set(left.key, before - 1);
      if (before <= (wanted.get(left.key) ?? 0)) common -= 1;
    }
    if (common > 0 && common >= best) [best, bestAt] = [common, index];
  }
  if (size === 0 || best * 2 < asked.length) return undefined;
  return trimmed(text, all.slice(Math.max(0, bestAt - size + 1), bestAt + 1), asked);
}

/** From the first word that was asked for to the last; where those at the edges are misspelt, one word more. */
function trimmed(text: string, words: readonly Word[], asked: readonly Word[]): string {
  const keys = new Set(asked.map(({ key }) => key));
  const isAsked = ({ key }: Word) => keys.has(key);
  const [first, last] = [words.findIndex(isAsked), words.findLastIndex(isAsked)];
  const begin = words[first]?.key === asked[0]?.key ? first : first - 1;
  const end = words[last]?.key === asked.at(-1)?.key ? last : last + 1;
  return text.slice((words[begin] ?? words[first])?.start ?? 0, (words[end] ?? words[last])?.end ?? 0);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: raw, index }) => ({
    key: raw.normalize('NFC').toLocaleLowerCase('und').replaceAll('’', "'"),
    start: index,
    end: index + raw.length,
  }));
}
