import { type Content, readContent } from '#reader/content';
import type { TextFile } from '#reader/file';
import type { Problem } from '#schema/problem';
import { checkContent } from './check.ts';
import { exampleToday } from './example-site.ts';

/**
 * The problems of files that are held in memory; for tests and for the page that explains the rules. With the files
 * that were published `before`, the change is checked as well.
 */
export function checkFiles(
  files: readonly TextFile[],
  today = exampleToday,
  before?: readonly TextFile[],
): Problem[] {
  return checkContent(read(files), { today, before: before === undefined ? undefined : read(before) });
}

function read(files: readonly TextFile[]): Content {
  const folder = files[0]?.path.split('/')[0] ?? 'content';
  return readContent(folder, files, () => ({ heading: 'Notes', back: '↩' }));
}
