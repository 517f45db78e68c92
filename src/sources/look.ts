import type { QuoteFinding } from './quotes.ts';
import { type Visit, visit, type Visiting } from './visit.ts';

/** What all requests for one source showed together. */
export interface Look extends Omit<Visit, 'wait' | 'whole'> {
  /** The host asked to be left alone for longer than we wait: nothing more is asked of it in this run. */
  readonly closes?: boolean;
}

interface Looking extends Visiting {
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Opens a source. One request is enough for a page that is there with all its quotations. Otherwise there is a second
 * one, as a browser would ask: it finds the page behind a block against machines, or after a passing failure, or finds
 * the same as the first.
 */
export async function look(url: string, quotes: readonly string[], looking: Looking): Promise<Look> {
  const { sleep, manners } = looking;
  let first = await visit(url, quotes, 'own', looking);
  if (first.wait !== undefined && first.wait > manners.longestWait) return { ...first, closes: true };
  if (first.wait !== undefined) {
    await sleep(first.wait);
    first = await visit(url, quotes, 'own', looking);
    if (first.wait !== undefined) return { ...first, closes: true };
  }
  if (first.kind === 'skipped' || isEnough(first)) return first;
  return better(first, await visit(url, quotes, 'browser', looking));
}

function isEnough({ kind, quotes, whole }: Visit): boolean {
  return kind === 'alive' && whole && [...quotes.values()].every((finding) => finding === 'found');
}

function better(first: Visit, second: Visit): Look {
  if (first.kind === 'alive' || second.kind === 'alive') {
    const alive = first.kind === 'alive' ? first : second;
    return { ...alive, quotes: together(first, second) };
  }
  // Who was turned away first and gets no answer now is still blocked.
  return first.kind === 'blocked' && second.kind === 'unanswered' ? first : second;
}

function together(first: Visit, second: Visit): Map<string, QuoteFinding> {
  const order: readonly QuoteFinding[] = ['found', 'unread', 'missing'];
  const pages = [first, second].filter(({ kind }) => kind === 'alive');
  const quotes = new Set(pages.flatMap((page) => [...page.quotes.keys()]));
  return new Map(
    [...quotes].map((quote) => {
      const findings = pages.map((page) => page.quotes.get(quote));
      return [quote, order.find((finding) => findings.includes(finding)) ?? 'missing'] as const;
    }),
  );
}
