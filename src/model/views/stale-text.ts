import { formatDay } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import type { StaleWords } from '../graph.ts';
import type { Context } from './context.ts';

/** Why a translation describes an earlier version, as a sentence in the page’s language. */
export function staleText({ words, language }: Context, { revision }: StaleWords): string {
  if (revision === undefined) return typeset(words.stale.undated, language);
  const day = formatDay(revision.date, language);
  return typeset(words.stale.dated[revision.kind](day), language);
}
