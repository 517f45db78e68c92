import type { Point } from '../map/arrange-titles.ts';
import { byHeightOfClaims, placeColumn } from '../map/column.ts';
import { straight, thread } from '../map/lines.ts';
import type { MapGraph, MapItem } from '../map/map-graph.ts';
import { textWidth } from '../map/text-lines.ts';
import { itemPath } from '../paths.ts';
import type { Context } from './context.ts';
import { type Draft, type Drafts, keyOf, stackOf } from './map-drafts.ts';
import { columns, lineHeight, type MapNode, type MapTally } from './map-node.ts';
import { claimsOf, tallyOf } from './tally.ts';
import { sourceHref } from './source-href.ts';
import { issuerOf } from './source-details.ts';

/** What stands beside the claims. */
export interface MapColumns {
  readonly headings: readonly MapHeading[];
  readonly claimants: readonly MapNode[];
  readonly documents: readonly MapNode[];
  readonly sources: readonly MapNode[];
  /** Lines to claims that are always drawn. */
  readonly threads: string;
  /** The lines that end at each claim. */
  readonly threadsOf: ReadonlyMap<string, string>;
}

export interface MapHeading extends Point {
  readonly text: string;
  readonly anchor: 'start' | 'end';
}

type Places = ReadonlyMap<string, Point>;

/** Places claimants and documents left of the claims and shared sources right of them. */
export function mapColumns(
  context: Context,
  { detail }: MapGraph,
  drafts: Drafts,
  places: Places,
  room: { readonly top: number; readonly bottom: number },
): MapColumns {
  const { words } = context;
  // The lines of many claims are not drawn, so the column may be what a list is: the most first.
  const sorted = (list: readonly Draft[]) => (detail === 'titles' ? byHeightOfClaims(list, places) : list);
  const claimants = sorted(drafts.claimants);
  const documents = sorted(drafts.documents);
  const sources = sorted(drafts.sources);
  const left = placeColumn([stackOf(claimants), stackOf(documents)], room.top, room.bottom);
  const right = placeColumn([stackOf(sources)], room.top, room.bottom);
  const heights = new Map([...left.rows, ...right.rows].map(({ id, y }) => [id, Math.round(y)] as const));
  const line = detail === 'titles' ? thread : straight;
  const all = [...claimants, ...documents, ...sources].map((draft) => {
    const from: Point = { x: columns[draft.side].dot, y: heights.get(keyOf(draft)) ?? 0 };
    return { draft, from, lines: linesFrom(from, draft.item, places, line) };
  });
  const nodes = (kind: Draft['kind']) =>
    all
      .filter(({ draft }) => draft.kind === kind)
      .map(({ draft, from, lines }) => nodeOf(context, draft, from, joined(lines)));
  const threadsOf = new Map<string, string>();
  for (const { lines } of all)
    for (const [claim, path] of lines) threadsOf.set(claim, `${threadsOf.get(claim) ?? ''}${path}`);
  return {
    headings: [
      heading(words.map.claimants, 'left', left.headings[0]),
      heading(words.map.documents, 'left', left.headings[1]),
      heading(words.map.sources, 'right', right.headings[0]),
    ],
    claimants: nodes('claimant'),
    documents: nodes('document'),
    sources: nodes('source'),
    threads:
      detail === 'titles'
        ? all.map(({ draft, lines }) => (draft.item.common ? '' : joined(lines))).join('')
        : '',
    threadsOf,
  };
}

function heading(text: string, side: 'left' | 'right', y = 0): MapHeading {
  return side === 'left'
    ? { text, x: columns.left.dot, y, anchor: 'end' }
    : { text, x: columns.right.dot, y, anchor: 'start' };
}

function linesFrom(from: Point, item: MapItem, places: Places, line: typeof thread): Map<string, string> {
  const lines = item.claims.flatMap((id) => {
    const to = places.get(id);
    return to === undefined ? [] : [[id, line(from, to)] as const];
  });
  return new Map(lines);
}

/** In a map of groups alone many claims lie in the same place: one line leads there. */
function joined(lines: ReadonlyMap<string, string>): string {
  return [...new Set(lines.values())].join('');
}

function nodeOf(context: Context, draft: Draft, { x, y }: Point, rays: string): MapNode {
  const { item, kind, side, section, phrase, lines, under } = draft;
  const source = kind === 'source' ? context.graph.sources.get(item.id) : undefined;
  const name = source === undefined ? phrase.text : `${issuerOf(context, source)}, ${phrase.text}`;
  return {
    kind,
    href:
      source === undefined
        ? itemPath(context.place, context.language, section, item.id)
        : sourceHref(context, source),
    name: context.words.map.countOf(name, item.claims.length),
    ...(phrase.language === undefined ? {} : { language: phrase.language }),
    x,
    y,
    text: { x: columns[side].text, y: y + 4, anchor: side === 'left' ? 'end' : 'start', lines, under },
    tally: kind === 'source' ? [] : tallyOfItem(context, item, y + 4 + lines.length * lineHeight),
    rays,
  };
}

/** The verdicts of an item’s claims, flush with the column’s words. */
function tallyOfItem(context: Context, item: MapItem, y: number): MapTally[] {
  const counted = tallyOf(context, claimsOf(context, item.claims)).map(({ verdict, count }) => ({
    glyph: verdict.glyph,
    tone: verdict.tone,
    count,
    width: 24 + textWidth(String(count), 12),
  }));
  let x = columns.left.text - counted.reduce((sum, { width }) => sum + width, 0) + 8;
  return counted.map(({ width, ...tally }) => {
    const placed = { ...tally, x, y };
    x += width;
    return placed;
  });
}
