import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from './arrange-titles.ts';
import { type Box, fillHeight, gridPoint, keepInside, pushApart, type Room, settle } from './boxes.ts';
import type { MapGroup, MapRelation } from './map-graph.ts';

/** Where a group lies: the middle of its disc, and the disc’s radius. */
export interface GroupPlace extends Point {
  readonly radius: number;
}

/** What a group needs: a disc, and room for its name above. */
export interface GroupExtent {
  readonly radius: number;
  readonly nameWidth: number;
  readonly nameHeight: number;
}

interface Node extends SimulationNodeDatum, Box {
  readonly index: number;
  x: number;
  y: number;
}

interface Bond extends SimulationLinkDatum<Node> {
  readonly strength: number;
}

const ticks = 200;
const margin = 9;

/** Places the discs of groups by force: those whose claims have most to do with each other lie side by side. */
export function arrangeGroups(
  groups: readonly MapGroup[],
  relations: readonly MapRelation[],
  extents: readonly GroupExtent[],
  room: Room,
): { readonly places: readonly GroupPlace[]; readonly bottom: number } {
  const middle = (room.left + room.right) / 2;
  const sizes = extents.map(({ radius, nameWidth, nameHeight }) => ({
    halfWidth: Math.max(radius, nameWidth / 2) + margin,
    halfHeight: radius + nameHeight / 2 + margin,
  }));
  const area = sizes.reduce((sum, { halfWidth, halfHeight }) => sum + 4 * halfWidth * halfHeight, 0);
  const bottom = Math.max(room.bottom, room.top + Math.ceil(area / 0.82 / (room.right - room.left)));
  const nodes = sizes.map((size, index): Node => ({
    ...size,
    index,
    ...gridPoint(index, groups.length, { ...room, bottom }),
  }));
  const simulation = forceSimulation(nodes)
    .force(
      'bonds',
      forceLink<Node, Bond>(bondsOf(groups, relations))
        .distance(150)
        .strength(({ strength }) => strength),
    )
    .force('apart', forceManyBody<Node>().strength(-120))
    .force('middle', forceX<Node>(middle).strength(0.04))
    .force('centre', forceY<Node>((room.top + bottom) / 2).strength(0.04))
    .stop();
  for (let tick = 0; tick < ticks; tick += 1) {
    simulation.tick();
    pushApart(nodes, 0.5, 1);
    keepInside(nodes, { ...room, bottom });
  }
  const needed = Math.max(bottom, settle(nodes, { ...room, bottom }));
  fillHeight(nodes, { ...room, bottom: needed }, 1.6);
  const places = nodes.map(({ x, y }, index) => ({
    x: Math.round(x),
    y: Math.round(y + (extents[index]?.nameHeight ?? 0) / 2),
    radius: extents[index]?.radius ?? 0,
  }));
  return { places, bottom: needed };
}

/** The strongest bonds of groups, the strongest first; weak ones are left out where there are many. */
export function strongestBonds(groups: readonly MapGroup[], relations: readonly MapRelation[]) {
  return relationsBetween(groups, relations)
    .sort((left, right) => right.count - left.count || left.from - right.from || left.to - right.to)
    .slice(0, 2 * groups.length);
}

/** How many relations lead from one group to another, either way. */
export function relationsBetween(
  groups: readonly MapGroup[],
  relations: readonly MapRelation[],
): { readonly from: number; readonly to: number; readonly count: number }[] {
  const groupOf = new Map(groups.flatMap(({ claims }, index) => claims.map((id) => [id, index] as const)));
  const counts = new Map<string, { from: number; to: number; count: number }>();
  for (const relation of relations) {
    const [one = 0, other = 0] = [groupOf.get(relation.from), groupOf.get(relation.to)];
    if (one === other) continue;
    const [from, to] = one < other ? [one, other] : [other, one];
    const known = counts.get(`${from} ${to}`) ?? { from, to, count: 0 };
    known.count += 1;
    counts.set(`${from} ${to}`, known);
  }
  return [...counts.values()];
}

function bondsOf(groups: readonly MapGroup[], relations: readonly MapRelation[]): Bond[] {
  const between = relationsBetween(groups, relations);
  const most = Math.max(1, ...between.map(({ count }) => count));
  return between.map(({ from, to, count }) => ({
    source: from,
    target: to,
    strength: (0.3 * count) / most,
  }));
}
