import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { StagedSite } from './build-astro.ts';

const record = 'placed-pictures.json';

/**
 * Puts pictures into a site that is being built, as links to the files of the cache, and takes away those that the
 * last build put there and that this one does not have. What is there already stays where it is.
 */
export function placePictures(
  { folder, isReused, keep }: StagedSite,
  files: ReadonlyMap<string, string>,
  cache: string,
): void {
  const gone = isReused ? placedBefore(cache).filter((path) => !files.has(path)) : [];
  for (const path of gone) {
    const place = join(folder, path);
    if (existsSync(place)) keep(place);
  }
  const folders = new Set<string>();
  for (const [path, file] of files) {
    const place = join(folder, path);
    if (isReused && isSameFile(place, file)) continue;
    const parent = dirname(place);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    if (isReused) keep(place);
    link(file, place);
  }
}

/** Notes which pictures a site has, once it stands. */
export function rememberPictures(files: ReadonlyMap<string, string>, cache: string): void {
  writeFileSync(join(cache, record), JSON.stringify([...files.keys()]));
}

function placedBefore(cache: string): string[] {
  try {
    return JSON.parse(readFileSync(join(cache, record), 'utf8')) as string[];
  } catch {
    return [];
  }
}

function isSameFile(left: string, right: string): boolean {
  const [one, other] = [left, right].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

/** A second name for a file; a copy where the disk of the cache is another one, or knows no second names. */
function link(file: string, place: string): void {
  try {
    linkSync(file, place);
  } catch {
    copyFileSync(file, place);
  }
}
