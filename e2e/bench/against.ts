import { join, resolve } from 'node:path';
import { projectFolder } from '../sites.ts';
import { type BudgetName, judge } from './budgets.ts';
import { accountOf, mostLiveClaims, states, wordsOf } from './compare.ts';
import { generate } from './generate.ts';
import { type LiveUsage, measureLiveSite } from './live-site.ts';
import type { Usage } from './measure.ts';
import { Meter, type Row } from './meter.ts';
import type { Options } from './options.ts';
import { Project } from './project.ts';
import { Site } from './site.ts';
import { describeMachine, formatPairs } from './table.ts';

type Pair = readonly [ours: Row, other: Row];

/** Measures this checkout and another in turn, and gives the ratios. */
export async function compareCheckouts(workshop: string, folder: string, options: Options): Promise<void> {
  const projects = [new Project(projectFolder), new Project(resolve(folder))] as const;
  const meter = new Meter(options.runs);
  const { languages, only } = options;
  const content = generate(options.claims);
  const sites = projects.map(
    (project, index) => new Site(join(workshop, String(index)), project, content, { languages }),
  );
  const pairs = new Map<string, Pair>();
  const add = async (name: string, run: (site: Site) => Promise<Usage>) => {
    const rows = await meter.inTurn(
      sites.map((site, index) => [index === 0 ? name : `${name}, other`, () => run(site)]),
    );
    pairs.set(name, pairOf(rows));
  };
  for (const state of states)
    if (only.has('builds')) await add(`Build, ${wordsOf[state]}`, (site) => site.build(state));
  for (const state of states)
    if (only.has('check')) await add(`Check, ${wordsOf[state]}`, (site) => site.check(state));
  if (only.has('dev')) {
    const claims = Math.min(mostLiveClaims, options.claims);
    const runs: LiveUsage[][] = projects.map(() => []);
    for (let count = 0; count < options.runs; count += 1) {
      for (const [index, project] of projects.entries()) {
        const home = join(workshop, `live-${count}-${index}`);
        const run = await measureLiveSite(new Site(home, project, generate(claims), { languages }));
        meter.note(run.start);
        meter.note(run.edit);
        runs[index]?.push(run);
      }
    }
    for (const step of ['start', 'edit'] as const) {
      const name = `Live site, ${step}`;
      const rows = runs.map((all, index) =>
        meter.rowOf(
          index === 0 ? name : `${name}, other`,
          all.map((run) => run[step]),
        ),
      );
      pairs.set(name, pairOf(rows));
    }
  }
  const [ours, other] = projects.map(({ commit }) => commit);
  const times = options.runs === 1 ? 'one run' : `median of ${options.runs} runs`;
  console.log(
    `\n${options.claims} claims, ${ours} against ${other} in turn, ${times}. ${describeMachine()}\n`,
  );
  console.log(`${formatPairs(['this', 'other'], [...pairs.values()])}\n`);
  for (const [budget, name, figure] of judged) {
    const pair = pairs.get(name);
    if (pair !== undefined) judge(budget, pair[0][figure] / pair[1][figure]);
  }
  console.log(accountOf(meter));
}

const judged = [
  ['coldCpuToBefore', 'Build, cold', 'cpuSeconds'],
  ['coldWallToBefore', 'Build, cold', 'wallSeconds'],
  ['unchangedCpuToBefore', 'Build, nothing changed', 'cpuSeconds'],
  ['editCpuToBefore', 'Build, one edit', 'cpuSeconds'],
  ['checkUnchangedCpuToBefore', 'Check, nothing changed', 'cpuSeconds'],
  ['checkEditCpuToBefore', 'Check, one edit', 'cpuSeconds'],
  ['liveStartWallToBefore', 'Live site, start', 'wallSeconds'],
  ['liveEditWallToBefore', 'Live site, edit', 'wallSeconds'],
] as const satisfies readonly (readonly [BudgetName, string, keyof Usage])[];

function pairOf([ours, other]: readonly Row[]): Pair {
  if (ours === undefined || other === undefined) throw new Error('A checkout was not measured.');
  return [ours, other];
}
