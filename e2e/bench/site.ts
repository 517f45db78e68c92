import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchClaim } from './bench-claim.ts';
import type { BenchContent } from './generate.ts';
import { type Command, measure, type Usage } from './measure.ts';
import type { Project } from './project.ts';
import { type Languages, writeClaim, writeOurs } from './write-ours.ts';

/** What was there before a run: nothing; all, and nothing changed; all, and one claim edited. */
export type State = 'cold' | 'unchanged' | 'edit';

/** How a site differs from the usual. */
export interface SiteOptions {
  readonly languages: Languages;
  readonly withoutPictures?: boolean;
}

/** A generated site that one checkout builds, with content, cache and output in folders of its own. */
export class Site {
  readonly #folder: string;
  readonly #project: Project;
  readonly #content: BenchContent;
  #edits = 0;

  constructor(folder: string, project: Project, content: BenchContent, options: SiteOptions) {
    this.#folder = folder;
    this.#project = project;
    this.#content = content;
    writeOurs(join(folder, 'content'), content, options);
  }

  /** The folder of the built site. */
  get out(): string {
    return join(this.#folder, 'site');
  }

  /** A build. */
  async build(state: State): Promise<Usage> {
    if (state === 'cold') this.#forget();
    if (state === 'edit') this.edit();
    return await measure(this.command('build'));
  }

  /** A check, which writes no site. */
  async check(state: State): Promise<Usage> {
    if (state === 'cold') this.#forget();
    if (state === 'edit') this.edit();
    return await measure(this.command('check'));
  }

  /** Changes the summary of one claim, each time to something new. Gives the claim as it is now. */
  edit(): BenchClaim {
    const { claims } = this.#content;
    const claim = claims[Math.floor(claims.length / 2)];
    if (claim === undefined) throw new Error('There is no claim to edit: ask for at least one.');
    this.#edits += 1;
    const edited = { ...claim, summary: `${claim.summary} Edited: ${this.#edits}.` };
    writeClaim(join(this.#folder, 'content'), edited);
    return edited;
  }

  /** A command of the checkout on this site. */
  command(script: string, env: NodeJS.ProcessEnv = {}): Command {
    return this.#project.command(script, {
      CONTRECHAMP_CONTENT: join(this.#folder, 'content'),
      CONTRECHAMP_OUT: this.out,
      CONTRECHAMP_CACHE: join(this.#folder, 'cache'),
      SITE_URL: 'https://facts.example.org',
      BASE_PATH: '',
      ...env,
    });
  }

  /** Removes the built site and what builds and checks have kept. */
  #forget(): void {
    for (const name of ['site', 'cache']) rmSync(join(this.#folder, name), { recursive: true, force: true });
  }
}
