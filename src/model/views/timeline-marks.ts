import { sortKey } from '#schema/day-span';
import type { Glyph } from '#schema/site';
import { byText } from '../order.ts';
import { itemPath } from '../paths.ts';
import { cardsOf } from './card.ts';
import { type Context, localPhrase, type Phrase, quotation } from './context.ts';
import type { DatedEntry } from '../dated-entries.ts';
import type { Tone } from './verdict-mark.ts';

/** The lanes of the picture, from top to bottom. */
export const lanes = ['event', 'appeared', 'said', 'checked', 'revised'] as const;
export type Lane = (typeof lanes)[number];

/** Something the picture has a mark for. */
export interface Dated {
  readonly lane: Lane;
  readonly date: string;
  readonly href: string;
  /** Where the list tells of it. */
  readonly entry: string;
  readonly title: Phrase;
  readonly mark?: { readonly glyph: Glyph; readonly tone: Tone; readonly label: string };
}

/** All things with a date, in order of time. A claim leads to its page, an event to its place in the list. */
export function datedThings(
  context: Context,
  entries: readonly DatedEntry[],
  addressOf: (entry: DatedEntry) => string,
): Dated[] {
  return entries
    .flatMap((entry): Dated[] => {
      const { date, kind: lane } = entry;
      const address = addressOf(entry);
      const common = { lane, date, entry: address };
      if (entry.kind === 'event')
        return [{ ...common, href: address, title: localPhrase(context, entry.event.title) }];
      if (entry.kind === 'appeared') return documentThing(context, entry.document, common);
      const ids =
        entry.kind === 'said'
          ? [entry.claim]
          : entry.kind === 'checked'
            ? entry.claims
            : [entry.revision.claim];
      return cardsOf(context, ids).map(({ href, title, verdict: { glyph, tone, label } }) => ({
        ...common,
        href: entry.kind === 'revised' ? address : href,
        title,
        mark: { glyph, tone, label },
      }));
    })
    .sort((left, right) => byText(sortKey(left.date), sortKey(right.date)));
}

function documentThing(
  context: Context,
  id: string,
  common: Pick<Dated, 'lane' | 'date' | 'entry'>,
): Dated[] {
  const data = context.graph.documents.get(id)?.data;
  if (data === undefined) return [];
  const href = itemPath(context.place, context.language, 'documents', id);
  return [{ ...common, href, title: quotation(context, data.title, data.language) }];
}
