import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Content } from '#reader/content';
import { compiledPages } from './compiled-pages.ts';
import { type DrawPlan, drawShare, drawShareApart, outputsOf } from './draw-share.ts';
import type { Drawn } from './draw-outputs.ts';
import { type BuildOutcome, outcomeOf } from './build-outcome.ts';
import { readEmbedAssets } from './embed-assets.ts';
import { codeDigest, type InputStates } from './inputs.ts';
import {
  entryOf,
  filesIn,
  filesOf,
  isDamaged,
  type Manifest,
  type ManifestEntry,
  manifestFormat,
  notesOf,
  readsOf,
  writeManifest,
} from './manifest.ts';
import type { Output } from './output.ts';
import { Readings } from './readings.ts';
import { openSite, type SiteTerms } from './open-site.ts';
import { changedParts, partDigests } from './part-digests.ts';
import type { Settings } from './settings.ts';
import type { SiteInput } from './site-input.ts';
import { isInShare, type Share, shardFile, shardOutput } from './shards.ts';
import { termsText } from './terms.ts';
import { filesBelow, folderTimes, type Inspection, Store, type StorePlace } from './store.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Below so many outputs, a thread costs more than it brings. */
const worthThread = 1500;

/** All that a build knows before it makes anything. */
export interface BuildInput {
  readonly settings: Settings;
  readonly place: StorePlace;
  readonly content: Content;
  /** What the check said, as JSON. */
  readonly problems: string;
  readonly contentFiles: number;
  readonly inputs: InputStates;
  /** Seconds since 1970; see `SiteTerms`. */
  readonly time: number | undefined;
  /** The day of the check, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly before: Manifest | undefined;
  readonly inspection: Inspection;
  /** How many threads make the site; without it, as many as the machine has, where that is worth it. */
  readonly threads: number | undefined;
  /** The part of the site that is made. */
  readonly shard: Share;
}

/** Makes what is not as it was of a site, and puts it in place when all of it is there. */
export async function buildSite(input: BuildInput): Promise<BuildOutcome> {
  const { settings, place, content, before, inspection, time, today, shard } = input;
  refuseForeignFolder(place.out);
  const terms: SiteTerms = {
    ...{ origin: settings.origin, base: settings.base, drafts: false, assets: readEmbedAssets() },
    ...(time === undefined ? {} : { time }),
  };
  const code = hash('sha256', JSON.stringify([codeDigest(), settings.origin, settings.base]), 'base64url');
  const pages = await compiledPages({ ...settings, key: pagesKey(code, content) });
  const site = openSite(content, terms);
  const parts = partDigests(site);
  const whole = outputsOf(site, pages).filter(({ path }) => isInShare(path, shard));
  const outputs = shard.count === 1 ? [...whole] : [...whole, shardOutput(shard, code, parts)];
  const wanted =
    before === undefined || before.code !== code
      ? undefined
      : staleOutputs(outputs, before, parts, inspection);
  const plan: DrawPlan = {
    ...{ place, shard, pages, damaged: inspection.damaged },
    ...(wanted === undefined ? {} : { wanted }),
  };
  const store = new Store(place);
  try {
    const drawn = await drawAll(input, site, outputs, terms, plan);
    const entries = entriesOf(outputs, before, drawn);
    const gone = goneFiles(place.out, before, entries.outputs, inspection);
    store.commit(gone);
    const made = drawn.flatMap(({ written }) => written);
    const hosting = hostingOf(site);
    writeManifest(settings.cache, {
      hosting,
      ...{ format: manifestFormat, out: place.out, code, inputs: input.inputs },
      terms: termsText(settings, { time, today, shard }),
      ...entries,
      parts: Object.fromEntries(parts),
      folders: folderTimes(place.out, before?.folders ?? {}, [...made, ...gone]),
      ...{ problems: input.problems, contentFiles: input.contentFiles },
    });
    return outcomeOf({ outputs: entries.outputs, hosting }, made.length + gone.length);
  } catch (error) {
    throw told(error, place.out);
  } finally {
    store.rollback();
  }
}

function hostingOf({ graph }: SiteInput): Manifest['hosting'] {
  const { host, outputs } = graph.site;
  return { ...(host === undefined ? {} : { host }), leaveOut: outputs.leaveOut };
}

/** The outputs that are not there, that somebody touched, or that read a part of the site which changed. */
function staleOutputs(
  outputs: readonly Output[],
  before: Manifest,
  parts: ReadonlyMap<string, string>,
  { damaged }: Inspection,
): ReadonlySet<string> {
  const changed = changedParts(before.parts, parts);
  const isChanged = before.partNames.map((part) => changed.has(part));
  const isStale = before.reads.map((list) => list.some((part) => isChanged[part]));
  const wanted = new Set<string>();
  const known = new Set(before.partNames);
  for (const { path, dependsOn = [] } of outputs) {
    const entry = before.outputs[path];
    const isGivenOther = dependsOn.some((part) => !known.has(part));
    if (
      entry === undefined ||
      isGivenOther ||
      isStale[readsOf(entry)] === true ||
      isDamaged(before, path, damaged)
    )
      wanted.add(path);
  }
  return wanted;
}

async function drawAll(
  { settings, today, before, threads }: BuildInput,
  site: SiteInput,
  outputs: readonly Output[],
  terms: SiteTerms,
  plan: DrawPlan,
): Promise<readonly Drawn[]> {
  // Texts are made in no time; another thread has to read the whole content before it makes anything.
  const amount = outputs.filter(
    ({ path, draw }) => draw !== 'text' && (plan.wanted?.has(path) ?? true),
  ).length;
  const isLarge = amount > worthThread && site.graph.claims.size > 100;
  const count = threads ?? (isLarge ? availableParallelism() : 1);
  const apart = Array.from({ length: count - 1 }, (_, index) =>
    drawShareApart({
      ...{ settings, terms, today, plan, thread: { index: index + 1, count } },
      isFirst: before === undefined,
    }),
  );
  const own = drawShare(site, outputs, plan, { index: 0, count }, before);
  return (await Promise.all([own, ...apart])).flat();
}

/** The entries of the next manifest: of what was made, and of what stays. */
function entriesOf(
  list: readonly Output[],
  before: Manifest | undefined,
  drawn: readonly Drawn[],
): Pick<Manifest, 'outputs' | 'reads' | 'partNames'> {
  const made = new Map(drawn.map((one) => [one.path, one]));
  const readings = new Readings(before);
  const outputs: Record<string, ManifestEntry> = {};
  for (const { path } of list) {
    const one = made.get(path);
    const known = before?.outputs[path];
    if (one === undefined) {
      if (known === undefined) throw new TypeError(`${path} was neither made nor there before`);
      const place = readings.keep(readsOf(known));
      outputs[path] = 'key' in known ? { ...known, reads: place } : [known[0], place, known[2], known[3]];
      continue;
    }
    const files = one.files ?? (known && filesOf(path, known));
    if (files === undefined) throw new TypeError(`${path} was found to be as before, but was not there`);
    const notes = one.files === undefined && known !== undefined ? notesOf(known) : one.notes;
    outputs[path] = entryOf(path, { key: one.key, reads: readings.add(one.reads), files, notes });
  }
  return { outputs, ...readings.all };
}

/** Files that stand in the folder and are no part of the site any more. */
function goneFiles(
  out: string,
  before: Manifest | undefined,
  outputs: Manifest['outputs'],
  { strays }: Inspection,
): string[] {
  const now = new Set(filesIn(outputs));
  const then = before === undefined ? filesBelow(out) : filesIn(before.outputs);
  const gone = [...strays];
  for (const path of then) if (!now.has(path)) gone.push(path);
  return gone;
}

/** The pages are compiled with the texts of those that are written by hand. */
function pagesKey(code: string, { pages }: Content): string {
  return hash('sha256', JSON.stringify([code, pages]), 'base64url');
}

/** What every page of ours says of itself. */
const signature = 'name="generator" content="Contrechamp"';

/** The folder will be filled, so it must be a site of ours or nothing. */
function refuseForeignFolder(out: string): void {
  const upward = relative(out, projectFolder);
  const holdsProject = upward === '' || !upward.startsWith('..');
  if (holdsProject || (existsSync(out) && !isOurs(out))) {
    throw new Error(
      `“${out}” holds something that is not a built site. Empty it, or set CONTRECHAMP_OUT to another folder.`,
    );
  }
}

function isOurs(out: string): boolean {
  if (!statSync(out).isDirectory()) return false;
  if (readdirSync(out).length === 0) return true;
  if (existsSync(join(out, shardFile))) return true;
  const front = join(out, 'index.html');
  return existsSync(front) && readFileSync(front, 'utf8').includes(signature);
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'its disk is read-only',
};

/** A failure of the disk as a sentence; the site that stands is as it was. */
function told(error: unknown, out: string): unknown {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined
    ? error
    : new Error(`“${out}” could not be filled: ${reason}. The site that stands there is as it was.`);
}
