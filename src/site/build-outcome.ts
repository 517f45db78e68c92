import { filesOf, type Manifest, notesOf } from './manifest.ts';

/** What a build came to. */
export interface BuildOutcome {
  readonly pages: number;
  readonly files: number;
  /** How many files were made anew or taken away. */
  readonly changed: number;
  /** What an editor should know, a sentence each. */
  readonly notes: readonly string[];
}

/** What stands when a build is done. */
export function outcomeOf(outputs: Manifest['outputs'], changed: number): BuildOutcome {
  const files = Object.entries(outputs).flatMap(([path, entry]) => Object.keys(filesOf(path, entry)));
  const pages = files.filter(
    (path) => /(?:^|\/)(?:index|404)\.html$/u.test(path) && !/(?:^|\/)embed\/./u.test(path),
  );
  const notes = Object.values(outputs).flatMap(notesOf);
  return { pages: pages.length, files: files.length, changed, notes: [...new Set(notes)].sort() };
}
