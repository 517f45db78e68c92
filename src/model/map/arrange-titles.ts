import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { byText } from '../order.ts';
import { type Box, fillHeight, gridPoint, keepInside, pushApart, type Room, settle } from './boxes.ts';
import { dependencyDepths } from './dependents.ts';
import type { MapGraph } from './map-graph.ts';
import { type Connection, reduceCrossings } from './reduce-crossings.ts';

/** How large a claim is drawn, with its title. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** The middle of each claim’s box, and where the lowest ends. */
export interface Arrangement {
  readonly places: ReadonlyMap<string, Point>;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Node extends SimulationNodeDatum, Box {
  readonly id: string;
  x: number;
  y: number;
}

interface Attraction extends SimulationLinkDatum<Node> {
  readonly strength: number;
}

const ticks = 260;

/**
 * Places claims by force: what is related lies close, and what other claims rest on lies below them. The same claims
 * get the same places on every machine: nodes start on a grid in the order of their ids, the library’s own source of
 * chance is fixed (d3-force’s linear congruential generator), and so is the number of steps. They use the room down to
 * its bottom, and more where they must.
 */
export function arrangeTitles(map: MapGraph, extentOf: (claim: string) => Extent, room: Room): Arrangement {
  const ids = map.groups.flatMap(({ claims }) => claims).sort(byText);
  const extents = ids.map(extentOf);
  const area = extents.reduce((sum, { width, height }) => sum + width * height, 0);
  const bottom = Math.max(room.bottom, room.top + Math.ceil(area / 0.62 / (room.right - room.left)));
  const whole: Room = { ...room, bottom };
  const nodes = ids.map((id, index): Node => {
    const { width, height } = extents[index] ?? { width: 0, height: 0 };
    return {
      id,
      halfWidth: width / 2,
      halfHeight: height / 2,
      ...gridPoint(index, ids.length, { ...room, bottom }),
    };
  });
  run(nodes, map, whole);
  settle(nodes, whole);
  reduceCrossings(nodes, connectionsOf(ids, map));
  const needed = Math.max(whole.bottom, settle(nodes, whole));
  fillHeight(nodes, { ...whole, bottom: needed }, 1.6);
  keepInside(nodes, { ...whole, bottom: needed });
  return {
    places: new Map(nodes.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }])),
    bottom: needed,
  };
}

function run(nodes: readonly Node[], map: MapGraph, room: Room): void {
  const depthOf = dependencyDepths(
    nodes.map(({ id }) => id),
    map.relations,
  );
  const deepest = Math.max(1, ...depthOf.values());
  const resting = new Set(
    map.relations.flatMap(({ from, to, type }) => (type === 'depends-on' ? [from, to] : [])),
  );
  const height = room.bottom - room.top;
  const level = ({ id }: Node) =>
    resting.has(id)
      ? room.bottom - height * (0.08 + (0.84 * (depthOf.get(id) ?? 0)) / deepest)
      : (room.top + room.bottom) / 2;
  const simulation = forceSimulation([...nodes])
    .force(
      'attractions',
      forceLink<Node, Attraction>(attractionsOf(map))
        .id(({ id }) => id)
        .distance(120)
        .strength(({ strength }) => strength),
    )
    .force('apart', forceManyBody<Node>().strength(-420))
    .force('middle', forceX<Node>((room.left + room.right) / 2).strength(0.02))
    .force(
      'level',
      forceY<Node>(level).strength((node) => (resting.has(node.id) ? 0.16 : 0.04)),
    )
    .stop();
  for (let tick = 0; tick < ticks; tick += 1) {
    simulation.tick();
    pushApart(nodes, 0.4, 2);
    keepInside(nodes, room);
  }
}

function connectionsOf(ids: readonly string[], { relations }: MapGraph): Connection[] {
  const at = new Map(ids.map((id, index) => [id, index] as const));
  return relations.map(({ from, to, type }) => ({
    from: at.get(from) ?? 0,
    to: at.get(to) ?? 0,
    falls: type === 'depends-on',
  }));
}

/** What draws claims together: their relations, and a little the sources they share. */
function attractionsOf({ relations, sources }: MapGraph): Attraction[] {
  const shared = sources.items.flatMap(({ claims, common }) =>
    common
      ? []
      : claims.slice(1).map((target, index) => ({ source: claims[index] ?? target, target, strength: 0.04 })),
  );
  return [...relations.map(({ from, to }) => ({ source: from, target: to, strength: 0.22 })), ...shared];
}
