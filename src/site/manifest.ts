import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hosting } from '#outputs/hosting/host-warnings';

/** Size in bytes and time of last change, in whole milliseconds, of a file. */
export type FileState = readonly [size: number, changed: number];

/** The same of a file in a folder that is filled as a whole, with the digest of its content. */
export type FolderFile = readonly [...state: FileState, digest: string];

/** A file that a build made: the digest of its view and of what draws it, the place of what it read in `reads`, its state. */
export type FileEntry = readonly [key: string, reads: number, ...state: FileState];

/** A folder that was filled, or a file of which an editor should know something. */
export interface FolderEntry {
  readonly key: string;
  readonly reads: number;
  /** Its files with their state, by their path in the site. */
  readonly files: Readonly<Record<string, FileState | FolderFile>>;
  /** What an editor should know of it, a sentence each. */
  readonly notes: readonly string[];
}

export type ManifestEntry = FileEntry | FolderEntry;

/** An entry in its shortest form. */
export function entryOf(path: string, { key, reads, files, notes }: FolderEntry): ManifestEntry {
  const own = files[path];
  const isPlain = own !== undefined && notes.length === 0 && Object.keys(files).length === 1;
  return isPlain ? [key, reads, own[0], own[1]] : { key, reads, files, notes };
}

function keyOf(entry: ManifestEntry): string {
  return 'key' in entry ? entry.key : entry[0];
}

/** The paths of all files of a site. */
export function* filesIn(outputs: Manifest['outputs']): Generator<string> {
  for (const path in outputs) {
    const entry = outputs[path];
    if (entry !== undefined && 'key' in entry) yield* Object.keys(entry.files);
    else yield path;
  }
}

/** Whether a file of an output is not as it was built. */
export function isDamaged(
  manifest: Manifest | undefined,
  path: string,
  damaged: ReadonlySet<string>,
): boolean {
  const entry = manifest?.outputs[path];
  if (damaged.size === 0 || entry === undefined) return false;
  return 'key' in entry ? Object.keys(entry.files).some((file) => damaged.has(file)) : damaged.has(path);
}

/** The paths of all files of a site, with their sizes in bytes. */
export function* fileSizes(outputs: Manifest['outputs']): Generator<readonly [path: string, bytes: number]> {
  for (const path in outputs) {
    const entry = outputs[path];
    if (entry === undefined) continue;
    if (!('key' in entry)) yield [path, entry[2]];
    else for (const [file, [size]] of Object.entries(entry.files)) yield [file, size];
  }
}

/** The key that an output was made with. */
export function knownKey(manifest: Manifest | undefined, path: string): string | undefined {
  const entry = manifest?.outputs[path];
  return entry === undefined ? undefined : keyOf(entry);
}

/** The state of a file in a folder that was filled. */
export function knownFile(
  manifest: Manifest | undefined,
  folder: string,
  path: string,
): FolderFile | undefined {
  const entry = manifest?.outputs[folder];
  const state = entry !== undefined && 'key' in entry ? entry.files[path] : undefined;
  return state?.length === 3 ? state : undefined;
}

export function readsOf(entry: ManifestEntry): number {
  return 'key' in entry ? entry.reads : entry[1];
}

/** The files of an output with their state. */
export function filesOf(
  path: string,
  entry: ManifestEntry,
): Readonly<Record<string, FileState | FolderFile>> {
  return 'key' in entry ? entry.files : { [path]: [entry[2], entry[3]] };
}

export function notesOf(entry: ManifestEntry): readonly string[] {
  return 'key' in entry ? entry.notes : [];
}

/** The one record of what was built: what each file was made from, and what stands on the disk. */
export interface Manifest {
  readonly format: typeof manifestFormat;
  /** The folder of the site. */
  readonly out: string;
  /** Digest of the code and the settings that made it. */
  readonly code: string;
  /** State of every file that the build read, by path: content and code. */
  readonly inputs: Readonly<Record<string, FileState>>;
  /** What else decides: settings and days, as one text. */
  readonly terms: string;
  readonly outputs: Readonly<Record<string, ManifestEntry>>;
  /** Names of parts, for the lists in `reads`. */
  readonly partNames: readonly string[];
  /** What outputs read: lists of places in `partNames`. */
  readonly reads: readonly (readonly number[])[];
  /** Digest of each part of the site. */
  readonly parts: Readonly<Record<string, string>>;
  /** Time of last change of every folder of the site, by its path: a new file in one changes it. */
  readonly folders: Readonly<Record<string, number>>;
  /** What the check said, as JSON of its problems. */
  readonly problems: string;
  /** How many content files were read. */
  readonly contentFiles: number;
  readonly hosting: Hosting;
}

export const manifestFormat = 4;

const name = 'manifest.json';

/** The manifest of the last build; none where there is none that can be understood. */
export function readManifest(cache: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(cache, name), 'utf8')) as Manifest;
    const isWhole =
      manifest.format === manifestFormat &&
      [manifest.outputs, manifest.inputs, manifest.parts, manifest.folders].every(isObject) &&
      [manifest.reads, manifest.partNames].every(Array.isArray);
    return isWhole ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the manifest, in one step. */
export function writeManifest(cache: string, manifest: Manifest): void {
  mkdirSync(cache, { recursive: true });
  const draft = join(cache, `${name}.${process.pid}`);
  writeFileSync(draft, JSON.stringify(manifest));
  renameSync(draft, join(cache, name));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
