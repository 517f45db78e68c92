import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { openPages } from '#astro/page-renderer';
import { loadCheckedContent } from './checked-content.ts';
import { assetFiles } from './compiled-pages.ts';
import { drawOutputs, type Drawn } from './draw-outputs.ts';
import { isDamaged, knownFile, knownKey, type Manifest, readManifest } from './manifest.ts';
import { openSite, type SiteTerms } from './open-site.ts';
import type { Output } from './output.ts';
import { siteOutputs } from './outputs.ts';
import type { Settings } from './settings.ts';
import type { SiteInput } from './site-input.ts';
import { isInShare, type Share } from './shards.ts';
import { Store, type StorePlace } from './store.ts';

/** Which of the outputs of a site are to be made. */
export interface DrawPlan {
  readonly place: StorePlace;
  /** The part of the site that is made. */
  readonly shard: Share;
  /** The folder of the compiled pages. */
  readonly pages: string;
  /** Paths of the outputs to look at; none for all. */
  readonly wanted?: ReadonlySet<string>;
  /** Files that are not as the manifest says. */
  readonly damaged: ReadonlySet<string>;
}

/** The outputs of a site: those that it is made of, and the files that its pages load. */
export function* outputsOf(input: SiteInput, pages: string): Generator<Output> {
  for (const [path, file] of assetFiles(pages)) {
    yield { path, kind: 'asset', draw: 'text', view: () => readFileSync(file) };
  }
  yield* siteOutputs(input);
}

/** Makes a share of what a plan wants. */
export async function drawShare(
  input: SiteInput,
  outputs: Iterable<Output>,
  { place, shard, pages, wanted, damaged }: DrawPlan,
  thread: Share,
  before: Manifest | undefined,
): Promise<Drawn[]> {
  const store = new Store(place);
  const isMine = ({ path }: Output) => (wanted?.has(path) ?? true) && isInShare(path, shard, thread);
  return await drawOutputs({
    outputs: Iterator.from(outputs).filter(isMine),
    reads: input.reads,
    pages: await openPages(pages),
    keyOf: (path) => (isDamaged(before, path, damaged) ? undefined : knownKey(before, path)),
    stateOf: (folder, path) => (damaged.has(path) ? undefined : knownFile(before, folder, path)),
    put: (path, content) => store.put(path, content),
  });
}

/** What a thread is given to make its share. */
interface ThreadWork {
  readonly settings: Settings;
  readonly terms: SiteTerms;
  readonly today: string;
  readonly plan: DrawPlan;
  readonly thread: Share;
  /** Whether there is no site of before. */
  readonly isFirst: boolean;
}

/** Makes a share in a thread of its own, which reads the content by itself. */
export function drawShareApart(work: ThreadWork): Promise<Drawn[]> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: work });
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`A thread of the build ended early (${code}).`)));
  });
}

if (!isMainThread && parentPort !== null && isThreadWork(workerData)) {
  const { settings, terms, today, plan, thread, isFirst } = workerData;
  const { content } = loadCheckedContent(settings, { today, skipRules: true });
  const site = openSite(content, terms);
  const outputs = outputsOf(site, plan.pages);
  const before = isFirst ? undefined : readManifest(settings.cache);
  parentPort.postMessage(await drawShare(site, outputs, plan, thread, before));
}

function isThreadWork(data: unknown): data is ThreadWork {
  return typeof data === 'object' && data !== null && 'plan' in data && 'thread' in data;
}
