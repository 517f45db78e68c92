import type { CaptureEntry, Captures } from '#schema/captures';
import type { Captured, CaptureTarget } from './captured.ts';
import { nextCapture } from './next-capture.ts';

/** What a run is given. */
export interface CaptureRun {
  readonly targets: readonly CaptureTarget[];
  readonly before: Captures;
  /** Opens one source; never throws for what the page or the network does. */
  readonly capture: (target: CaptureTarget) => Promise<Captured>;
  /** Keeps what was found: the files, where they take the place of what was kept, and the record. */
  readonly keep: (
    id: string,
    entry: CaptureEntry,
    files: ReadonlyMap<string, Uint8Array> | undefined,
  ) => void;
  readonly onDone: (target: CaptureTarget, entry: CaptureEntry) => void;
  /** Ends the run between two sources. */
  readonly signal?: AbortSignal;
}

/** How many pages are open at the same time, each of another host. */
const hostsAtOnce = 2;

/** Opens all targets: two hosts at once, and the sources of one host in turn. */
export async function runCaptures({
  targets,
  before,
  capture,
  keep,
  onDone,
  signal,
}: CaptureRun): Promise<void> {
  const hosts = [...Map.groupBy(targets, ({ url }) => new URL(url).host).values()];
  const work = async () => {
    for (let own = hosts.shift(); own !== undefined; own = hosts.shift()) {
      for (const target of own) {
        if (signal?.aborted === true) return;
        const previous = Object.hasOwn(before, target.id) ? before[target.id] : undefined;
        const { entry: fresh, files } = await capture(target);
        const { entry, replaces } = nextCapture(previous, fresh);
        keep(target.id, entry, replaces ? files : undefined);
        onDone(target, fresh);
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
}

/** Whether a source was kept as it is cited now: at the same address, and with every quotation. */
export function isKept(entry: CaptureEntry | undefined, { url, quotes }: CaptureTarget): boolean {
  if (entry === undefined || entry.outcome !== 'kept' || entry.asked !== url) return false;
  const found = new Set(entry.passages.flatMap((passage) => (passage.found ? [passage.quote] : [])));
  return quotes.every((quote) => found.has(quote));
}
