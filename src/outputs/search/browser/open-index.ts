import type { WordIndex } from '#outputs/search/look-up';
import type { Hit } from '#outputs/search/query';
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
  metaWeights: { title: 1.5, claim: 1, verdict: 0, claimant: 0, made: 0, day: 0 },
  diacriticSimilarity: 0,
};

const opened = new Map<string, Promise<OpenIndex>>();

/** Opens the index in a folder, once. Fails when it is not there or the browser refuses to run it. */
export function openIndex(folder: string): Promise<OpenIndex> {
  const known = opened.get(folder);
  if (known !== undefined) return known;
  const index = open(folder);
  opened.set(folder, index);
  index.catch(() => opened.delete(folder));
  return index;
}

/** Whether the index in a folder was opened already, so that it costs little to ask it again. */
export function isOpen(folder: string | undefined): boolean {
  return folder !== undefined && opened.has(folder);
}

async function open(folder: string): Promise<OpenIndex> {
  // Every folder has its module of its own, because the code that stems differs by language.
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // A worker would fetch the same code once more. Addresses are whole already.
  const pagefind = createInstance({ noWorker: true, baseUrl: '/', ranking });
  const search = async (question: string | null, filters: Readonly<Record<string, string>> = {}) =>
    (await pagefind.search(question, { filters })).results;
  return {
    knows: async (word) => (await search(`"${word}"`)).length > 0,
    find: (word) => search(word),
    having: (facet, value) => search(null, { [facet]: value }),
    shard: (name) => readWords(`${folder}words/${name}.txt`),
  };
}

/** The words of an index that need not be opened; none when they cannot be fetched, because they are only a help. */
export function otherWords(folder: string): WordIndex<FoundPage>['shard'] {
  return (name) => readWords(`${folder}words/${name}.txt`).catch(() => []);
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
