import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const record = 'built-files.json';

interface Record {
  readonly out: string;
  readonly files: Files;
}

type Files = Readonly<{ [path: string]: readonly [size: number, changed: number] }>;

/** Notes size and time of every file of a built site, in the cache. */
export function rememberFiles(out: string, cache: string): void {
  const content: Record = { out, files: listFiles(out) };
  writeFileSync(join(cache, record), JSON.stringify(content));
}

/** Whether a folder holds exactly what the last build with this cache left there. */
export function isUntouched(out: string, cache: string): boolean {
  const path = join(cache, record);
  if (!existsSync(out) || !existsSync(path)) return false;
  const before = readRecord(path);
  if (before?.out !== out) return false;
  const now = listFiles(out);
  const names = Object.keys(now);
  return (
    names.length === Object.keys(before.files).length &&
    names.every((name) => now[name]?.join() === before.files[name]?.join())
  );
}

function readRecord(path: string): Record | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record;
  } catch {
    return undefined;
  }
}

function listFiles(folder: string): Files {
  const files: { [path: string]: readonly [number, number] } = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(path);
    files[path.slice(folder.length)] = [size, mtimeMs];
  }
  return files;
}
