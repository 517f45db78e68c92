import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BenchContent } from '../generate.ts';
import type { Command } from '../measure.ts';

/** Another generator, given the same claims. */
export interface Peer {
  readonly name: string;
  /** Writes the whole project into an empty folder. */
  readonly write: (folder: string, content: BenchContent) => void;
  readonly command: (folder: string) => Command;
  /** The folder that its build fills. */
  readonly out: string;
}

/** Writes files with their folders: path → text. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
