import type { SearchRecord } from '#outputs/search/records';

/** A file of an index, with its path below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * How much goes into one chunk of an index, in places of words. Pagefind’s own measure of 20,000 makes chunks of some
 * 20 kB, and a question fetches one for each of its words; with this one they are of 2 to 4 kB where words are rare.
 */
const chunkSize = 2000;
const chunkVariable = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** What our page needs of what Pagefind makes; the rest are its own interfaces. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(?:index|filter|fragment)\/[^/]+)$/u;

/**
 * Makes the index of the records, all of one language; they keep their order, so the same records give the same
 * bytes. Throws a sentence when Pagefind cannot run or refuses a record.
 */
export async function buildIndex(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const before = process.env[chunkVariable];
  process.env[chunkVariable] = String(chunkSize);
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
    return made.files.filter(({ path }) => needed.test(path) && path !== unused);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The search index could not be made: ${why}`);
  } finally {
    await close();
    if (before === undefined) delete process.env[chunkVariable];
    else process.env[chunkVariable] = before;
  }
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
