import { strongestBonds } from '../map/arrange-groups.ts';
import type { Point } from '../map/arrange-titles.ts';
import { arrowhead, betweenDiscs, crossed, outsideWords, straight, type WordsBox } from '../map/lines.ts';
import type { MapGraph } from '../map/map-graph.ts';

/** Path data by what a line means. */
export interface MapLines {
  readonly rests: string;
  readonly heads: string;
  readonly against: string;
  readonly other: string;
  /** Lines between groups, from the thinnest to the thickest. */
  readonly bonds: readonly string[];
}

/** A map without relations. */
export const noLines: MapLines = { rests: '', heads: '', against: '', other: '', bonds: [] };
/** From the middle of a glyph to where a line begins. */
const rim = 13;

/** The words that stand below claims, which lines to these claims do not enter. */
type Boxes = ReadonlyMap<string, WordsBox>;

const noBoxes: Boxes = new Map();

/** The lines that end at each claim. */
export function raysOf(
  { relations }: MapGraph,
  places: ReadonlyMap<string, Point>,
  boxes: Boxes = noBoxes,
): Map<string, string> {
  const rays = new Map<string, string>();
  for (const { from, to } of relations) {
    const line = lineBetween(from, to, places, boxes);
    if (line === undefined) continue;
    for (const id of [from, to]) rays.set(id, `${rays.get(id) ?? ''}${straight(line.from, line.to)}`);
  }
  return rays;
}

/** All relations by what they mean. */
export function linesOfRelations(
  { relations }: MapGraph,
  places: ReadonlyMap<string, Point>,
  boxes: Boxes = noBoxes,
): MapLines {
  const lines = { rests: '', heads: '', against: '', other: '' };
  for (const { from, to, type } of relations) {
    const line = lineBetween(from, to, places, boxes);
    if (line === undefined) continue;
    const path = straight(line.from, line.to);
    if (type === 'depends-on') {
      lines.rests += path;
      lines.heads += arrowhead(line.from, line.to);
    } else if (type === 'contradicts') lines.against += path + crossed(line.from, line.to);
    else lines.other += path;
  }
  return { ...lines, bonds: [] };
}

function lineBetween(from: string, to: string, places: ReadonlyMap<string, Point>, boxes: Boxes) {
  const [one, other] = [places.get(from), places.get(to)];
  const line = one === undefined || other === undefined ? undefined : betweenDiscs(one, other, rim);
  return line === undefined ? undefined : outsideWords(line, boxes.get(from), boxes.get(to));
}

/** A map with the relations inside groups alone: those between groups are drawn as one bond. */
export function within(map: MapGraph): MapGraph {
  const groupOf = new Map(
    map.groups.flatMap(({ claims }, index) => claims.map((id) => [id, index] as const)),
  );
  return { ...map, relations: map.relations.filter(({ from, to }) => groupOf.get(from) === groupOf.get(to)) };
}

/** Lines between groups in three strengths. */
export function bondsOf({ groups, relations }: MapGraph, discs: readonly Point[]): string[] {
  const between = strongestBonds(groups, relations);
  const most = Math.max(1, ...between.map(({ count }) => count));
  const bonds = ['', '', ''];
  for (const { from, to, count } of between) {
    const [one, other] = [discs[from], discs[to]];
    if (one === undefined || other === undefined) continue;
    const strength = Math.min(2, Math.floor((3 * count) / (most + 1)));
    bonds[strength] = `${bonds[strength] ?? ''}${straight(one, other)}`;
  }
  return bonds;
}
