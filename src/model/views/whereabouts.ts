import { formatDay } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import { isConfirmed } from '#schema/ledger';
import type { SourceNode } from '../graph.ts';
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

/** Where a source is to be read; nothing but the archived copy while its address is well. */
export function whereaboutsOf({ words, language }: Context, { found, archived }: SourceNode): Whereabouts {
  const copy = archived ?? found?.archived;
  const gone =
    found?.state === 'gone' && found.since !== undefined
      ? typeset(words.goneSince(formatDay(found.since, language)), language)
      : undefined;
  const movedTo = found?.state === 'moved' ? found.movedTo : undefined;
  return {
    ...(copy === undefined ? {} : { archived: copy }),
    ...(gone === undefined ? {} : { gone }),
    ...(movedTo === undefined ? {} : { movedTo }),
  };
}

/** Where the words of a source are best read: its archived copy when the page is gone or has them no more. */
export function readingAddress(source: SourceNode, isDrifted: boolean): string | undefined {
  const copy = source.archived ?? source.found?.archived;
  return source.found?.state === 'gone' || isDrifted ? (copy ?? source.url) : source.url;
}

/** That a quotation was not on the page any more, when it was looked for often enough to say so. */
export function driftOf({ words, language }: Context, source: SourceNode, quote: string): string | undefined {
  const missed = source.found?.drifted?.find((drift) => drift.quote === quote)?.missed ?? [];
  const last = missed.at(-1);
  // Of a page that is gone it goes without saying.
  if (last === undefined || !isConfirmed(missed) || source.found?.state === 'gone') return undefined;
  const accessed = source.accessed === undefined ? undefined : formatDay(source.accessed, language);
  return typeset(words.quoteDrifted(formatDay(last, language), accessed), language);
}
