import type { WordIndex } from '#outputs/search/look-up';
import { type Hit, nameWord } from '#outputs/search/query';
import { readShard } from '#outputs/search/spelling-shards';

/** A page as the index gives it back. */
export interface FoundPage extends Hit {
  readonly data: () => Promise<{
    readonly url: string;
    readonly meta: Readonly<Record<string, string>>;
  }>;
}

/** The index of one language, in a browser. */
export interface OpenIndex extends WordIndex<FoundPage> {
  /** The pages that have a value of a facet. */
  readonly having: (facet: string, value: string) => Promise<readonly FoundPage[]>;
}

/** What we use of Pagefind’s module (https://pagefind.app/docs/api/). */
interface Pagefind {
  readonly createInstance: (options: object) => {
    readonly search: (
      question: string | null,
      options?: { readonly filters: Readonly<Record<string, string>> },
    ) => Promise<{ readonly results: readonly FoundPage[] }>;
  };
}

/**
 * Title and claim weigh more than the words around them; what else a card shows weighs nothing. Accents are folded on
 * both sides already.
 */
const ranking = {
  metaWeights: { title: 1.5, claim: 1, kind: 0, verdict: 0, claimant: 0, made: 0, day: 0 },
  diacriticSimilarity: 0,
};

/** What is no claim counts less: who asks a question wants an answer, not the correction of one. */
const pageShare = 0.4;

const opened = new Map<string, Promise<OpenIndex>>();

/**
 * Opens the index in some folders, each a part of it, with spaces between them, once. Fails when one is not there or the
 * browser refuses to run it.
 */
export function openIndex(folders: string): Promise<OpenIndex> {
  const known = opened.get(folders);
  if (known !== undefined) return known;
  const index = open(folders.split(' '));
  opened.set(folders, index);
  index.catch(() => opened.delete(folders));
  return index;
}

/** Whether the index in some folders was opened already, so that it costs little to ask it again. */
export function isOpen(folders: string | undefined): boolean {
  return folders !== undefined && opened.has(folders);
}

async function open(folders: readonly string[]): Promise<OpenIndex> {
  // Every language has its module of its own, because the code that stems differs; it is that of all parts.
  const { createInstance } = (await import(/* @vite-ignore */ `${folders[0]}pagefind.js`)) as Pagefind;
  // A worker would fetch the same code once more. Addresses are whole already.
  const parts = folders.map((basePath) =>
    createInstance({ noWorker: true, baseUrl: '/', basePath, ranking }),
  );
  const searchIn = async (some: typeof parts, question: string | null, filters = {}) =>
    best(
      await Promise.all(
        some.map(async (part) => {
          const { results } = await part.search(question, { filters });
          if (claims.includes(part)) return results;
          return results.map(({ id, score, data }) => ({ id, score: score * pageShare, data }));
        }),
      ),
    );
  const search = (question: string) => searchIn(parts, question);
  // Only claims have facets; asked for one, an index that knows none would give all its pages.
  const claims = parts.filter((_, index) => folders[index]?.endsWith('/pages/') !== true);
  const pages = parts.filter((part) => !claims.includes(part));
  return {
    knows: async (word) => (await search(`"${word}"`)).length > 0,
    // A number is whole: who looks for 23 does not mean 230,000.
    find: (word) => search(/^\d/u.test(word) ? `"${word}"` : word),
    named: (words) => searchIn(pages, `"${nameWord(words)}"`),
    having: (facet, value) => searchIn(claims, null, { [facet]: value }),
    shard: (name) => readShards(folders, name, readWords),
  };
}

/** The pages of all parts, best first; each part has its own in that order. */
function best(lists: readonly (readonly FoundPage[])[]): readonly FoundPage[] {
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return only;
  return lists.flat().sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
}

/** The words of an index that need not be opened; none when they cannot be fetched, because they are only a help. */
export function otherWords(folders: string): WordIndex<FoundPage>['shard'] {
  const read = (address: string) => readWords(address).catch(() => []);
  return (name) => readShards(folders.split(' '), name, read);
}

async function readShards(
  folders: readonly string[],
  name: string,
  read: (address: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const lists = await Promise.all(folders.map((folder) => read(`${folder}words/${name}.txt`)));
  return [...new Set(lists.flat())];
}

const readWords = remembered(async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return readShard(await response.text());
});

function remembered<Value>(fetchOne: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? fetchOne(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}
