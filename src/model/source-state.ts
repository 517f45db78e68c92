import { isConfirmed } from '#schema/ledger';
import type { SourceNode } from './graph.ts';

/** A quotation that is not on its page any more, with the last day on which it was looked for. */
export interface DriftedQuote {
  readonly quote: string;
  readonly missed: string;
}

/** An archived copy, whoever knows of it: the claim that describes the source, or the ledger. */
export function copyOf({ archived, found }: SourceNode): string | undefined {
  return archived ?? found?.archived;
}

/** The quotations that were looked for often enough to say that they are not on the page any more. */
export function driftedQuotes({ found }: SourceNode): DriftedQuote[] {
  // Of a page that is gone it goes without saying.
  if (found === undefined || found.state === 'gone') return [];
  return (found.drifted ?? []).flatMap(({ quote, missed }) => {
    const last = missed.at(-1);
    return last === undefined || !isConfirmed(missed) ? [] : [{ quote, missed: last }];
  });
}

/** Whether what was read is a copy that was stored before. */
export function isStored({ readAs }: Pick<SourceNode, 'readAs'>): boolean {
  return readAs === 'stored' || readAs === 'stored-part';
}
