import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Remembers what a build changes in the site it starts from, so that a build that fails can give it back. */
export class PageJournal {
  readonly #folder: string;
  readonly #moved: { readonly from: string; readonly to: string }[] = [];
  readonly #created: string[] = [];

  /** `folder` holds what was moved aside; it must be on the disk of the site. */
  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** To be called before a file or folder is written or deleted: what is there is moved aside. */
  keep(path: string): void {
    if (!existsSync(path)) {
      this.#created.push(path);
      return;
    }
    const to = join(this.#folder, String(this.#moved.length));
    renameSync(path, to);
    this.#moved.push({ from: path, to });
  }

  /** All that was written or deleted. */
  get paths(): readonly string[] {
    return [...this.#created, ...this.#moved.map(({ from }) => from)];
  }

  /** Takes away the folders below `site` that are empty now because all they held was moved aside. */
  sweep(site: string): void {
    for (const { from } of this.#moved) {
      let folder = dirname(from);
      while (folder.startsWith(site + sep) && isEmptyFolder(folder)) {
        rmdirSync(folder);
        folder = dirname(folder);
      }
    }
  }

  /** Puts everything back as it was. */
  undo(): void {
    for (const path of this.#created) rmSync(path, { recursive: true, force: true });
    for (const { from, to } of this.#moved.toReversed()) {
      rmSync(from, { recursive: true, force: true });
      mkdirSync(dirname(from), { recursive: true });
      renameSync(to, from);
    }
  }

  /** Forgets what was moved aside. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function isEmptyFolder(path: string): boolean {
  return existsSync(path) && readdirSync(path).length === 0;
}
