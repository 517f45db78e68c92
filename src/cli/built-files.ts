import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const record = 'built-files.json';

interface Record {
  readonly out: string;
  readonly files: Files;
}

/** Size and time of every file of a site, by its path below the site. */
export type Files = Readonly<{ [path: string]: readonly [size: number, changed: number] }>;

/** Notes the files of a built site in the cache. */
export function rememberFiles(out: string, cache: string, files: Files): void {
  const content: Record = { out, files };
  writeFileSync(join(cache, record), JSON.stringify(content));
}

/** The files of a folder that holds exactly what the last build with this cache left there; else nothing. */
export function untouchedFiles(out: string, cache: string): Files | undefined {
  const path = join(cache, record);
  if (!existsSync(out) || !existsSync(path)) return undefined;
  const before = readRecord(path);
  if (before?.out !== out) return undefined;
  const now = listFiles(out);
  const names = Object.keys(now);
  const isSame =
    names.length === Object.keys(before.files).length &&
    names.every((name) => now[name]?.join() === before.files[name]?.join());
  return isSame ? now : undefined;
}

/** The files of a site of which some files and folders, named by their path below it, were changed since `before`. */
export function changedFiles(
  site: string,
  before: Files,
  { files, folders }: { readonly files: readonly string[]; readonly folders: readonly string[] },
): Files {
  const isBelow = (path: string) => folders.some((folder) => path.startsWith(folder + sep));
  const now = new Map(Object.entries(before).filter(([path]) => !isBelow(path)));
  for (const path of files) now.delete(path);
  for (const path of files) {
    const state = statSync(site + path, { throwIfNoEntry: false });
    if (state?.isFile() === true) now.set(path, [state.size, state.mtimeMs]);
  }
  for (const folder of folders) {
    if (!existsSync(site + folder)) continue;
    for (const [path, state] of Object.entries(listFiles(site + folder))) now.set(folder + path, state);
  }
  return Object.fromEntries(now);
}

function readRecord(path: string): Record | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record;
  } catch {
    return undefined;
  }
}

/** The files of a folder; nothing but their names, sizes and times is read. */
export function listFiles(folder: string): Files {
  const files: { [path: string]: readonly [number, number] } = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(path);
    files[path.slice(folder.length)] = [size, mtimeMs];
  }
  return files;
}
