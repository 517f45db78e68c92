import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ledger } from '#schema/ledger';
import { ledgerName, ledgerText } from '#sources/ledger-text';

/** Writes the ledger of a content folder whole or not at all; leaves it alone when it says that already. */
export function writeLedger(contentFolder: string, entries: Ledger): void {
  replaceFile(join(contentFolder, ledgerName), ledgerText(entries));
}

/** What a run that was broken off had done: the sources it opened, and when it began. */
export interface Unfinished {
  readonly began: string;
  readonly opened: readonly string[];
}

const unfinishedName = 'sources-run.json';
const longestBreak = 24 * 60 * 60 * 1000;

/** The run to go on with; nothing when the last one ended, or is too long ago. */
export function readUnfinished(cacheFolder: string, now: Date): Unfinished | undefined {
  try {
    const { began, opened } = JSON.parse(
      readFileSync(join(cacheFolder, unfinishedName), 'utf8'),
    ) as Unfinished;
    const age = now.getTime() - Date.parse(began);
    return age >= 0 && age < longestBreak && Array.isArray(opened) ? { began, opened } : undefined;
  } catch {
    return undefined;
  }
}

/** Notes how far a run has come. */
export function writeUnfinished(cacheFolder: string, unfinished: Unfinished): void {
  mkdirSync(cacheFolder, { recursive: true });
  replaceFile(join(cacheFolder, unfinishedName), JSON.stringify(unfinished));
}

/** Forgets it: the run is at its end. */
export function endUnfinished(cacheFolder: string): void {
  rmSync(join(cacheFolder, unfinishedName), { force: true });
}

function replaceFile(path: string, text: string): void {
  if (textAt(path) === text) return;
  // In the same folder, so that the move is one step; hidden, so that no reader takes it for content.
  const draft = join(dirname(path), `.${process.pid}.draft`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
