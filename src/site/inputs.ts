import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileState } from './manifest.ts';

/** State of files by path: of a file that was written to, size, time or number differ. */
export type InputStates = Readonly<Record<string, FileState>>;

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Files and folders of the project that decide what a site looks like. */
const codePlaces = ['src', 'public', 'package.json', 'package-lock.json'];

/** The state of all that a build reads: the content folder and the code. */
export function inputStates(content: string): InputStates {
  const states: Record<string, FileState> = {};
  for (const path of [...filesBelow(content), ...codeFiles()]) {
    const state = statSync(path, { throwIfNoEntry: false });
    if (state !== undefined) states[path] = [state.size, state.mtimeMs + state.ctimeMs];
  }
  return states;
}

/** Whether all is as it was. */
export function isSameInput(before: InputStates, now: InputStates): boolean {
  const paths = Object.keys(now);
  return (
    paths.length === Object.keys(before).length &&
    paths.every((path) => {
      const [known, own] = [before[path], now[path]];
      return known !== undefined && own !== undefined && known[0] === own[0] && known[1] === own[1];
    })
  );
}

/**
 * Whether a file could have been written to again without a trace: its time is that of the moment when it was looked
 * at, and clocks of disks tick slowly.
 */
export function isFresh(states: InputStates, now: number): boolean {
  return Object.values(states).some(([, times]) => times / 2 > now - freshMilliseconds);
}

const freshMilliseconds = 100;

/** The digest of all code and of the programs that run it. */
export function codeDigest(): string {
  const digest = createHash('sha256').update(JSON.stringify(process.versions));
  for (const path of codeFiles()) {
    digest.update(`\n${path.slice(projectFolder.length)}\n`).update(readFileSync(path));
  }
  return digest.digest('base64url');
}

/** The digest of some folders and files of the project, with tests left out. */
export function digestOf(...places: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(process.versions));
  for (const path of places.flatMap((place) => filesAt(join(projectFolder, place))).filter(isCode)) {
    digest.update(`\n${path.slice(projectFolder.length)}\n`).update(readFileSync(path));
  }
  return digest.digest('base64url');
}

function codeFiles(): string[] {
  return codePlaces.flatMap((place) => filesAt(join(projectFolder, place))).filter(isCode);
}

function isCode(path: string): boolean {
  return !path.endsWith('.test.ts');
}

function filesAt(path: string): string[] {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? filesBelow(path) : [path];
}

function filesBelow(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
