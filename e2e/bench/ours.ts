import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../sites.ts';
import type { BenchContent } from './generate.ts';
import { type Command, measure, type Usage } from './measure.ts';
import { writeClaim, writeOurs } from './write-ours.ts';

/** Our generator with content, cache and site in folders of its own. */
export class Ours {
  readonly #folder: string;
  readonly #content: BenchContent;

  constructor(folder: string, content: BenchContent, languages: 1 | 2) {
    this.#folder = folder;
    this.#content = content;
    writeOurs(join(folder, 'content'), content, languages);
  }

  /** The folder of the built site. */
  get out(): string {
    return join(this.#folder, 'site');
  }

  /** A build with neither cache nor site of before. */
  async cold(): Promise<Usage> {
    rmSync(this.out, { recursive: true, force: true });
    rmSync(join(this.#folder, 'cache'), { recursive: true, force: true });
    return await measure(this.#command());
  }

  /** A build after a build, with nothing changed. */
  async unchanged(): Promise<Usage> {
    return await measure(this.#command());
  }

  /** A build after one word of one claim was changed. */
  async afterEdit(): Promise<Usage> {
    const { claims } = this.#content;
    const claim = claims[Math.floor(claims.length / 2)];
    if (claim === undefined) throw new Error('There is no claim to edit: ask for at least one.');
    writeClaim(join(this.#folder, 'content'), { ...claim, summary: `${claim.summary} Edited.` });
    return await measure(this.#command());
  }

  #command(): Command {
    return {
      program: process.execPath,
      args: [join(projectFolder, 'src/cli/build.ts')],
      cwd: projectFolder,
      env: {
        CONTRECHAMP_CONTENT: join(this.#folder, 'content'),
        CONTRECHAMP_OUT: this.out,
        CONTRECHAMP_CACHE: join(this.#folder, 'cache'),
        SITE_URL: 'https://facts.example.org',
        BASE_PATH: '',
      },
    };
  }
}
