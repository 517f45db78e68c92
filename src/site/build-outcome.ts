import { filesIn, type Manifest, notesOf } from './manifest.ts';

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
  let [files, pages] = [0, 0];
  for (const path of filesIn(outputs)) {
    files += 1;
    if (isPage(path)) pages += 1;
  }
  const notes = Object.values(outputs).flatMap(notesOf);
  return { pages, files, changed, notes: [...new Set(notes)].sort() };
}

/** Cards and pages alike are documents; cards are for frames. */
function isPage(path: string): boolean {
  return path.endsWith('.html') && !/(?:^|\/)embed\/./u.test(path);
}
