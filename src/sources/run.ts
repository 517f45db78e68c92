import type { Ledger, LedgerEntry } from '#schema/ledger';
import { findCopy } from './archive.ts';
import { hostGate } from './host-gate.ts';
import { look } from './look.ts';
import type { Manners, Network } from './network.ts';
import { needsCopy, nextEntry } from './next-entry.ts';
import type { ReadPage } from './page-text.ts';
import type { Target } from './plan.ts';
import { robotsRules } from './robots.ts';
import type { Visiting } from './visit.ts';

/** What a run is given. */
export interface RunOptions {
  readonly targets: readonly Target[];
  readonly before: Ledger;
  readonly network: Network;
  readonly manners: Manners;
  readonly readPage: ReadPage;
  /** Address that tells of archived copies. */
  readonly archive: string;
  /** Called after each source, with its new entry; without one when its host asked to be left alone. */
  readonly onLooked: (target: Target, entry: LedgerEntry | undefined) => void;
  /** Ends the run between two sources. */
  readonly signal?: AbortSignal;
}

/** How many hosts are asked at the same time. */
const hostsAtOnce = 6;

/** Opens all targets, a few hosts at once and the sources of one host in turn. */
export async function runSources(options: RunOptions): Promise<void> {
  const { network, manners, readPage, targets, signal } = options;
  const gate = hostGate(network, manners.pause);
  const permission = robotsRules(gate, manners);
  const visiting = {
    ...{ gate, manners, readPage, now: network.now, sleep: network.sleep },
    mayAsk: async (address: string) => (await permission(address)) === 'allowed',
  };
  const hosts = [...Map.groupBy(targets, hostOf).values()];
  const work = async () => {
    for (let own = hosts.shift(); own !== undefined; own = hosts.shift()) {
      await openHost(own, visiting, options);
    }
  };
  if (signal?.aborted !== true) await Promise.all(Array.from({ length: hostsAtOnce }, work));
}

type Opening = Visiting & { readonly sleep: Network['sleep'] };

async function openHost(targets: readonly Target[], visiting: Opening, options: RunOptions): Promise<void> {
  const { before, archive, onLooked, signal, network } = options;
  let isClosed = false;
  for (const target of targets) {
    if (signal?.aborted === true) return;
    if (isClosed) {
      onLooked(target, undefined);
      continue;
    }
    const { id, url, quotes, source } = target;
    const previous = Object.hasOwn(before, id) ? before[id] : undefined;
    const found = await look(url, quotes, visiting);
    isClosed = found.closes === true;
    const today = network.now().toISOString().slice(0, 10);
    const entry = nextEntry(url, quotes, found, previous, today);
    const copy = wantsCopy(entry, previous, today)
      ? await findCopy(url, copyDay(entry, source.accessed), archive, visiting)
      : undefined;
    onLooked(target, copy === undefined ? entry : { ...entry, archived: copy });
  }
}

/** Also of a page that has just lost a quotation: a copy of it as it is now would not help. */
function wantsCopy(entry: LedgerEntry, previous: LedgerEntry | undefined, today: string): boolean {
  if (entry.reason === 'private-address') return false;
  const isNewlyDrifted = entry.drifted !== undefined && previous?.drifted === undefined;
  return isNewlyDrifted || needsCopy(entry, today);
}

/** Of a page that is well, the newest copy is wanted; else one from when it was. */
function copyDay(entry: LedgerEntry, accessed: string | undefined): string | undefined {
  if (entry.drifted !== undefined) return accessed ?? entry.seen;
  return entry.state === 'alive' || entry.state === 'moved' ? undefined : (entry.seen ?? accessed);
}

function hostOf({ url }: Target): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
