import { relationsBetween } from '../map/arrange-groups.ts';
import type { Point } from '../map/arrange-titles.ts';
import { thread } from '../map/lines.ts';
import { type Detail, type MapGraph, mapGraph } from '../map/map-graph.ts';
import { singlePath } from '../paths.ts';
import { type Context, localPhrase } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { mapClaims, type MapLines } from './map-claims.ts';
import { mapColumns } from './map-columns.ts';
import { type MapList, mapList } from './map-list.ts';
import { mapWidth, middle, type MapNode } from './map-node.ts';
import { type MapFact, mapReading } from './map-reading.ts';
import { claimsOf, type Tally, tallyOf } from './tally.ts';

/** The graph as a picture and as a list. */
export interface MapView {
  readonly frame: Frame;
  readonly facts: readonly MapFact[];
  readonly picture?: MapPicture;
  readonly legend: readonly string[];
  readonly verdicts: readonly Tally[];
  readonly list: MapList;
}

/** The map with a place for everything. */
export interface MapPicture {
  readonly detail: Detail;
  readonly width: number;
  readonly height: number;
  readonly headings: readonly (Point & { readonly text: string; readonly anchor: 'start' | 'end' })[];
  readonly lines: MapLines & { readonly threads: string };
  /** In the order of the list, which is the order of the keyboard. */
  readonly nodes: readonly { readonly label: string; readonly items: readonly MapNode[] }[];
}

/** The page of the map. */
export function mapView(context: Context): MapView {
  const { place, words, graph } = context;
  const map = mapGraph(graph);
  return {
    frame: buildFrame(context, {
      title: words.map.title,
      description: words.map.description,
      pathIn: (candidate) => singlePath(place, candidate, 'map'),
      breadcrumbs: [{ label: words.map.title }],
    }),
    facts: graph.claims.size === 0 ? [] : mapReading(context, map),
    ...(graph.claims.size === 0 ? {} : { picture: pictureOf(context, map) }),
    legend: legendOf(context, map),
    verdicts: tallyOf(context, claimsOf(context, graph.claims.keys())),
    list: mapList(context, map),
  };
}

function pictureOf(context: Context, map: MapGraph): MapPicture {
  const { words } = context;
  const claims = mapClaims(context, map);
  const columns = mapColumns(context, map, claims.places, { top: middle.top, bottom: claims.bottom });
  const sides = [columns.claimants, columns.documents, columns.sources];
  const hung = threadsByClaim(map, claims.places, columns);
  return {
    detail: map.detail,
    width: mapWidth,
    height: Math.ceil(columns.bottom) + 20,
    headings: columns.headings,
    lines: { ...claims.lines, threads: columns.threads },
    nodes: [
      ...(claims.topics.length === 0 ? [] : [{ label: words.topics.title, items: claims.topics }]),
      {
        label: words.map.claims,
        items: claims.claims.map((node) => ({
          ...node,
          rays: `${node.rays}${hung.get(`${node.x} ${node.y}`) ?? ''}`,
        })),
      },
      ...[words.map.claimants, words.map.documents, words.map.sources].map((label, index) => ({
        label,
        items: sides[index] ?? [],
      })),
    ].filter(({ items }) => items.length > 0),
  };
}

/** The lines from the columns to each claim, by the claim’s place. */
function threadsByClaim(
  map: MapGraph,
  places: ReadonlyMap<string, Point>,
  columns: ReturnType<typeof mapColumns>,
): Map<string, string> {
  const found = new Map<string, string>();
  const sides = [
    [map.claimants.items, columns.claimants],
    [map.documents.items, columns.documents],
    [map.sources.items, columns.sources],
  ] as const;
  for (const [items, nodes] of sides)
    for (const { id, claims } of items) {
      const node = nodes.find(({ href }) => href.endsWith(`/${id}/`));
      if (node === undefined) continue;
      for (const claim of claims) {
        const to = places.get(claim);
        if (to === undefined) continue;
        const key = `${to.x} ${to.y}`;
        found.set(key, `${found.get(key) ?? ''}${thread({ x: node.x, y: node.y }, to)}`);
      }
    }
  return found;
}

/** How the map is read, as far as it has what there is to explain. */
function legendOf(context: Context, map: MapGraph): string[] {
  const words = context.words.map;
  const types = new Set(map.relations.map(({ type }) => type));
  const hasOther = [...types].some((type) => type !== 'depends-on' && type !== 'contradicts');
  if (map.detail === 'groups')
    return relationsBetween(map.groups, map.relations).length === 0 ? [] : [words.legendGroups];
  return [
    ...(map.detail === 'glyphs' ? [words.legendGlyphs] : [words.legendThread]),
    ...commonWords(context, map),
    ...(types.has('depends-on') ? [words.legendRests] : []),
    ...(types.has('contradicts') ? [words.legendAgainst] : []),
    ...(hasOther ? [words.legendOther] : []),
  ];
}

function commonWords(context: Context, map: MapGraph): string[] {
  if (map.detail !== 'titles') return [];
  const { graph, words, language } = context;
  const names = [
    ...map.claimants.items.flatMap(({ id, common }) => {
      const entity = graph.entities.get(id);
      return common && entity !== undefined ? [localPhrase(context, entity.name).text] : [];
    }),
    ...map.documents.items.flatMap(({ id, common }) => {
      const title = graph.documents.get(id)?.data.title;
      return common && title !== undefined ? [`${words.open}${title}${words.close}`] : [];
    }),
  ];
  const [only] = names;
  if (only === undefined) return [];
  if (names.length === 1) return [words.map.commonOne(only)];
  return [words.map.commonMany(new Intl.ListFormat(language, { type: 'conjunction' }).format(names))];
}
