import { readContent } from '#reader/content';
import type { TextFile } from '#reader/file';
import type { Problem } from '#schema/problem';
import { checkContent } from './check.ts';
import { exampleToday } from './example-site.ts';

/** The problems of files that are held in memory; for tests and for the page that explains the rules. */
export function checkFiles(files: readonly TextFile[], today = exampleToday): Problem[] {
  const folder = files[0]?.path.split('/')[0] ?? 'content';
  const content = readContent(folder, files, () => ({ heading: 'Notes', back: '↩' }));
  return checkContent(content, { today });
}
