import { localAddress, type Settings } from '#site/settings';
import { reportText as reportProblems } from '#check/reporters/text';
import { wordsFor } from '#i18n/words';
import { buildGraph } from '#model/build-graph';
import { type Content, readContent } from '#reader/content';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import type { Ledger } from '#schema/ledger';
import { nearest } from '#schema/nearest';
import type { Site } from '#schema/site';
import { ledgerName } from '#sources/ledger-text';
import type { Network } from '#sources/network';
import type { ReadPage } from '#sources/page-text';
import { planTargets, type Target } from '#sources/plan';
import { makeReport, type Report } from '#sources/report';
import { runSources } from '#sources/run';
import { ledgerKeeper } from './ledger-keeper.ts';
import type { SourcesRequest } from './sources-request.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What a run needs of the world, and what it tells while it runs. */
export interface Opening {
  readonly settings: Pick<Settings, 'content' | 'cache' | 'origin' | 'base'>;
  readonly network: Network;
  readonly readPage: ReadPage;
  readonly onProgress: (done: number, total: number, host: string) => void;
  readonly onNote: (sentence: string) => void;
  /** Given what writes down all that is known so far: for an interruption. */
  readonly onStart?: (saveNow: () => void) => void;
}

/**
 * Opens the sources of a content folder, keeps the ledger in it, and reports. Throws a sentence when the content cannot
 * be read or this machine is not connected; then the ledger is left as it was.
 */
export async function openSources(request: SourcesRequest, opening: Opening): Promise<Report> {
  const { settings, network, onProgress, onNote } = opening;
  const { site, content, folder } = readGoodContent(settings.content);
  const all = planTargets(buildGraph(content, site, { drafts: true }));
  const wanted = chooseTargets(all, request.only);
  const before = content.ledger?.value ?? {};
  const keeper = ledgerKeeper({
    folders: settings,
    before: knownOnly(before, all),
    now: network.now,
    resumes: request.only.length === 0 && !request.again,
  });
  const targets = wanted.filter(({ id }) => !keeper.opened.has(id));
  if (targets.length < wanted.length) {
    onNote(
      `Going on with a run that was broken off: ${wanted.length - targets.length} of ${wanted.length} sources were opened already. To open all: --again`,
    );
  }
  const line = watch(network);
  opening.onStart?.(() => keeper.save(line.isOffline()));
  const postponed: string[] = [];
  let done = wanted.length - targets.length;
  await runSources({
    ...{ targets, before, archive: request.archive, readPage: opening.readPage },
    network: line.network,
    manners: {
      agent: agentOf(settings, site),
      pause: request.pause,
      longestWait: 60_000,
      allowPrivate: request.allowPrivate,
    },
    onLooked: (target, entry) => {
      if (entry === undefined) postponed.push(target.id);
      else keeper.note(target.id, entry, line.isOffline());
      done += 1;
      onProgress(done, wanted.length, new URL(target.url).host);
    },
  });
  if (line.isOffline()) {
    throw new Error(
      'Nobody answered, neither a source nor the archive. Is this machine connected? The ledger was left as it is.',
    );
  }
  keeper.end();
  const day = network.now().toISOString().slice(0, 10);
  return makeReport(wanted, keeper.entries(), { day, folder, postponed });
}

/** The content of a folder, without an error in it; throws a sentence otherwise. */
export function readGoodContent(path: string): { site: Site; content: Content; folder: string } {
  const loaded = loadContentFiles(path);
  if (isLoadFailure(loaded)) throw new WrongUsage(loaded.failure);
  const content = readContent(loaded.folder, loaded.files, (language) => wordsFor(language).footnotes);
  const errors = [...loaded.problems, ...content.problems].filter(({ severity }) => severity === 'error');
  const site = content.site?.value;
  if (site !== undefined && errors.length === 0) return { site, content, folder: loaded.folder };
  const texts = new Map(loaded.files.map(({ path: name, text }) => [name, text]));
  const isLedger = errors.every(({ file }) => file.endsWith(`/${ledgerName}`));
  const advice = isLedger
    ? `Nothing was opened. Mend ${ledgerName}, or delete it: the next run writes a new one, and knows nothing of the runs before.`
    : 'Nothing was opened: mend the problems above first.';
  throw new Error(`${reportProblems(errors, { texts })}\n${advice}`);
}

/** The targets of these ids, or all where none is named; throws `WrongUsage` for an id that no source has. */
export function chooseTargets(all: readonly Target[], only: readonly string[]): readonly Target[] {
  if (only.length === 0) return all;
  const ids = new Set(all.map(({ id }) => id));
  for (const id of only) {
    if (ids.has(id)) continue;
    const suggestion = nearest(id, ids);
    throw new WrongUsage(
      `No source with an address has the id “${id}”.${suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`}`,
    );
  }
  return all.filter(({ id }) => only.includes(id));
}

/** Entries of sources that the site has no more are dropped. */
function knownOnly(before: Ledger, all: readonly Target[]): Ledger {
  const ids = new Set(all.map(({ id }) => id));
  return Object.fromEntries(Object.entries(before).filter(([id]) => ids.has(id)));
}

/** Who asks, and where to ask about it: the site, or the place where errors are reported. */
export function agentOf({ origin, base }: Opening['settings'], site: Site): string {
  const address =
    origin === localAddress
      ? (site.repository ?? site.contact.find((way) => /^https?:/u.test(way)))
      : `${origin}${base}/`;
  return address === undefined ? 'Contrechamp/1.0' : `Contrechamp/1.0 (+${address})`;
}

/** Notices when requests fail and not one is answered. */
function watch(network: Network): { readonly network: Network; readonly isOffline: () => boolean } {
  let answered = false;
  let failed = false;
  return {
    isOffline: () => failed && !answered,
    network: {
      ...network,
      fetch: async (address, headers) => {
        const result = await network.fetch(address, headers);
        answered ||= result.kind === 'answer';
        failed ||= result.kind === 'failure' && result.reason !== 'private-address';
        return result;
      },
    },
  };
}
