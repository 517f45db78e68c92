import { hostWarnings } from '#outputs/hosting/host-warnings';
import { siteSize } from '#outputs/hosting/site-size';
import { fileSizes, type Manifest, notesOf } from './manifest.ts';

/** What a build came to. */
export interface BuildOutcome {
  readonly pages: number;
  readonly files: number;
  /** How many files were made anew or taken away. */
  readonly changed: number;
  /** What an editor should know, a sentence each. */
  readonly notes: readonly string[];
  /** What is to be said of its size, a line each. */
  readonly size: readonly string[];
}

/** What stands when a build is done. */
export function outcomeOf(
  { outputs, hosting }: Pick<Manifest, 'outputs' | 'hosting'>,
  changed: number,
): BuildOutcome {
  const size = siteSize(fileSizes(outputs));
  let pages = 0;
  for (const [path] of fileSizes(outputs)) if (isPage(path)) pages += 1;
  const notes = [...new Set(Object.values(outputs).flatMap(notesOf))].sort();
  return { pages, files: size.files, changed, notes, size: hostWarnings(size, hosting) };
}

/** Cards and pages alike are documents; cards are for frames. */
function isPage(path: string): boolean {
  return path.endsWith('.html') && !/(?:^|\/)embed\/./u.test(path);
}
