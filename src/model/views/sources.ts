import { formatDay } from '#i18n/dates';
import { foldAccents } from '#schema/accents';
import { nameKey } from '#schema/name-key';
import type { SourceNode } from '../graph.ts';
import { byText } from '../order.ts';
import { itemPath, listPath } from '../paths.ts';
import { copyOf, isStored } from '../source-state.ts';
import { type Card, cardsOf } from './card.ts';
import type { Context } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { numberedTitle, type Pager, pagerOf, paginate } from './lists.ts';
import { shorten } from './shorten.ts';
import { type PassageView, passageView, type SourceView, sourceView } from './source-view.ts';
import { claimsOf, latestChange } from './tally.ts';
import { type EventView, eventViews } from './timeline.ts';
import { issuerOf } from './source-details.ts';

/** All sources, by publisher. */
export interface SourcesView {
  readonly frame: Frame;
  readonly count: string;
  readonly primaryShare: string;
  readonly publishers: readonly { readonly name: string; readonly sources: readonly SourceRow[] }[];
  readonly pager?: Pager;
}

export interface SourceRow {
  readonly source: SourceView;
  /** How often in which role: “2 support”. */
  readonly uses: string;
  readonly used: string;
}

/** One source: what it is, and what every claim takes from it. */
export interface SourcePageView {
  readonly frame: Frame;
  readonly source: SourceView;
  /** What its facts are called, by what it is. */
  readonly labels: {
    readonly publisher: string;
    readonly author: string;
    readonly date: string;
    readonly accessed: string;
  };
  /** Who published it, where somebody did. */
  readonly publisher?: string;
  /** A day on which it was seen at its address. */
  readonly seen?: string;
  readonly uses: readonly {
    readonly card: Card;
    readonly role: string;
    readonly passages: readonly PassageView[];
  }[];
  readonly more?: number;
  readonly events: readonly EventView[];
}

/** How many sources a page of their list has: a row is one line. */
export const sourcesListLength = 200;

/** The pages of `/sources/`. */
export function sourcesViews(context: Context): SourcesView[] {
  const { graph, place, language, words } = context;
  const named = [...graph.sources.values()].map((source) => ({
    source,
    name: foldAccents(issuerOf(context, source)),
  }));
  const ordered = named
    .sort((left, right) => byText(left.name, right.name) || byText(left.source.id, right.source.id))
    .map(({ source }) => source);
  const primary = ordered.filter(({ kind }) => kind === 'primary').length;
  return paginate(ordered, sourcesListLength).map((listPage) => {
    const pager = pagerOf(listPage, words.pages, (page) => listPath(place, language, 'sources', page));
    return {
      frame: buildFrame(context, {
        title: numberedTitle(words.sources.title, listPage, pager),
        description: words.sources.description,
        pathIn: (candidate) => listPath(place, candidate, 'sources', listPage.page),
        breadcrumbs: [{ label: words.nav.sources }],
        section: 'sources',
      }),
      count: words.sources.count(ordered.length),
      primaryShare: words.sources.primaryShare(primary, ordered.length),
      publishers: byPublisher(context, listPage.items),
      ...(pager === undefined ? {} : { pager }),
    };
  });
}

function byPublisher(context: Context, sources: readonly SourceNode[]): SourcesView['publishers'] {
  const named = sources.map((source) => ({ source, name: issuerOf(context, source) }));
  const groups = Map.groupBy(named, ({ name }) => nameKey(name));
  return [...groups.values()].map((own) => ({
    name: own[0]?.name ?? '',
    sources: own.map(({ source }) => rowOf(context, source)),
  }));
}

/** A source in a list. */
export function rowOf(context: Context, source: SourceNode): SourceRow {
  const { words } = context;
  const counts = source.uses;
  const uses = (['supports', 'refutes', 'context'] as const)
    .filter((role) => counts[role] > 0)
    .map((role) => `${counts[role]} ${words.roleCount[role](counts[role])}`);
  return {
    source: sourceView(context, source),
    uses: uses.join(', '),
    used: source.claims.length === 0 ? words.sources.forTimeline : words.sources.usedIn(source.claims.length),
  };
}

function labelsOf({ words }: Context, source: SourceNode): SourcePageView['labels'] {
  const { medium } = source;
  const { media, sources } = words;
  const accessed = isStored(source) ? media.storedLabel : sources.accessed;
  if (medium === undefined)
    return { publisher: sources.publisher, author: sources.author, date: sources.date, accessed };
  const { publishers, authors, dates } = media;
  return { publisher: publishers[medium], author: authors[medium], date: dates[medium], accessed };
}

/** How many uses one source page shows in full. */
const usesLimit = 100;

/** The page of one source. */
export function sourcePageView(context: Context, source: SourceNode): SourcePageView {
  const { graph, place, language, words } = context;
  const claims = claimsOf(context, source.claims);
  const shown = claims.slice(0, usesLimit);
  const copy = copyOf(source);
  const view = sourceView(context, source);
  return {
    frame: buildFrame(context, {
      title: `${shorten(source.title, 80)} (${issuerOf(context, source)})`,
      description: words.sources.descriptionOf(source.title),
      pathIn: (candidate) => itemPath(place, candidate, 'sources', source.id),
      breadcrumbs: [
        { label: words.nav.sources, href: listPath(place, language, 'sources') },
        { label: shorten(source.title, 60) },
      ],
      section: 'sources',
      updated: latestChange(claims),
    }),
    source: { ...view, ...(copy === undefined ? {} : { archived: copy }) },
    labels: labelsOf(context, source),
    // Elsewhere the details name it.
    ...(source.medium === undefined || source.publisher === view.publisher
      ? { publisher: view.publisher }
      : {}),
    ...(source.found?.seen === undefined ? {} : { seen: formatDay(source.found.seen, language) }),
    uses: shown.flatMap((claim) => {
      const use = claim.sources.find((candidate) => candidate.source === source.id);
      const [card] = cardsOf(context, [claim.id]);
      if (use === undefined || card === undefined) return [];
      const translated = claim.words[language]?.sources[source.id];
      return [
        {
          card,
          role: words.roleOne[use.role],
          passages: use.passages.map((passage, index) =>
            passageView(context, source, passage, index === 0 ? translated : {}),
          ),
        },
      ];
    }),
    ...(claims.length > shown.length ? { more: claims.length - shown.length } : {}),
    events: eventViews(
      context,
      source.events.flatMap((index) => graph.events[index] ?? []),
    ),
  };
}
