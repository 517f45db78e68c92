import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../sites.ts';
import { judgeRatio } from './budgets.ts';
import { type BenchContent, generate } from './generate.ts';
import { measureLiveSite } from './live-site.ts';
import { measure } from './measure.ts';
import { Meter, type Row } from './meter.ts';
import type { Options, Part } from './options.ts';
import { findPeers, type Peers } from './peers/find-peers.ts';
import type { Peer } from './peers/peer.ts';
import { Project } from './project.ts';
import { Site, type State } from './site.ts';
import { describeMachine, formatRows } from './table.ts';

/** How many claims the live site has at most: it is for writing, not for archives. */
export const mostLiveClaims = 1000;

export const states: readonly State[] = ['cold', 'unchanged', 'edit'];

/** How a line says what was there before. */
export const wordsOf: Readonly<Record<State, string>> = {
  cold: 'cold',
  unchanged: 'nothing changed',
  edit: 'one edit',
};

/** Measures ourselves and the peers on one set of claims, in one table. */
export async function compare(workshop: string, options: Options): Promise<void> {
  const bench = new Comparison(workshop, options);
  const wants = (part: Part) => options.only.has(part);
  const rows: Row[] = [];
  const add = async (measuring: Promise<readonly Row[]>): Promise<readonly Row[]> => {
    const some = await measuring;
    rows.push(...some);
    return some;
  };
  const withPictures = !options.withoutPictures;
  const [cold, , edit] = wants('builds') && withPictures ? await add(bench.builds()) : [];
  const [bare] = wants('builds') ? await add(bench.buildsWithoutPictures()) : [];
  const peers: Peers = wants('peers') ? findPeers() : { claimPages: [] };
  const [astro] = withPictures ? await add(bench.peers(peers.astro)) : [];
  const [bareAstro] = await add(bench.peers(peers.astroWithoutPictures));
  const [hugo] = await add(bench.peers(peers.hugo));
  const [hugoClaimPages] = await add(bench.peers(peers.hugoClaimPages));
  await add(bench.peers(...peers.claimPages));
  if (wants('check')) await add(bench.checks());
  if (wants('dev')) await add(bench.liveSite());

  const { claims, languages, runs } = options;
  const words = `${claims} claims, ${languages === 2 ? 'two languages (peers: one)' : 'one language'}`;
  console.log(`\n${words}, ${runs === 1 ? 'one run' : `median of ${runs} runs`}. ${describeMachine()}\n`);
  console.log(`${formatRows(rows, (astro ?? bareAstro)?.name ?? '')}\n`);
  judgeRatio('coldCpuToAstro', cold?.cpuSeconds, astro?.cpuSeconds);
  judgeRatio('coldMemoryToAstro', cold?.peakMegabytes, astro?.peakMegabytes);
  judgeRatio('withoutPicturesCpuToAstro', bare?.cpuSeconds, bareAstro?.cpuSeconds);
  judgeRatio('withoutPicturesCpuToHugo', bare?.cpuSeconds, hugo?.cpuSeconds);
  judgeRatio('editWallToHugo', edit?.wallSeconds, hugoClaimPages?.wallSeconds);
  console.log(bench.account);
}

class Comparison {
  readonly #workshop: string;
  readonly #options: Options;
  readonly #content: BenchContent;
  readonly #meter: Meter;
  readonly #project = new Project(projectFolder);

  constructor(workshop: string, options: Options) {
    this.#workshop = workshop;
    this.#options = options;
    this.#content = generate(options.claims);
    this.#meter = new Meter(options.runs);
  }

  /** What measuring itself cost, in a sentence. */
  get account(): string {
    return accountOf(this.#meter);
  }

  async builds(): Promise<readonly Row[]> {
    return await this.#inStates('Contrechamp', this.#site('ours'));
  }

  async buildsWithoutPictures(): Promise<readonly Row[]> {
    const trial = new Site(join(this.#workshop, 'trial'), this.#project, generate(3), {
      languages: 1,
      withoutPictures: true,
    });
    try {
      await trial.check('cold');
    } catch (error) {
      if (!String(error).includes('outputs')) throw error;
      console.log('Skipped: builds without pictures. The check does not know the key “outputs” of site.yml.');
      return [];
    }
    return await this.#inStates('Contrechamp without pictures', this.#site('without-pictures', true));
  }

  async checks(): Promise<readonly Row[]> {
    const site = this.#site('checked');
    const rows: Row[] = [];
    for (const state of states)
      rows.push(await this.#meter.row(`Check, ${wordsOf[state]}`, () => site.check(state)));
    return rows;
  }

  async liveSite(): Promise<readonly Row[]> {
    const claims = Math.min(mostLiveClaims, this.#options.claims);
    const runs = [];
    for (let count = 0; count < this.#options.runs; count += 1) {
      const { languages } = this.#options;
      const folder = join(this.#workshop, `live-${count}`);
      const run = await measureLiveSite(new Site(folder, this.#project, generate(claims), { languages }));
      this.#meter.note(run.start);
      this.#meter.note(run.edit);
      runs.push(run);
    }
    const name = `Live site of ${claims} claims`;
    return [
      this.#meter.rowOf(
        `${name}, start to first page`,
        runs.map(({ start }) => start),
      ),
      this.#meter.rowOf(
        `${name}, edit to page`,
        runs.map(({ edit }) => edit),
      ),
    ];
  }

  async peers(...peers: readonly (Peer | undefined)[]): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const peer of peers) {
      if (peer === undefined) continue;
      const folder = join(this.#workshop, peer.name.toLowerCase().replaceAll(/[^a-z]+/gu, '-'));
      const out = join(folder, peer.out);
      mkdirSync(folder);
      peer.write(folder, this.#content);
      const run = async () => {
        for (const path of [out, join(folder, '.cache')]) rmSync(path, { recursive: true, force: true });
        return await measure(peer.command(folder));
      };
      rows.push(await this.#meter.row(peer.name, run, out));
      if (!this.#options.keep) rmSync(folder, { recursive: true });
    }
    return rows;
  }

  async #inStates(name: string, site: Site): Promise<Row[]> {
    const rows: Row[] = [];
    for (const state of states)
      rows.push(await this.#meter.row(`${name}, ${wordsOf[state]}`, () => site.build(state), site.out));
    return rows;
  }

  #site(name: string, withoutPictures = false): Site {
    const { languages } = this.#options;
    return new Site(join(this.#workshop, name), this.#project, this.#content, { languages, withoutPictures });
  }
}

/** What measuring itself cost, in a sentence. */
export function accountOf({ share }: Meter): string {
  return `The benchmark itself took ${(100 * share).toFixed(1)} % of the CPU time that it measured.`;
}
