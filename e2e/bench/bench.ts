import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '../html.ts';
import { type BenchContent, generate } from './generate.ts';
import { measure, type Usage } from './measure.ts';
import { Ours } from './ours.ts';
import { stockAstro } from './peers/astro.ts';
import { eleventy } from './peers/eleventy.ts';
import { hasHugo, hugo } from './peers/hugo.ts';
import type { Peer } from './peers/peer.ts';
import { describeMachine, formatTable, type Row } from './table.ts';

const usage = `Usage: npm run bench -- [--claims 5000] [--runs 1] [--languages 1|2] [--scaling] [--keep]

  --claims     how many claims are generated
  --runs       how often each build is measured; the median counts
  --languages  2 gives every claim a translation
  --scaling    our cold build at 1,000 and at 10,000 claims instead, CPU time per claim
  --keep       leaves the generated projects for a look`;

const ours = {
  cold: 'Contrechamp, cold',
  unchanged: 'Contrechamp, nothing changed',
  edit: 'Contrechamp, one edit',
};

type BudgetName = 'coldCpuRatio' | 'coldMemoryRatio' | 'editCpuRatio' | 'scalingRatio';
type Budgets = Readonly<Record<BudgetName, { readonly limit: number; readonly what: string }>>;

interface Options {
  readonly claims: number;
  readonly runs: number;
  readonly languages: 1 | 2;
}

/** Measures everything on one set of claims, in one table. */
async function compare(workshop: string, options: Options): Promise<void> {
  const content = generate(options.claims);
  const site = new Ours(join(workshop, 'ours'), content, options.languages);
  const rows = [
    await row(ours.cold, site.out, options.runs, () => site.cold()),
    await row(ours.unchanged, site.out, options.runs, () => site.unchanged()),
    await row(ours.edit, site.out, 1, () => site.afterEdit()),
  ];
  for (const peer of [stockAstro, eleventy, ...(hasHugo() ? [hugo] : [])])
    rows.push(await peerRow(peer, workshop, content, options.runs));
  const words = `${options.claims} claims, ${options.languages === 2 ? 'two languages (peers: one)' : 'one language'}`;
  console.log(
    `\n${words}, ${options.runs === 1 ? 'one run' : `median of ${options.runs} runs`}. ${describeMachine()}\n`,
  );
  console.log(`${formatTable(rows, stockAstro.name)}\n`);
  const [cold, , edit, stock] = rows;
  if (cold === undefined || edit === undefined || stock === undefined) return;
  judge('coldCpuRatio', cold.cpuSeconds / stock.cpuSeconds);
  judge('coldMemoryRatio', cold.peakMegabytes / stock.peakMegabytes);
  judge('editCpuRatio', edit.cpuSeconds / cold.cpuSeconds);
}

async function peerRow(peer: Peer, workshop: string, content: BenchContent, runs: number): Promise<Row> {
  const folder = join(workshop, peer.name.split(' ')[0]?.toLowerCase() ?? 'peer');
  mkdirSync(folder);
  peer.write(folder, content);
  return await row(peer.name, join(folder, peer.out), runs, async () => {
    rmSync(join(folder, peer.out), { recursive: true, force: true });
    rmSync(join(folder, '.cache'), { recursive: true, force: true });
    return await measure(peer.command(folder));
  });
}

async function row(name: string, out: string, runs: number, run: () => Promise<Usage>): Promise<Row> {
  const all: Usage[] = [];
  for (let count = 0; count < runs; count += 1) all.push(await run());
  const sorted = all.toSorted((left, right) => left.cpuSeconds - right.cpuSeconds);
  const median = sorted[Math.floor((runs - 1) / 2)];
  if (median === undefined) throw new Error('--runs must be at least 1.');
  const files = listFiles(out);
  const bytes = files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
  console.log(`${name}: ${median.cpuSeconds.toFixed(1)} CPU s, ${median.peakMegabytes.toFixed(0)} MB`);
  return { name, ...median, files: files.length, megabytes: bytes / 1e6 };
}

/** Our own time per claim on a small and on a large site. */
async function scale(workshop: string, { runs, languages }: Options): Promise<void> {
  const perClaim: number[] = [];
  for (const count of [1000, 10_000]) {
    const folder = join(workshop, String(count));
    const site = new Ours(folder, generate(count), languages);
    const { cpuSeconds } = await row(`${count} claims, cold`, site.out, runs, () => site.cold());
    rmSync(folder, { recursive: true });
    console.log(`${count} claims: ${((1000 * cpuSeconds) / count).toFixed(2)} CPU ms per claim`);
    perClaim.push(cpuSeconds / count);
  }
  console.log(`\n${describeMachine()}\n`);
  const [small = 1, large = 1] = perClaim;
  judge('scalingRatio', large / small);
}

function judge(name: BudgetName, reached: number): void {
  const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8')) as Budgets;
  const { limit, what } = budgets[name];
  const verdict = reached <= limit ? 'met' : 'NOT met';
  console.log(`Budget ${verdict}: ${reached.toFixed(2)} ≤ ${limit} (${what})`);
}

function readOptions(): (Options & { scaling: boolean; keep: boolean }) | undefined {
  const { values } = parseArgs({
    options: {
      claims: { type: 'string', default: '5000' },
      runs: { type: 'string', default: '1' },
      languages: { type: 'string', default: '1' },
      scaling: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [claims, runs] = [Number(values.claims), Number(values.runs)];
  const isUsable =
    [claims, runs].every((value) => Number.isInteger(value) && value > 0) && /^[12]$/u.test(values.languages);
  if (values.help || !isUsable) return undefined;
  return {
    claims,
    runs,
    languages: values.languages === '2' ? 2 : 1,
    scaling: values.scaling,
    keep: values.keep,
  };
}

const options = readOptions();
if (options === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-bench-'));
  try {
    await (options.scaling ? scale(workshop, options) : compare(workshop, options));
  } finally {
    if (options.keep) console.log(`The generated projects are in ${workshop}`);
    else rmSync(workshop, { recursive: true, force: true });
  }
}
