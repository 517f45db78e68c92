import type { ClaimNode } from '../graph.ts';
import {
  cardPath,
  collectionPath,
  collectionSections,
  homePath,
  itemPath,
  listPath,
  type Section,
  singlePath,
} from '../paths.ts';
import { claimView } from './claim.ts';
import { allClaimsViews, claimantViews, topicViews, verdictViews } from './claim-list.ts';
import { collectionViews } from './collection.ts';
import type { Context } from './context.ts';
import { correctionsViews } from './corrections.ts';
import { documentViews } from './document.ts';
import { embedView } from './embed.ts';
import { frontView } from './front.ts';
import { mapView } from './map.ts';
import { directoryViews as registerViews } from './directory.ts';
import { searchView } from './search.ts';
import { sourcePageView, sourcesViews } from './sources.ts';
import { statusView } from './status.ts';
import { timelineViews } from './timeline.ts';

/** What a page is about; “moved” leads from a former address to the one of now. */
export type PageKind =
  | 'front'
  | 'claim'
  | 'embed'
  | 'moved'
  | 'document'
  | 'claimant'
  | 'source'
  | 'topic'
  | 'verdict'
  | 'list'
  | 'timeline'
  | 'map'
  | 'corrections'
  | 'status'
  | 'search';

/** A page of the site before it is drawn: its address, and how to come by all that it shows. */
export interface PageEntry {
  readonly path: string;
  readonly kind: PageKind;
  readonly view: () => unknown;
}

/** Every page that is made from the graph, in one language. Editorial pages are not: Astro renders them itself. */
export function everyPage(context: Context): PageEntry[] {
  const { graph, place, language } = context;
  const item =
    (kind: PageKind, section: Section, views: (id: string) => readonly unknown[]) => (id: string) =>
      numbered(kind, (page) => itemPath(place, language, section, id, page), views(id));
  const list = (section: Section, views: readonly unknown[]) =>
    numbered('list', (page) => listPath(place, language, section, page), views);
  return [
    { path: homePath(place, language), kind: 'front', view: () => frontView(context) },
    { path: singlePath(place, language, 'map'), kind: 'map', view: () => mapView(context) },
    { path: singlePath(place, language, 'status'), kind: 'status', view: () => statusView(context) },
    { path: singlePath(place, language, 'search'), kind: 'search', view: () => searchView(context) },
    ...[...graph.claims.values()].flatMap((claim) => claimEntries(context, claim)),
    ...[...graph.documents.values()].flatMap((node) => [
      ...numbered(
        'document',
        (page) => itemPath(place, language, 'documents', node.id, page),
        documentViews(context, node),
      ),
      ...node.data.aliases.map((alias) => movedEntry(context, 'documents', alias, node.id)),
    ]),
    ...[...graph.entities.keys()].flatMap(item('claimant', 'claimants', (id) => claimantViews(context, id))),
    ...[...graph.topics.keys()].flatMap(item('topic', 'topics', (id) => topicViews(context, id))),
    ...[...graph.verdicts.keys()].flatMap(item('verdict', 'verdicts', (id) => verdictViews(context, id))),
    ...[...graph.sources.values()].map((source): PageEntry => ({
      path: itemPath(place, language, 'sources', source.id),
      kind: 'source',
      view: () => sourcePageView(context, source),
    })),
    ...collectionSections.flatMap((section) =>
      collectionViews(context, section).map(({ id, ...view }): PageEntry => ({
        path: collectionPath(place, language, section, id),
        kind: 'embed',
        view: () => view,
      })),
    ),
    ...list('claims', allClaimsViews(context)),
    ...list('sources', sourcesViews(context)),
    ...(['verdicts', 'topics', 'claimants', 'documents'] as const).flatMap((section) =>
      list(section, registerViews(context, section)),
    ),
    ...numbered('timeline', (page) => singlePath(place, language, 'timeline', page), timelineViews(context)),
    ...numbered(
      'corrections',
      (page) => singlePath(place, language, 'corrections', page),
      correctionsViews(context),
    ),
  ];
}

function claimEntries(context: Context, claim: ClaimNode): PageEntry[] {
  const { place, language } = context;
  if (claim.words[language] === undefined) return [];
  return [
    {
      path: itemPath(place, language, 'claims', claim.id),
      kind: 'claim',
      view: () => claimView(context, claim),
    },
    { path: cardPath(place, language, claim.id), kind: 'embed', view: () => embedView(context, claim) },
    ...claim.aliases.map((alias) => movedEntry(context, 'claims', alias, claim.id)),
  ];
}

function movedEntry(context: Context, section: Section, alias: string, id: string): PageEntry {
  const path = (name: string) => itemPath(context.place, context.language, section, name);
  return { path: path(alias), kind: 'moved', view: () => path(id) };
}

function numbered(kind: PageKind, pathOf: (page: number) => string, views: readonly unknown[]): PageEntry[] {
  return views.map((view, index) => ({ path: pathOf(index + 1), kind, view: () => view }));
}
