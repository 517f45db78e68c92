import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WrittenFile } from '#importer/importer';
import type { TextFile } from '#reader/file';

/** The claims and documents that a folder holds; paths relative to it. */
export function readImportFolder(folder: string): TextFile[] {
  return [
    ['claims', '.mdx'],
    ['documents', '.yml'],
  ].flatMap(([name = '', extension = '']) =>
    list(join(folder, name))
      .filter((entry) => entry.endsWith(extension) && !entry.startsWith('.'))
      .sort()
      .map((entry) => ({ path: `${name}/${entry}`, text: readFileSync(join(folder, name, entry), 'utf8') })),
  );
}

/** Writes files so that each is there whole or not at all: an import can be stopped at any moment. */
export class ImportFolder {
  readonly #folder: string;
  readonly #draft: string;

  constructor(folder: string) {
    this.#folder = folder;
    for (const name of ['claims', 'documents']) mkdirSync(join(folder, name), { recursive: true });
    // Names with a dot in front are no content.
    this.#draft = join(folder, 'claims', `.import-${process.pid}`);
  }

  write({ path, text }: WrittenFile): void {
    const target = join(this.#folder, path);
    writeFileSync(this.#draft, text);
    renameSync(this.#draft, target);
  }

  close(): void {
    rmSync(this.#draft, { force: true });
    for (const name of list(dirname(this.#draft)))
      if (/^\.import-\d+$/u.test(name)) rmSync(join(dirname(this.#draft), name), { force: true });
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
