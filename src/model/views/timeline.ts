import { formatDay } from '#i18n/dates';
import { yearOf } from '#schema/day-span';
import type { EventNode, Graph } from '../graph.ts';
import { collect } from '../order.ts';
import { listPath, singlePath } from '../paths.ts';
import { type Card, cardsOf, type Day, dayView } from './card.ts';
import { type Context, type Link, localPhrase, type Phrase } from './context.ts';
import { documentLink } from './document-link.ts';
import { buildFrame, type Frame } from './frame.ts';
import { type ListPage, numberedTitle, type Pager, pagerOf, paginateByWeight } from './lists.ts';
import { type PassageView, passageView, type SourceView, sourceView } from './source-view.ts';
import type { DatedEntry } from '../dated-entries.ts';
import { datedThings } from './timeline-marks.ts';
import { type TimelinePicture, timelinePicture } from './timeline-picture.ts';

/** What happened, was said, published, checked and corrected, in order. */
export interface TimelineView {
  readonly frame: Frame;
  /** On the first page. */
  readonly picture?: TimelinePicture;
  readonly years: readonly {
    readonly id: string;
    readonly year: string;
    readonly entries: readonly TimelineEntry[];
  }[];
  readonly pager?: Pager;
}

export type TimelineEntry = { readonly anchor: string; readonly date: Day } & (
  | ({ readonly kind: 'event' } & EventView)
  | { readonly kind: 'appeared'; readonly document: Phrase & { readonly href: string } }
  | { readonly kind: 'said'; readonly card: Card }
  | { readonly kind: 'checked'; readonly cards: readonly Card[]; readonly more?: Link }
  | { readonly kind: 'revised'; readonly card: Card; readonly label: string }
);

export interface EventView {
  readonly date: Day;
  readonly title: Phrase;
  readonly text?: Phrase;
  readonly cards: readonly Card[];
  readonly sources: readonly { readonly source: SourceView; readonly passages: readonly PassageView[] }[];
}

/** How many of the claims that were checked on one day are named. */
const mostNamed = 24;

/** A day on which much was checked counts as much as it shows. */
function timelinePages(entries: readonly DatedEntry[]): ListPage<DatedEntry>[] {
  return paginateByWeight(entries, (entry) =>
    entry.kind === 'checked' ? Math.min(entry.claims.length, mostNamed) : 1,
  );
}

/** How many pages the timeline has. */
export function timelineLength({ dated }: Graph): number {
  return timelinePages(dated).length;
}

/** The pages of the timeline, oldest first. */
export function timelineViews(context: Context): TimelineView[] {
  return timelineMakers(context).map((make) => make());
}

/** The same, each made when it is asked for: only the first looks at all that is dated. */
export function timelineMakers(context: Context): (() => TimelineView)[] {
  const { graph, place, language, words } = context;
  const entries = graph.dated;
  const path = (page: number) => singlePath(place, language, 'timeline', page);
  const pages = timelinePages(entries);
  const pageOf = new Map(
    pages.flatMap(({ items, page }) => items.map(({ anchor }) => [anchor, page] as const)),
  );
  const makePicture = () =>
    timelinePicture(
      context,
      datedThings(context, entries, ({ anchor }) => {
        const page = pageOf.get(anchor) ?? 1;
        return `${page === 1 ? '' : path(page)}#${anchor}`;
      }),
    );
  return pages.map((listPage) => () => {
    const picture = listPage.page === 1 ? makePicture() : undefined;
    const pager = pagerOf(listPage, words.pages, path);
    return {
      frame: buildFrame(context, {
        title: numberedTitle(words.timeline.title, listPage, pager),
        description: words.timeline.description,
        pathIn: (candidate) => singlePath(place, candidate, 'timeline', listPage.page),
        breadcrumbs: [{ label: words.timeline.title }],
        section: 'timeline',
      }),
      ...(picture === undefined ? {} : { picture }),
      years: byYear(
        language,
        listPage.items.flatMap((entry) => entryView(context, entry)),
      ),
      ...(pager === undefined ? {} : { pager }),
    };
  });
}

function entryView(context: Context, entry: DatedEntry): TimelineEntry[] {
  const common = { anchor: entry.anchor, date: dayView(context, entry.date) };
  if (entry.kind === 'event') return [{ kind: 'event', ...common, ...eventView(context, entry.event) }];
  if (entry.kind === 'appeared') {
    const node = context.graph.documents.get(entry.document);
    return node === undefined ? [] : [{ kind: 'appeared', ...common, document: documentLink(context, node) }];
  }
  if (entry.kind === 'said')
    return cardsOf(context, [entry.claim]).map((card) => ({ kind: 'said', ...common, card }));
  if (entry.kind === 'revised') {
    const label = context.words.revisionKinds[entry.revision.kind];
    return cardsOf(context, [entry.revision.claim]).map((card) => ({
      kind: 'revised',
      ...common,
      card,
      label,
    }));
  }
  const rest = entry.claims.length - mostNamed;
  return [
    {
      kind: 'checked',
      ...common,
      cards: cardsOf(context, entry.claims.slice(0, mostNamed)),
      ...(rest <= 0 ? {} : { more: moreClaims(context, rest) }),
    },
  ];
}

function moreClaims({ place, language, words }: Context, count: number): Link {
  return { label: words.timeline.more(count), href: listPath(place, language, 'claims') };
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

/** The year in which a date lies, or begins; a decade has its own heading, since its first year is not its date. */
function headingOf(language: string, date: string): string {
  const [start = ''] = date.split('/');
  const isOpen = start === '' || start === '..';
  const year = yearOf(isOpen ? (date.split('/')[1] ?? '') : start);
  return formatDay(year ?? date, language);
}

function byYear(language: string, entries: readonly TimelineEntry[]): TimelineView['years'] {
  const years = new Map<string, TimelineEntry[]>();
  for (const entry of entries) collect(years, headingOf(language, entry.date.day), entry);
  return [...years].map(([year, list], index) => ({
    id: `year-${/^\d{4}$/u.test(year) ? year : `part-${index + 1}`}`,
    year,
    entries: list,
  }));
}
