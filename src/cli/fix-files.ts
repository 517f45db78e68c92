import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixContent, type MendedFile } from '#check/fixes/fix-content';
import type { Content } from '#reader/content';
import type { TextFile } from '#reader/file';

/** Mends the wanted files of a content folder on the disk. Throws when one cannot be written. */
export function fixFiles(
  contentFolder: string,
  content: Content,
  files: readonly TextFile[],
  isWanted: (path: string) => boolean,
): MendedFile[] {
  const mended = fixContent(content, files, isWanted);
  // The first part of a path is the name of the content folder itself.
  for (const { path, text } of mended)
    writeFileSync(join(contentFolder, path.slice(path.indexOf('/') + 1)), text);
  return mended;
}
