import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collectGarbage } from '#astro/memory';
import { searchIndexPath } from '#model/paths';
import type { Context } from '#model/views/context';
import { searchRecords } from '#outputs/search/records';
import { spellingShards as wordShelves } from '#outputs/search/spelling-shards';
import type { StagedSite } from './build-astro.ts';
import { buildIndex, type IndexFile } from './search-index.ts';

const record = 'search-files.json';

/** What an index was made from, and the digest of each of its files by path, for each folder of an index. */
interface Indexes {
  readonly [folder: string]: {
    readonly madeFrom: string;
    readonly files: Readonly<Record<string, string>>;
  };
}

/**
 * Writes the search index of every language into a site that is being built. An index is made anew only when a record
 * has changed; of a new one, only the files that differ are written. Returns what to call when the site stands in its
 * place.
 */
export async function writeSearch(
  { folder, isReused, keep }: StagedSite,
  contexts: readonly Context[],
  cache: string,
): Promise<() => void> {
  const before = isReused ? readRecord(cache) : {};
  const now: { [folder: string]: Indexes[string] } = {};
  const maker = digestOfMaker();
  for (const context of contexts) {
    const { place, language } = context;
    const below = searchIndexPath(place, language).slice(place.base.length + 1);
    const records = searchRecords(context);
    if (records.length === 0) continue;
    const madeFrom = hash('sha1', JSON.stringify([maker, records]), 'base64url');
    const last = before[below];
    if (last?.madeFrom === madeFrom) {
      now[below] = last;
      continue;
    }
    const words = records.flatMap(({ content }) => content.split(' '));
    const shelves = [...wordShelves(words)].map(([name, content]) => ({
      path: `words/${name}.txt`,
      content,
    }));
    // The index is made by another program, which wants memory of its own.
    if (!isReused) collectGarbage({ all: true });
    const files = [...(await buildIndex(records)), ...shelves];
    now[below] = {
      madeFrom,
      files: writeFiles({ folder: join(folder, below), keep }, files, last?.files ?? {}),
    };
  }
  for (const [below, { files }] of Object.entries(before)) {
    const gone = Object.keys(files).filter((path) => now[below]?.files[path] === undefined);
    for (const path of gone) keep(join(folder, below, path));
  }
  return () => writeFileSync(join(cache, record), JSON.stringify(now));
}

/** Writes what is new or differs; returns the digests of all. */
function writeFiles(
  { folder, keep }: Pick<StagedSite, 'folder' | 'keep'>,
  files: readonly IndexFile[],
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const digests: { [path: string]: string } = {};
  const known = new Set<string>();
  for (const { path, content } of files) {
    const digest = hash('sha1', content, 'base64url');
    digests[path] = digest;
    if (before[path] === digest) continue;
    const file = join(folder, path);
    if (!known.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    known.add(dirname(file));
    keep(file);
    writeFileSync(file, content);
  }
  return digests;
}

/** Of all that decides, beside the records, what an index looks like: Pagefind’s version and the code that makes it. */
function digestOfMaker(): string {
  const project = join(import.meta.dirname, '../..');
  const files = [
    'node_modules/pagefind/package.json',
    'src/cli/search-index.ts',
    'src/outputs/search/spelling-shards.ts',
    'src/outputs/search/words.ts',
    'src/schema/accents.ts',
  ];
  return hash('sha1', files.map((file) => readFileSync(join(project, file), 'utf8')).join('\n'), 'base64url');
}

function readRecord(cache: string): Indexes {
  const path = join(cache, record);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Indexes;
  } catch {
    return {};
  }
}
