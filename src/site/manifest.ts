import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Size in bytes and time of last change in milliseconds of a file. */
export type FileState = readonly [size: number, changed: number];

/** A file or folder that a build made. */
export interface ManifestEntry {
  /** The digest of its view and of what draws it. */
  readonly key: string;
  /** What it read of the site: the place of the list in `reads`. */
  readonly reads: number;
  /** Its files with their state, by their path in the site. */
  readonly files: Readonly<Record<string, FileState>>;
  /** What an editor should know of it, a sentence each. */
  readonly notes?: readonly string[];
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
  readonly reads: readonly (readonly string[])[];
  /** Digest of each part of the site. */
  readonly parts: Readonly<Record<string, string>>;
  /** Time of last change of every folder of the site, by its path: a new file in one changes it. */
  readonly folders: Readonly<Record<string, number>>;
  /** What the check said, as JSON of its problems. */
  readonly problems: string;
  /** How many content files were read. */
  readonly contentFiles: number;
}

export const manifestFormat = 1;

const name = 'manifest.json';

/** The manifest of the last build; none where there is none that can be understood. */
export function readManifest(cache: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(cache, name), 'utf8')) as Manifest;
    const isWhole =
      manifest.format === manifestFormat &&
      [manifest.outputs, manifest.inputs, manifest.parts, manifest.folders].every(isObject) &&
      Array.isArray(manifest.reads);
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
