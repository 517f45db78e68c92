import type { Content } from '#reader/content';
import type { ReadFile, TextFile } from '#reader/file';
import { fixFile, type FixedFile } from './fix-file.ts';
import { secureHostsIn } from './secure-addresses.ts';

/** A file that was mended, with what it was before. */
export interface MendedFile extends FixedFile {
  readonly path: string;
  readonly before: string;
}

/**
 * The wanted files of a content that have something mechanical to mend. `files` are all its files, with their texts as
 * on the disk.
 */
export function fixContent(
  content: Content,
  files: readonly TextFile[],
  isWanted: (path: string) => boolean = () => true,
): MendedFile[] {
  const { site, claims, translations, documents, entities, events, exceptions } = content;
  const single = [site, events, exceptions].filter((file) => file !== undefined);
  const read: readonly ReadFile[] = [...single, ...claims, ...translations, ...documents, ...entities];
  const byPath = new Map(read.map((file) => [file.path, file]));
  const world = { secureHosts: secureHostsIn(files.map(({ text }) => text)) };
  return files.flatMap(({ path, text }) => {
    const file = isWanted(path) ? byPath.get(path) : undefined;
    const fixed = file === undefined ? undefined : fixFile(file, text, world);
    return fixed === undefined ? [] : [{ path, before: text, ...fixed }];
  });
}
