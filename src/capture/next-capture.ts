import type { CaptureEntry } from '#schema/captures';

/** Which record stands after a source was opened again, and whether its files take the place of those that were kept. */
export interface NextCapture {
  readonly entry: CaptureEntry;
  readonly replaces: boolean;
}

/**
 * What was kept stays when a later run finds less of the same quotations: a page that has changed or gone is what captures
 * are made for. The record then says that it was tried again, and what came of it.
 */
export function nextCapture(previous: CaptureEntry | undefined, fresh: CaptureEntry): NextCapture {
  if (previous === undefined || previous.outcome !== 'kept') return { entry: fresh, replaces: true };
  if (previous.asked !== fresh.asked) return { entry: fresh, replaces: true };
  const wanted = new Set(fresh.passages.map(({ quote }) => quote));
  const isLess =
    fresh.outcome !== 'kept' ||
    previous.passages.some(({ quote, found }) => found && wanted.has(quote) && !standsIn(fresh, quote));
  if (!isLess) return { entry: fresh, replaces: true };
  return { entry: { ...previous, tried: { at: fresh.at, outcome: fresh.outcome } }, replaces: false };
}

function standsIn({ passages }: CaptureEntry, quote: string): boolean {
  return passages.some((passage) => passage.quote === quote && passage.found);
}
