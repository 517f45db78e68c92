/**
 * The words of an index, for those who mistype: in sixteen files by their first letter, so that a word costs one small
 * file. All sixteen are always there.
 */
const shardCount = 16;

/** Short words and numbers are near to too many others. */
const shortest = 4;

/** The name of the file that a word would stand in. */
export function shardOf(word: string): string {
  return ((word.codePointAt(0) ?? 0) % shardCount).toString(16);
}

/** The files by their names; one word a line, in order. */
export function spellingShards(words: Iterable<string>): ReadonlyMap<string, string> {
  const shards = new Map<string, string[]>(
    Array.from({ length: shardCount }, (_, shard) => [shard.toString(16), []]),
  );
  const fit = [...new Set(words)].filter((word) => word.length >= shortest && !/\p{N}/u.test(word)).sort();
  for (const word of fit) shards.get(shardOf(word))?.push(word);
  return new Map([...shards].map(([name, list]) => [name, list.map((word) => `${word}\n`).join('')]));
}

/** The words of a file. */
export function readShard(text: string): string[] {
  return text.split('\n').filter((word) => word !== '');
}
