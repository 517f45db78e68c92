import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { withLock } from '#site/build-lock';
import { type InputStates, inputStates, isFresh, isSameInput } from '#site/inputs';
import { type Manifest, readManifest } from '#site/manifest';
import { readSettings, type Settings } from '#site/settings';
import { mergeShards, readShare, type Share, wholeSite } from '#site/shards';
import { type Inspection, inspect, Store, type StorePlace, storePlace } from '#site/store';
import type { BuildOutcome } from '#site/build-outcome';
import type { Problem } from '#schema/problem';
import { currentDay, termsText } from '#site/terms';
import { step } from './build-steps.ts';
import { builtTime } from './built-time.ts';
import { runWithUsage } from './run-with-usage.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What of a site is built, and by how many threads; without a number the machine decides. */
export interface BuildOptions {
  readonly shard?: Share;
  readonly threads?: number | undefined;
}

/**
 * Checks the content, then builds the site: true when it stands. What is wrong with the content is
 * reported in whole and nothing is written; all other failures are thrown as sentences.
 */
export async function build(
  environment: NodeJS.ProcessEnv,
  { shard = wholeSite, threads }: BuildOptions = {},
): Promise<boolean> {
  const settings = readSettings(environment);
  const place = storePlace(settings.out);
  // Two builds may share the folder of the site, or what they keep for the next.
  return await withLock(`${place.out}.lock`, () =>
    withLock(join(settings.cache, 'build.lock'), () =>
      buildAlone(settings, place, environment, { shard, threads }),
    ),
  );
}

async function buildAlone(
  settings: Settings,
  place: StorePlace,
  environment: NodeJS.ProcessEnv,
  { shard, threads }: { readonly shard: Share; readonly threads: number | undefined },
): Promise<boolean> {
  new Store(place).rollback();
  const today = currentDay(new Date(), environment['SOURCE_DATE_EPOCH']);
  const time = builtTime(settings.content, environment);
  const looked = Date.now();
  const inputs = inputStates(settings.content);
  const found = readManifest(settings.cache);
  const before = found?.out === place.out ? found : undefined;
  const inspection =
    before === undefined ? { damaged: new Set<string>(), strays: [] } : inspect(place.out, before);
  const isAsBefore =
    before !== undefined &&
    before.terms === termsText(settings, { time, today, shard }) &&
    isSameInput(before.inputs, inputs) &&
    inspection.damaged.size === 0 &&
    inspection.strays.length === 0;
  if (isAsBefore) return await tellUnchanged(before, settings);
  return await buildChanged({
    ...{ settings, place, environment, time, today, before, inspection, shard, threads },
    // What could change unseen is looked at again by the next build.
    inputs: isFresh(inputs, looked) ? {} : inputs,
  });
}

interface ChangedBuild {
  readonly settings: Settings;
  readonly place: StorePlace;
  readonly environment: NodeJS.ProcessEnv;
  readonly inputs: InputStates;
  readonly time: number | undefined;
  readonly today: string;
  readonly before: Manifest | undefined;
  readonly inspection: Inspection;
  readonly shard: Share;
  readonly threads: number | undefined;
}

/** All is as it was: what was said of it is said again. */
async function tellUnchanged(before: Manifest, settings: Settings): Promise<boolean> {
  const problems = JSON.parse(before.problems) as readonly Problem[];
  if (problems.length > 0) {
    const { loadContentFiles, isLoadFailure } = await import('#reader/load');
    const loaded = loadContentFiles(settings.content);
    if (!isLoadFailure(loaded)) await tellProblems(problems, loaded.files, process.env);
  }
  const { outcomeOf } = await import('#site/build-outcome');
  const outcome = outcomeOf(before, 0);
  await step(
    'Check',
    () => before,
    ({ contentFiles }) => checkedText(contentFiles, problems.length),
  );
  for (const note of outcome.notes) console.warn(`Warning: ${note}`);
  await step(
    'Build',
    () => outcome,
    (built) => builtText(built, settings.out),
  );
  for (const line of outcome.size) console.warn(line);
  return true;
}

async function buildChanged(build: ChangedBuild): Promise<boolean> {
  const { settings, environment, today } = build;
  const [{ loadCheckedContent }, { buildSite }, { astroWarning }] = await Promise.all([
    import('#site/checked-content'),
    import('#site/build-site'),
    import('#site/compiled-pages'),
  ]);
  const { content, files, problems } = await step(
    'Check',
    () => loadCheckedContent(settings, { today }),
    (checked) => checkedText(checked.files.length, checked.problems.length),
  );
  if (problems.length > 0) await tellProblems(problems, files, environment);
  if (problems.some(({ severity }) => severity === 'error')) {
    console.error('The site was not built: mend the problems above first.');
    return false;
  }
  const warning = astroWarning();
  if (warning !== undefined) console.warn(`Warning: ${warning}`);
  const outcome = await step(
    'Build',
    () =>
      buildSite({
        ...build,
        ...{ content, problems: JSON.stringify(problems), contentFiles: files.length },
      }),
    (built) => builtText(built, settings.out),
  );
  for (const note of outcome.notes) console.warn(`Warning: ${note}`);
  for (const line of outcome.size) console.warn(line);
  return true;
}

async function tellProblems(
  problems: readonly Problem[],
  files: readonly { readonly path: string; readonly text: string }[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const { reportText } = await import('#check/reporters/text');
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const colour = process.stderr.isTTY === true && !environment['NO_COLOR'];
  console.error(`\n${reportText(problems, { texts, colour }).trimEnd()}\n`);
}

function checkedText(files: number, problems: number): string {
  return `${counted(files, 'content file')}, ${problems === 0 ? 'no problem' : counted(problems, 'problem')}`;
}

function builtText({ pages, changed }: BuildOutcome, out: string): string {
  return `${counted(pages, 'page')} in ${shortPath(out)}/, ${changed === 0 ? 'nothing new' : `${counted(changed, 'file')} new`}`;
}

function shortPath(folder: string): string {
  const below = relative(process.cwd(), folder);
  return below.startsWith('..') ? folder : below;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

const usage = 'Usage: npm run build -- [--threads 2] [--shard 2/5 | --merge FOLDER FOLDER …]';

/** The whole site, one shard of it, or the site put together from its shards. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      shard: { type: 'string' },
      merge: { type: 'boolean', default: false },
      threads: { type: 'string' },
    },
  });
  if (values.merge && values.shard === undefined) {
    const { out } = readSettings(process.env);
    await step(
      'Merge',
      () => mergeShards(positionals, out),
      (files) => `${counted(files, 'file')} in ${shortPath(out)}/`,
    );
    return 0;
  }
  const shard = values.shard === undefined ? wholeSite : readShare(values.shard);
  if (positionals.length > 0 || values.merge || shard === undefined) {
    throw new WrongUsage(
      shard === undefined ? `“${values.shard}” is no shard: the second of five is 2/5.` : 'Too many words.',
    );
  }
  const threads = values.threads === undefined ? undefined : Number(values.threads);
  if (threads !== undefined && !(Number.isInteger(threads) && threads > 0 && threads <= 64))
    throw new WrongUsage(`“${values.threads}” is no number of threads.`);
  return (await build(process.env, { shard, threads })) ? 0 : 1;
}

if (import.meta.main)
  await runWithUsage(usage, async () => ({ output: '', exitCode: await main() }), { failures: [Error] });
