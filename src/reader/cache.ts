import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Body } from '#markdown/body';
import type { Read } from './content.ts';
import type { ReadFile, TextFile } from './file.ts';
import { readFile } from './read-file.ts';

/** What is kept of a file that was read; its path and text are the asker’s own, and its blocks wait as JSON. */
interface Kept extends Omit<ReadFile, 'text' | 'path' | 'body'> {
  readonly body?: Omit<Body, 'blocks'> & { readonly blocks: string };
}

type Bucket = Readonly<Record<string, Kept>>;

/** A reader that remembers what it read, and puts that on the disk for the next run. */
export interface CachedReader {
  readonly read: Read;
  /** How many of some files would have to be read anew. */
  readonly missing: (files: readonly TextFile[]) => number;
  /** Writes what this run read; of buckets that this run opened, files that were not read are forgotten, unless `keepAll`. */
  readonly save: (options?: { readonly keepAll?: boolean }) => void;
}

/** Folders whose code decides what a file says: when one changes, nothing that was kept is good any more. */
const decidingFolders = ['schema', 'markdown', 'reader', 'i18n'];

/** Into how many files the cache is cut: an edit rewrites one of them, and several threads fill it at once. */
export const bucketCount = 64;

/**
 * A reader with a cache in a folder. A file’s result is found by the digest of its path, role and text, so a
 * stale one cannot be found; a cache that cannot be read is no cache, and no error.
 */
export function cachedReader(cacheFolder: string, projectFolder: string): CachedReader {
  const folder = join(cacheFolder, `reader-${codeDigest(projectFolder)}`);
  const before = new Map<number, Bucket>();
  const now = new Map<number, Record<string, Kept>>();
  const bucketOf = (path: string): Bucket => {
    const number = bucketNumber(path);
    let bucket = before.get(number);
    if (bucket === undefined) {
      bucket = load(join(folder, fileName(number)));
      before.set(number, bucket);
    }
    return bucket;
  };
  return {
    missing: (files) => files.filter((file) => bucketOf(file.path)[keyOf(file)] === undefined).length,
    read: (file, role, footnotes) => {
      const key = keyOf(file);
      const found = bucketOf(file.path)[key];
      const kept = found?.kind === role.kind && found.language === role.language ? found : undefined;
      const result = kept === undefined ? readFile(file, role, footnotes) : restore(kept, file);
      const number = bucketNumber(file.path);
      const bucket = now.get(number) ?? {};
      bucket[key] = kept ?? toKept(result);
      now.set(number, bucket);
      return result;
    },
    save: ({ keepAll = false } = {}) => {
      for (const [number, bucket] of now) {
        const old = before.get(number) ?? {};
        const isNew = Object.keys(bucket).some((key) => old[key] === undefined);
        const isOld = Object.keys(old).length > Object.keys(bucket).length && !keepAll;
        if (isNew || isOld) write(folder, number, keepAll ? { ...old, ...bucket } : bucket);
      }
      removeOthers(cacheFolder, folder);
    },
  };
}

/** The part of the cache that keeps a file. */
export function bucketNumber(path: string): number {
  return Number.parseInt(hash('sha1', path, 'hex').slice(0, 8), 16) % bucketCount;
}

function keyOf({ path, text }: TextFile): string {
  return hash('sha256', `${path}\n${text}`, 'base64url');
}

function toKept({ text: _text, path: _path, body, ...rest }: ReadFile): Kept {
  return body === undefined ? rest : { ...rest, body: { ...body, blocks: JSON.stringify(body.blocks) } };
}

/** The blocks are most of a file, and few outputs ask for them: they are taken from their JSON when one does. */
function restore({ body, ...rest }: Kept, { path, text }: TextFile): ReadFile {
  const file = { ...rest, path, text: normalise(text) } as ReadFile;
  if (body === undefined) return file;
  const { blocks: json, ...references } = body;
  const late = Object.defineProperty({ ...references } as Body, 'blocks', {
    enumerable: true,
    get: () => JSON.parse(json) as readonly Block[],
  });
  return { ...file, body: Object.freeze(late) };
}

/** The text as `ReadFile.text` has it. */
function normalise(text: string): string {
  return text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
}

function fileName(bucket: number): string {
  return `${String(bucket).padStart(2, '0')}.json`;
}

function load(path: string): Bucket {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Bucket;
  } catch {
    return {};
  }
}

function write(folder: string, number: number, bucket: Bucket): void {
  // A cache that cannot be written is none: the work is done, and whoever asked for it has it.
  try {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, fileName(number));
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(bucket));
    renameSync(draft, path);
  } catch {
    return;
  }
}

/** What earlier code kept is of no use any more. */
function removeOthers(cacheFolder: string, folder: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(cacheFolder);
  } catch {
    return;
  }
  for (const name of names) {
    const old = join(cacheFolder, name);
    if (/^reader-[0-9a-f]+(?:\.json)?$/u.test(name) && old !== folder)
      rmSync(old, { force: true, recursive: true });
  }
}

function codeDigest(projectFolder: string): string {
  const digest = createHash('sha256');
  const lock = join(projectFolder, 'package-lock.json');
  const files = decidingFolders.flatMap((folder) => {
    const full = join(projectFolder, 'src', folder);
    return readdirSync(full)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => join(full, name));
  });
  for (const file of [lock, ...files]) {
    try {
      digest.update(readFileSync(file));
    } catch {
      digest.update('none');
    }
  }
  return digest.digest('hex').slice(0, 16);
}
