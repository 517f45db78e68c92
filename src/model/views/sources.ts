import { formatDay } from '#i18n/dates';
import { foldAccents } from '#schema/accents';
import { nameKey } from '#schema/name-key';
import type { SourceNode } from '../graph.ts';
import { byText } from '../order.ts';
import { itemPath, listPath } from '../paths.ts';
import { copyOf, isStored } from '../source-state.ts';
import { type Card, cardsOf } from './card.ts';
import type { Context, Link } from './context.ts';
import {
  chosenSources,
  filterLabel,
  filterPath,
  type SourceFacet,
  sourceFacets,
  type SourceFilter,
} from './source-filters.ts';
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
  /** What is chosen among them; none where it is the list of all. */
  readonly chosen?: string;
  readonly facets: readonly SourceFacet[];
  /** Those who published most, each with where they begin in the list of all. */
  readonly issuers: readonly (Link & { readonly count: number })[];
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

/** The sources by their publisher, then by id. */
function byIssuer(context: Context, sources: readonly SourceNode[]): SourceNode[] {
  return sources
    .map((source) => ({ source, name: foldAccents(issuerOf(context, source)) }))
    .sort((left, right) => byText(left.name, right.name) || byText(left.source.id, right.source.id))
    .map(({ source }) => source);
}

/** How many publishers are named above the list. */
const issuersLimit = 12;

/** Those who published several sources, the most first, with the page and the place in the list of all. */
function mainIssuers(context: Context, ordered: readonly SourceNode[]): SourcesView['issuers'] {
  const counts = new Map<string, { name: string; count: number; first: number }>();
  for (const [index, source] of ordered.entries()) {
    const name = issuerOf(context, source);
    const known = counts.get(nameKey(name));
    if (known === undefined) counts.set(nameKey(name), { name, count: 1, first: index });
    else known.count += 1;
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((left, right) => right.count - left.count || left.first - right.first)
    .slice(0, issuersLimit)
    .map(({ name, count, first }) => {
      const page = Math.floor(first / sourcesListLength) + 1;
      const path = listPath(context.place, context.language, 'sources', page);
      return { label: name, count, href: `${path}#${sourceAnchorInList(ordered[first]?.id ?? '')}` };
    });
}

/** The name of a row in a list of sources. */
export function sourceAnchorInList(id: string): string {
  return `row-${id}`;
}

/** The pages of `/sources/`, or of a choice among them. */
export function sourcesViews(context: Context, filter: SourceFilter = {}): SourcesView[] {
  const { graph, place, language, words } = context;
  const chosen = filterLabel(context, filter);
  const ordered = byIssuer(context, chosenSources(graph, filter));
  const facets = sourceFacets(context, filter);
  const issuers = mainIssuers(context, byIssuer(context, [...graph.sources.values()]));
  const primary = ordered.filter(({ kind }) => kind === 'primary').length;
  return paginate(ordered, sourcesListLength).map((listPage) => {
    const pager = pagerOf(listPage, words.pages, (page) => filterPath(context, language, filter, page));
    const title = chosen === '' ? words.sources.title : words.sources.titleOf(chosen);
    return {
      frame: buildFrame(context, {
        title: numberedTitle(title, listPage, pager),
        description: words.sources.description,
        pathIn: (candidate) => filterPath(context, candidate, filter, listPage.page),
        breadcrumbs:
          chosen === ''
            ? [{ label: words.nav.sources }]
            : [{ label: words.nav.sources, href: listPath(place, language, 'sources') }, { label: chosen }],
        section: 'sources',
      }),
      ...(chosen === '' ? {} : { chosen }),
      facets,
      issuers,
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
