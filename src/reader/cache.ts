import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Read } from './content.ts';
import type { ReadFile } from './file.ts';
import { readFile } from './read-file.ts';

/** What is kept of a file that was read; its path and text are the asker’s own. */
export type Kept = Omit<ReadFile, 'text' | 'path'>;

/** A reader that remembers what it read, and puts that on the disk for the next run. */
export interface CachedReader {
  readonly read: Read;
  /** The key under which a file’s result is kept, by the file’s path. */
  readonly keys: ReadonlyMap<string, string>;
  /** Writes what this run read; files that were not read are forgotten, unless `keepAll`. */
  readonly save: (keepAll?: boolean) => void;
}

/** Folders whose code decides what a file says: when one changes, nothing that was kept is good any more. */
const decidingFolders = ['schema', 'markdown', 'reader', 'i18n'];

/**
 * A reader with a cache in a folder. A file’s result is found by the digest of its path, role and text, so a
 * stale one cannot be found; a cache that cannot be read is no cache, and no error.
 */
export function cachedReader(cacheFolder: string, projectFolder: string): CachedReader {
  const path = cachePath(cacheFolder, projectFolder);
  const before = load(path);
  const now = new Map<string, Kept>();
  const keys = new Map<string, string>();
  return {
    keys,
    read: (file, role, footnotes) => {
      const key = digest(JSON.stringify([file.path, role, file.text]));
      const kept = before.get(key);
      const result =
        kept === undefined
          ? readFile(file, role, footnotes)
          : ({ ...kept, path: file.path, text: normalise(file.text) } as ReadFile);
      const { text: _text, path: _path, ...rest } = result;
      now.set(key, rest);
      keys.set(file.path, key);
      return result;
    },
    save: (keepAll = false) => {
      const isNew = [...now.keys()].some((key) => !before.has(key));
      const isOld = now.size < before.size && !keepAll;
      if (isNew || isOld) save(path, keepAll ? new Map([...before, ...now]) : now);
    },
  };
}

/** What the last run kept, by key. */
export function loadKept(cacheFolder: string, projectFolder: string): ReadonlyMap<string, Kept> {
  return load(cachePath(cacheFolder, projectFolder));
}

/** Lets go of what one build shares in memory, when the last who needs it has it. */
export function releaseKept(): void {
  delete (globalThis as Memory)[memory];
}

function cachePath(cacheFolder: string, projectFolder: string): string {
  return join(cacheFolder, `reader-${codeDigest(projectFolder)}.json`);
}

/** The text as `ReadFile.text` has it. */
function normalise(text: string): string {
  return text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
}

/** One build loads this module three times over: for the check, for Astro’s loader, for the pages. They share this. */
const memory = Symbol.for('contrechamp.reader-cache');
type Memory = { [memory]?: { readonly path: string; readonly entries: ReadonlyMap<string, Kept> } };

function load(path: string): ReadonlyMap<string, Kept> {
  const known = (globalThis as Memory)[memory];
  if (known?.path === path) return known.entries;
  const entries = loadFile(path);
  (globalThis as Memory)[memory] = { path, entries };
  return entries;
}

function loadFile(path: string): ReadonlyMap<string, Kept> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Kept>));
  } catch {
    return new Map();
  }
}

function save(path: string, entries: ReadonlyMap<string, Kept>): void {
  (globalThis as Memory)[memory] = { path, entries };
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(Object.fromEntries(entries)));
  renameSync(draft, path);
  for (const name of readdirSync(folder)) {
    const old = join(folder, name);
    if (/^reader-[0-9a-f]+\.json$/u.test(name) && old !== path) rmSync(old, { force: true });
  }
}

function codeDigest(projectFolder: string): string {
  const hash = createHash('sha256');
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
      hash.update(readFileSync(file));
    } catch {
      hash.update('none');
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}
