import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TextFile } from '#reader/file';

/** Files of a repository by path, which a pull request may change as it likes. */
export class StagedFiles {
  readonly #texts: Map<string, string>;

  constructor(files: readonly TextFile[]) {
    this.#texts = new Map(files.map(({ path, text }) => [path, text]));
  }

  get all(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** Throws when the words do not stand in the file exactly once: the change would be none, or another. */
  replace(path: string, from: string, to: string): this {
    const text = this.#texts.get(path) ?? '';
    if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand once in ${path}.`);
    return this.write(
      path,
      text.replace(from, () => to),
    );
  }

  write(path: string, text: string): this {
    this.#texts.set(path, text);
    return this;
  }

  move(from: string, to: string): this {
    return this.write(to, this.#texts.get(from) ?? '').remove(from);
  }

  remove(path: string): this {
    if (!this.#texts.delete(path)) throw new Error(`There is no ${path}.`);
    return this;
  }
}

/** A repository in a temporary folder, for tests: no setting of the machine reaches it. */
export class StagedRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'contrechamp-history-'));
  #files = new Set<string>();

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Desk');
    this.git('config', 'user.email', 'desk@example.org');
  }

  /** Runs git in the folder; throws with its words when it fails. */
  git(...args: string[]): string {
    const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const { status, stdout, stderr } = spawnSync('git', ['-C', this.folder, ...args], {
      encoding: 'utf8',
      env: environment,
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  /** Makes the work tree hold these files and no others, and commits it. */
  commit({ all }: StagedFiles, title: string): void {
    for (const path of this.#files) if (!all.has(path)) rmSync(join(this.folder, path), { force: true });
    for (const [path, text] of all) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    this.#files = new Set([...this.#files, ...all.keys()]);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', title);
  }

  /** A new branch from where `main` is. */
  branch(name: string): void {
    this.git('checkout', '--quiet', '--force', '-B', name, 'main');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
