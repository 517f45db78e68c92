import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder beside `captures.yml` that holds what was kept. */
export const keptFolder = 'captures';

/** A file that was kept of a source. */
export interface KeptFile {
  /** Where it stands below the folder of what was kept: `census-2023/1.webp`. */
  readonly name: string;
  /** SHA-256 of its bytes, as hexadecimal digits; read when it is first asked for. */
  readonly sha256: () => string;
  readonly read: () => Uint8Array;
}

/** The files that were kept of the sources, by name. Links are left out: one could carry any file onto the site. */
export function loadKept(root: string): ReadonlyMap<string, KeptFile> {
  const folder = join(root, keptFolder);
  const files = foldersIn(folder).flatMap((id) =>
    entriesOf(join(folder, id)).flatMap((file) => {
      const location = join(folder, id, file);
      return lstatSync(location, { throwIfNoEntry: false })?.isFile() === true
        ? [keptFile(`${id}/${file}`, location)]
        : [];
    }),
  );
  return new Map(files.map((file) => [file.name, file]));
}

function keptFile(name: string, location: string): KeptFile {
  let digest: string | undefined;
  const read = () => readFileSync(location);
  return { name, read, sha256: () => (digest ??= hash('sha256', read(), 'hex')) };
}

function foldersIn(folder: string): string[] {
  return entriesOf(folder).filter(
    (name) => lstatSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() === true,
  );
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
