import { inQuotationMarks } from '#markdown/quotation-marks';
import { strongestBonds } from '../map/arrange-groups.ts';
import type { Point } from '../map/arrange-titles.ts';
import type { WordsBox } from '../map/lines.ts';
import { type Detail, type MapGraph, mapGraph } from '../map/map-graph.ts';
import { singlePath } from '../paths.ts';
import { type Context, localPhrase } from './context.ts';
import type { Finding } from './finding.ts';
import { buildFrame, type Frame } from './frame.ts';
import { mapClaims } from './map-claims.ts';
import { mapColumns, type MapHeading } from './map-columns.ts';
import { draftsHeight, mapDrafts } from './map-drafts.ts';
import type { MapLines } from './map-lines.ts';
import { type MapList, mapList } from './map-list.ts';
import { groundsOf, mapWidth, middle, type MapNode } from './map-node.ts';
import { mapAnswer, type MapFact, mapReading } from './map-reading.ts';
import { claimsOf, type Tally, tallyOf } from './tally.ts';

/** The graph as a picture and as a list. */
export interface MapView {
  readonly frame: Frame;
  /** What hangs on the claim that most others rest on, in a sentence. */
  readonly answer?: Finding;
  readonly facts: readonly MapFact[];
  readonly picture?: MapPicture;
  readonly legend: readonly LegendLine[];
  readonly verdicts: readonly Tally[];
  readonly list: MapList;
}

/** A line of the legend, with the sign it explains. */
export interface LegendLine {
  readonly sign?: 'rests' | 'against' | 'other' | 'bond' | 'thread';
  readonly text: string;
}

/** The map with a place for everything. */
export interface MapPicture {
  readonly detail: Detail;
  readonly width: number;
  readonly height: number;
  readonly headings: readonly MapHeading[];
  readonly lines: MapLines & { readonly threads: string };
  /** The grounds of words and of signs, which no line crosses. */
  readonly grounds: readonly WordsBox[];
  readonly signs: readonly Point[];
  /** In the order of the list, which is the order of the keyboard. */
  readonly nodes: readonly { readonly label: string; readonly items: readonly MapNode[] }[];
}

/** The page of the map. */
export function mapView(context: Context): MapView {
  const { place, words, graph } = context;
  const map = mapGraph(graph);
  const answer = mapAnswer(context);
  const picture = graph.claims.size === 0 ? undefined : pictureOf(context, map);
  return {
    frame: buildFrame(context, {
      title: words.map.title,
      description: words.map.description,
      pathIn: (candidate) => singlePath(place, candidate, 'map'),
      breadcrumbs: [{ label: words.map.title }],
    }),
    ...(answer === undefined ? {} : { answer }),
    facts: graph.claims.size === 0 ? [] : mapReading(context, map),
    ...(picture === undefined ? {} : { picture }),
    legend: legendOf(context, map),
    verdicts: tallyOf(context, claimsOf(context, graph.claims.keys())),
    list: inOrderOf(picture, mapList(context, map)),
  };
}

function pictureOf(context: Context, map: MapGraph): MapPicture {
  const { words } = context;
  const { top } = middle;
  const drafts = mapDrafts(context, map);
  const claims = mapClaims(context, map, top + draftsHeight(drafts));
  const columns = mapColumns(context, map, drafts, claims.places, { top, bottom: claims.bottom });
  const claimNodes = claims.claims.map(({ id, ...node }): MapNode => ({
    ...node,
    rays: `${node.rays}${columns.threadsOf.get(id) ?? ''}`,
  }));
  const nodes = [
    ...groupsOfNodes(map, claims.topics, claimNodes, words.map.claims),
    { label: words.map.claimants, items: columns.claimants },
    { label: words.map.documents, items: columns.documents },
    { label: words.map.sources, items: columns.sources },
  ];
  const inMiddle = [...claims.topics, ...claimNodes];
  return {
    detail: map.detail,
    // In a map of glyphs, titles of claims are seen one at a time.
    grounds: inMiddle.flatMap(({ text }) => groundsOf(text)),
    signs: claimNodes.map(({ x, y }) => ({ x, y })),
    width: mapWidth,
    height: Math.ceil(Math.max(claims.bottom, top + draftsHeight(drafts))) + 20,
    headings: columns.headings,
    lines: { ...claims.lines, threads: columns.threads },
    nodes: nodes.filter(({ items }) => items.length > 0),
  };
}

/** Each topic with its claims; where there are no topics, all claims; where there are no claims, all topics. */
function groupsOfNodes(
  map: MapGraph,
  topics: readonly MapNode[],
  claims: readonly MapNode[],
  label: string,
): MapPicture['nodes'] {
  if (topics.length === 0 || claims.length === 0) return [{ label, items: [...topics, ...claims] }];
  let from = 0;
  return topics.map((topic, index) => {
    const to = from + (map.groups[index]?.claims.length ?? 0);
    const items = [topic, ...claims.slice(from, to)];
    from = to;
    return { label: topic.name, items };
  });
}

/** The list with its columns in the order in which the picture shows them from top to bottom. */
function inOrderOf(picture: MapPicture | undefined, list: MapList): MapList {
  const hrefs = picture?.nodes.flatMap(({ items }) => items.map(({ href }) => href)) ?? [];
  const place = new Map(hrefs.map((href, index) => [href, index] as const));
  const sides = list.sides.map((side) => ({
    ...side,
    items: side.items.toSorted((one, other) => (place.get(one.href) ?? 0) - (place.get(other.href) ?? 0)),
  }));
  return { ...list, sides };
}

/** How the map is read, as far as it has what there is to explain. */
function legendOf(context: Context, map: MapGraph): LegendLine[] {
  const words = context.words.map;
  const types = new Set(map.relations.map(({ type }) => type));
  const hasOther = [...types].some((type) => type !== 'depends-on' && type !== 'contradicts');
  const hasBonds = map.detail !== 'titles' && strongestBonds(map.groups, map.relations).length > 0;
  if (map.detail === 'groups') return [{ text: words.legendGroups }];
  return [
    ...(map.detail === 'glyphs' ? [{ text: words.legendGlyphs }] : []),
    ...(types.has('depends-on') ? [{ sign: 'rests' as const, text: words.legendRests }] : []),
    ...(types.has('contradicts') ? [{ sign: 'against' as const, text: words.legendAgainst }] : []),
    ...(hasOther ? [{ sign: 'other' as const, text: words.legendOther }] : []),
    ...(hasBonds ? [{ sign: 'bond' as const, text: words.legendBond }] : []),
    ...(map.detail === 'titles' ? [{ sign: 'thread' as const, text: words.legendThread }] : []),
    ...commonWords(context, map).map((text) => ({ text })),
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
      return common && title !== undefined ? [inQuotationMarks(title, language)] : [];
    }),
  ];
  const [only] = names;
  if (only === undefined) return [];
  if (names.length === 1) return [words.map.commonOne(only)];
  return [words.map.commonMany(new Intl.ListFormat(language, { type: 'conjunction' }).format(names))];
}
