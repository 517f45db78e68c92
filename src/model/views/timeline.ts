import { earliest } from '#schema/day';
import type { EventNode } from '../graph.ts';
import { byText } from '../order.ts';
import { singlePath } from '../paths.ts';
import { type Card, cardsOf, type Day, dayView } from './card.ts';
import { type Context, localPhrase, type Phrase } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { type Pager, pagerOf, sheets } from './lists.ts';
import { type PassageView, passageView, type SourceView, sourceView } from './source-view.ts';

/** What happened, and what was said, in order. */
export interface TimelineView {
  readonly frame: Frame;
  readonly years: readonly { readonly year: string; readonly entries: readonly TimelineEntry[] }[];
  readonly pager?: Pager;
}

export type TimelineEntry =
  | ({ readonly kind: 'event' } & EventView)
  | { readonly kind: 'said'; readonly date: Day; readonly card: Card };

export interface EventView {
  readonly date: Day;
  readonly title: Phrase;
  readonly text?: Phrase;
  readonly cards: readonly Card[];
  readonly sources: readonly { readonly source: SourceView; readonly passages: readonly PassageView[] }[];
}

/** The pages of the timeline, oldest first. */
export function timelineViews(context: Context): TimelineView[] {
  const { graph, place, language, words } = context;
  const events = graph.events.map((event) => ({ date: event.date, kind: 'event' as const, event }));
  const said = [...graph.claims.values()].map((claim) => ({
    date: claim.made,
    kind: 'said' as const,
    claim,
  }));
  const entries = [...events, ...said].sort(
    (left, right) => byText(earliest(left.date), earliest(right.date)) || byText(left.kind, right.kind),
  );
  return sheets(entries).map((sheet) => {
    const pager = pagerOf(sheet, words.pages, (page) => singlePath(place, language, 'timeline', page));
    return {
      frame: buildFrame(context, {
        title:
          sheet.page === 1 || pager === undefined
            ? words.timeline.title
            : `${words.timeline.title}, ${pager.text}`,
        description: words.timeline.description,
        pathIn: (candidate) => singlePath(place, candidate, 'timeline', sheet.page),
        breadcrumbs: [{ label: words.timeline.title }],
        section: 'timeline',
      }),
      years: byYear(
        sheet.items.flatMap((entry): TimelineEntry[] => {
          if (entry.kind === 'event') return [{ kind: 'event', ...eventView(context, entry.event) }];
          const date = dayView(context, entry.date);
          return cardsOf(context, [entry.claim.id]).map((card) => ({ kind: 'said', date, card }));
        }),
      ),
      ...(pager === undefined ? {} : { pager }),
    };
  });
}

/** The views of events, in their order. */
export function eventViews(context: Context, events: readonly EventNode[]): EventView[] {
  return events.map((event) => eventView(context, event));
}

function eventView(context: Context, event: EventNode): EventView {
  return {
    date: dayView(context, event.date),
    title: localPhrase(context, event.title),
    ...(event.text === undefined ? {} : { text: localPhrase(context, event.text) }),
    cards: cardsOf(context, event.claims),
    sources: event.sources.flatMap(({ source: id, passages }) => {
      const source = context.graph.sources.get(id);
      if (source === undefined) return [];
      return [
        {
          source: sourceView(context, source),
          passages: passages.map((passage) => passageView(context, source, passage)),
        },
      ];
    }),
  };
}

function byYear(entries: readonly TimelineEntry[]): TimelineView['years'] {
  const years = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const year = entry.date.day.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([year, list]) => ({ year, entries: list }));
}
