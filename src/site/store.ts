import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FileState, filesIn, type Manifest } from './manifest.ts';

/** Where a site stands and where the next one is prepared. */
export interface StorePlace {
  /** The folder of the site. */
  readonly out: string;
  /** The folder that new files wait in, on the same disk. */
  readonly staging: string;
}

/** The place of a site; a link to a folder stands for the folder. */
export function storePlace(out: string): StorePlace {
  const real = existsSync(out) ? realpathSync(out) : out;
  return { out: real, staging: stagingOf(real) };
}

/** Files are moved into place by renaming, which no disk does for another. */
function stagingOf(out: string): string {
  const parent = dirname(out);
  const isMounted = existsSync(out) && existsSync(parent) && statSync(out).dev !== statSync(parent).dev;
  return isMounted ? join(out, stagingInside) : `${out}.building`;
}

const stagingInside = '.contrechamp-building';

/** Files for the next site. Nothing of the site that stands is touched before `commit`. */
export class Store {
  readonly #place: StorePlace;
  readonly #made = new Set<string>();

  constructor(place: StorePlace) {
    this.#place = place;
  }

  /** Puts a file of the next site down; tells its state. */
  put(path: string, content: string | Uint8Array): FileState {
    const file = join(this.#place.staging, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    writeFileSync(file, content);
    const { size, mtimeMs } = statSync(file);
    return [size, Math.floor(mtimeMs)];
  }

  /**
   * Makes the next site the one that stands, and takes away what is no more. New files come first, files that are gone
   * go last, and each file is replaced in one step, so that whoever reads meets whole files and no dead link. A build
   * that is killed here leaves a site of which some files are new; the next one finds them out by their times.
   */
  commit(gone: readonly string[]): void {
    const { out, staging } = this.#place;
    if (existsSync(staging)) {
      if (existsSync(out)) moveInto(staging, out);
      else renameSync(staging, out);
    }
    for (const path of gone) removeFile(out, path);
  }

  /** Forgets the next site, or what a build that was stopped left of one. */
  rollback(): void {
    rmSync(this.#place.staging, { recursive: true, force: true });
    this.#made.clear();
  }
}

/** Moves all files of a folder into another: those that are new there first, then those that replace others. */
function moveInto(from: string, to: string): void {
  const replaced: [string, string][] = [];
  const move = (source: string, target: string) => {
    for (const entry of readdirSync(source, { withFileTypes: true })) {
      const [own, place] = [join(source, entry.name), join(target, entry.name)];
      const there = statSync(place, { throwIfNoEntry: false });
      if (there === undefined) renameSync(own, place);
      else if (!entry.isDirectory()) replaced.push([own, place]);
      else if (there.isDirectory()) move(own, place);
      else {
        // A file where a folder belongs is of no use to anybody.
        unlinkSync(place);
        renameSync(own, place);
      }
    }
  };
  move(from, to);
  for (const [source, target] of replaced) {
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true)
      rmSync(target, { recursive: true, force: true });
    renameSync(source, target);
  }
  rmSync(from, { recursive: true, force: true });
}

/** Takes a file away, and the folders that are empty then. */
function removeFile(out: string, path: string): void {
  rmSync(join(out, path), { recursive: true, force: true });
  for (let folder = dirname(path); folder !== '.' && folder !== '/'; folder = dirname(folder)) {
    const full = join(out, folder);
    if (!existsSync(full)) continue;
    if (readdirSync(full).length > 0) break;
    rmdirSync(full);
  }
}

/** What stands in the folder of a site, held against what the manifest says of it. */
export interface Inspection {
  /** Files that are missing or not as they were built. */
  readonly damaged: ReadonlySet<string>;
  /** Files that no build of ours put there. */
  readonly strays: readonly string[];
}

/** Looks at every file of a site once; reads none. */
export function inspect(
  out: string,
  { outputs, folders }: Pick<Manifest, 'outputs' | 'folders'>,
): Inspection {
  const damaged = new Set<string>();
  const look = (path: string, size: number, changed: number) => {
    const now = statSync(`${out}/${path}`, { throwIfNoEntry: false });
    if (now === undefined || now.size !== size || !isSameTime(changed, now.mtimeMs)) damaged.add(path);
  };
  for (const path in outputs) {
    const entry = outputs[path];
    if (entry === undefined) continue;
    if (!('key' in entry)) look(path, entry[2], entry[3]);
    else for (const [file, state] of Object.entries(entry.files)) look(file, state[0], state[1]);
  }
  const changed = Object.keys(folders).filter((folder) => {
    const now = statSync(`${out}/${folder}`, { throwIfNoEntry: false });
    return now !== undefined && Math.floor(now.mtimeMs) !== folders[folder];
  });
  if (changed.length === 0) return { damaged, strays: [] };
  const known = new Set(filesIn(outputs));
  return { damaged, strays: changed.flatMap((folder) => straysOf(out, folder, known, folders)) };
}

/** A copy of a site that came through an archive has its times in whole seconds. */
function isSameTime(changed: number, now: number): boolean {
  return changed === Math.floor(now) || Math.floor(changed / 1000) * 1000 === now;
}

function straysOf(
  out: string,
  folder: string,
  known: ReadonlySet<string>,
  folders: Manifest['folders'],
): string[] {
  return readdirSync(join(out, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name === stagingInside) return [];
    if (entry.isDirectory()) return folders[path] === undefined ? [path] : [];
    return known.has(path) ? [] : [path];
  });
}

/** Every file below a folder, by its path there. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && basename(entry.parentPath) !== stagingInside)
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

/** The times of the folders of a site: those that are known, and anew those that hold or held some files. */
export function folderTimes(
  out: string,
  before: Manifest['folders'],
  paths: Iterable<string>,
): Readonly<Record<string, number>> {
  const times: Record<string, number> = { ...before };
  const looked = new Set<string>();
  for (const path of paths) {
    for (let folder = parentOf(path); !looked.has(folder); folder = parentOf(folder)) {
      looked.add(folder);
      const state = statSync(`${out}/${folder}`, { throwIfNoEntry: false });
      if (state?.isDirectory() === true) times[folder] = Math.floor(state.mtimeMs);
      else delete times[folder];
    }
  }
  return times;
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}
