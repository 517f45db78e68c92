import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './measure.ts';

/** A checkout of this project, with its dependencies installed. */
export class Project {
  readonly folder: string;
  readonly #scripts: Readonly<Record<string, string>>;

  /** Throws when there is no project of ours in the folder. */
  constructor(folder: string) {
    this.folder = folder;
    const { name, scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly name?: string;
      readonly scripts?: Readonly<Record<string, string>>;
    };
    if (name !== 'contrechamp' || scripts === undefined)
      throw new Error(`${folder} is no checkout of this project: its package.json is that of “${name}”.`);
    this.#scripts = scripts;
  }

  /** The short name of its commit. */
  get commit(): string {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: this.folder,
      encoding: 'utf8',
    }).trim();
  }

  /** One of its npm scripts as a command, without npm, which would take a part of what is measured. */
  command(script: string, env: NodeJS.ProcessEnv): Command {
    const [program = '', ...args] = this.#scripts[script]?.split(' ') ?? [];
    if (program === '' || args.some((word) => /[&|;"'$]/u.test(word)))
      throw new Error(`The script “${script}” of ${this.folder} is not one plain command.`);
    const node = join(this.folder, 'node_modules/node/bin/node');
    const words = program === 'node' ? args : [join(this.folder, 'node_modules/.bin', program), ...args];
    return { program: node, args: words, cwd: this.folder, env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' } };
  }
}
