import type { SearchRecord } from '#outputs/search/records';

/** Which part of an index is made: the code that asks is with the first, and the smaller the parts, the smaller what is asked. */
export interface IndexPart {
  readonly isFirst: boolean;
  readonly parts: number;
}

/**
 * How much goes into one chunk of an index, in places of words. Pagefind’s own measure of 20,000 makes chunks of some
 * 20 kB, and a question fetches one for each of its words; with this one they are of 2 to 4 kB where words are rare.
 */
const chunkSize = 2000;
/** Smaller ones cost more in heads than they spare. */
const smallestChunk = 500;
const chunkVariable = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** What our page needs of what Pagefind makes; the rest are its own interfaces. */
const needed = /^(?:pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|(?:index|filter|fragment)\/[^/]+)$/u;
const code = /^(?:pagefind\.js|wasm\.[^/]+\.pagefind)$/u;

/**
 * Makes the index of the records, all of one language, as files by their path; they keep their order, so the same
 * records give the same bytes. Throws a sentence when Pagefind cannot run or refuses a record.
 */
export async function buildIndex(
  records: readonly SearchRecord[],
  { isFirst, parts }: IndexPart = { isFirst: true, parts: 1 },
): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const before = process.env[chunkVariable];
  process.env[chunkVariable] = String(Math.max(smallestChunk, Math.round(chunkSize / parts)));
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(errors.join('; '));
    const added = await Promise.all(records.map((record) => index.addCustomRecord(writable(record))));
    refuse(added.flatMap((answer) => answer.errors));
    const made = await index.getFiles();
    refuse(made.errors);
    const entry = made.files.find(({ path }) => path === 'pagefind-entry.json');
    const unused = unusedWasm(entry === undefined ? '' : new TextDecoder().decode(entry.content));
    return new Map(
      made.files
        .filter(({ path }) => (needed.test(path) || (isFirst && code.test(path))) && path !== unused)
        .map(({ path, content }) => [path, path === 'pagefind.js' ? sharingCode(content) : content]),
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The search index could not be made: ${why}`);
  } finally {
    await close();
    if (before === undefined) delete process.env[chunkVariable];
    else process.env[chunkVariable] = before;
  }
}

/** Where Pagefind’s code names the file of its searching code, which stands in the folder of each index. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: this is a piece of Pagefind’s code
const ownCode = '`${this.basePath}wasm.${language}.pagefind`';
// biome-ignore lint/suspicious/noTemplateCurlyInString: the same
const sharedCode = "`${this.basePath.replace(/(?:part-[0-9]+|pages)\\/$/,'')}wasm.${language}.pagefind`";

/** Where Pagefind’s code starts what searches. */
const startedEach = 'async function __wbg_init(module_or_path){if(wasm!==undefined)return wasm;';
const startedOnce =
  'var started;function __wbg_init(given){return started??=startOnce(given);}async function startOnce(module_or_path){';

/**
 * Pagefind’s code, made to take the searching code, 60 kB of it, from the first part of an index for all parts; and to
 * start it once, because parts that are opened at the same time would each put theirs in the place of the last, and ask
 * a memory that is not theirs (“memory access out of bounds”). Throws where the code is not as we know it.
 */
function sharingCode(content: Uint8Array): string {
  const changes = [
    [ownCode, sharedCode, 'names its searching code'],
    [startedEach, startedOnce, 'starts its searching code'],
  ] as const;
  return changes.reduce((text, [theirs, ours, what]) => {
    if (text.split(theirs).length !== 2) throw new Error(`pagefind.js ${what} in another way than we know.`);
    return text.replace(theirs, () => ours);
  }, new TextDecoder().decode(content));
}

/** Pagefind’s types want lists that may be changed. */
function writable({ meta, filters, ...record }: SearchRecord) {
  return { ...record, meta: { ...meta }, filters: { ...filters } };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.slice(0, 3).join('; '));
}

/** The searching code for languages without stems is always made; only such a language needs it. */
function unusedWasm(entry: string): string | undefined {
  return /"wasm":null/u.test(entry) ? undefined : 'wasm.unknown.pagefind';
}
