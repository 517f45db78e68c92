import { formatDay } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import { isConfirmed } from '#schema/ledger';
import type { SourceNode } from '../graph.ts';
import { copyOf, driftedQuotes, isStored } from '../source-state.ts';
import type { Context } from './context.ts';

/** Where a source is to be read now, by the ledger. */
export interface Whereabouts {
  /** An archived copy: the one the claim names, else one that the archive told of. */
  readonly archived?: string;
  /** That it is gone, and since when; then the archived copy leads. */
  readonly gone?: string;
  /** The address it moved to. */
  readonly movedTo?: string;
}

/**
 * Where a source is to be read. Of a source that is well, a copy that only the ledger knows is left to its own page:
 * a claim page has many sources and little room.
 */
export function whereaboutsOf({ words, language }: Context, source: SourceNode): Whereabouts {
  const { found, archived } = source;
  const copy = archived ?? (isWell(source) ? undefined : found?.archived);
  const gone =
    found?.state === 'gone' && found.since !== undefined
      ? typeset(words.goneSince(formatDay(found.since, language)), language)
      : undefined;
  const movedTo =
    found?.state === 'moved' && !isSamePlace(found.url, found.movedTo) ? found.movedTo : undefined;
  return {
    ...(copy === undefined ? {} : { archived: copy }),
    ...(gone === undefined ? {} : { gone }),
    ...(movedTo === undefined ? {} : { movedTo }),
  };
}

function isWell({ found }: SourceNode): boolean {
  return found?.state !== 'gone' && found?.drifted?.some(({ missed }) => isConfirmed(missed)) !== true;
}

/** `http://www.example.org/a` and `https://example.org/a/` are told apart by editors; readers are led there anyway. */
function isSamePlace(left: string, right: string | undefined): boolean {
  const plain = (address = '') => address.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
  return plain(left) === plain(right);
}

/** Where the words of a source are best read: its archived copy when the page is gone or has them no more. */
export function readingAddress(source: SourceNode, isDrifted: boolean): string | undefined {
  if (source.medium === 'deleted') return copyOf(source);
  return source.found?.state === 'gone' || isDrifted ? (copyOf(source) ?? source.url) : source.url;
}

/** That a quotation was not on the page any more, when it was looked for often enough to say so. */
export function driftOf({ words, language }: Context, source: SourceNode, quote: string): string | undefined {
  const last = driftedQuotes(source).find((drift) => drift.quote === quote)?.missed;
  if (last === undefined) return undefined;
  // Nobody saw it on the page who read a copy that was stored before.
  const wasSeen = source.accessed !== undefined && !isStored(source);
  const accessed = wasSeen ? formatDay(source.accessed ?? '', language) : undefined;
  return typeset(words.quoteDrifted(formatDay(last, language), accessed), language);
}
