import type { Point } from '../map/arrange-titles.ts';
import { byHeightOfClaims, columnHeight, placeColumn, type Stack } from '../map/column.ts';
import { thread } from '../map/lines.ts';
import type { MapGraph, MapItem } from '../map/map-graph.ts';
import { textLines, textWidth } from '../map/text-lines.ts';
import { itemPath } from '../paths.ts';
import { claimantName } from './card.ts';
import { type Context, type Phrase, quotation } from './context.ts';
import { columns, lineHeight, type MapNode, type MapTally } from './map-node.ts';
import { claimsOf, tallyOf } from './tally.ts';

/** A column before its rows have heights on the page. */
interface Draft {
  readonly item: MapItem;
  readonly kind: 'claimant' | 'document' | 'source';
  readonly side: 'left' | 'right';
  readonly section: 'claimants' | 'documents' | 'sources';
  readonly phrase: Phrase;
  readonly lines: readonly string[];
  readonly under: readonly string[];
  readonly height: number;
}

/** What stands beside the claims. */
export interface MapColumns {
  readonly headings: readonly (Point & { readonly text: string; readonly anchor: 'start' | 'end' })[];
  readonly claimants: readonly MapNode[];
  readonly documents: readonly MapNode[];
  readonly sources: readonly MapNode[];
  /** Lines to claims that are always drawn. */
  readonly threads: string;
  readonly bottom: number;
}

const size = 13;

/** Places claimants and documents left of the claims and shared sources right of them. */
export function mapColumns(
  context: Context,
  map: MapGraph,
  places: ReadonlyMap<string, Point>,
  room: { readonly top: number; readonly bottom: number },
): MapColumns {
  const { words } = context;
  // Lines of many claims are not drawn, so the column may be what a list is: the most first.
  const sorted = (items: readonly MapItem[]) =>
    map.detail === 'titles' ? byHeightOfClaims(items, places) : items;
  const claimants = sorted(map.claimants.items).map((item) => claimantDraft(context, item));
  const documents = sorted(map.documents.items).map((item) => documentDraft(context, item));
  const sources = sorted(map.sources.items).map((item) => sourceDraft(context, item));
  const left = [stackOf(claimants), stackOf(documents)];
  const right = [stackOf(sources)];
  const bottom = Math.max(
    room.bottom,
    ...[left, right].map((stacks) => room.top + columnHeight(stacks) + 10),
  );
  const placedLeft = placeColumn(left, room.top, bottom);
  const placedRight = placeColumn(right, room.top, bottom);
  const heights = new Map(
    [...placedLeft.rows, ...placedRight.rows].map(({ id, y }) => [id, Math.round(y)] as const),
  );
  const nodesOf = (drafts: readonly Draft[]) =>
    drafts.map((draft) => nodeOf(context, draft, heights.get(keyOf(draft)) ?? 0, places));
  const drawn = map.detail === 'titles' ? [...claimants, ...documents, ...sources] : [];
  return {
    headings: [
      ...[words.map.claimants, words.map.documents].map((text, index) => ({
        text,
        x: columns.left.dot,
        y: placedLeft.headings[index] ?? 0,
        anchor: 'end' as const,
      })),
      { text: words.map.sources, x: columns.right.dot, y: placedRight.headings[0] ?? 0, anchor: 'start' },
    ],
    claimants: nodesOf(claimants),
    documents: nodesOf(documents),
    sources: nodesOf(sources),
    threads: drawn
      .filter(({ item }) => !item.common)
      .map((draft) => raysOf(draft, heights.get(keyOf(draft)) ?? 0, places))
      .join(''),
    bottom,
  };
}

function claimantDraft(context: Context, item: MapItem): Draft {
  const phrase = claimantName(context, item.id);
  const { lines } = textLines(phrase.text, size, columns.left.width, 2);
  const height = lines.length * lineHeight + 34;
  return { item, kind: 'claimant', side: 'left', section: 'claimants', phrase, lines, under: [], height };
}

function documentDraft(context: Context, item: MapItem): Draft {
  const data = context.graph.documents.get(item.id)?.data;
  const phrase = quotation(context, data?.title ?? item.id, data?.language);
  const { lines } = textLines(phrase.text, size, columns.left.width, 3);
  const height = lines.length * lineHeight + 34;
  return { item, kind: 'document', side: 'left', section: 'documents', phrase, lines, under: [], height };
}

function sourceDraft(context: Context, item: MapItem): Draft {
  const source = context.graph.sources.get(item.id);
  const phrase = quotation(context, source?.title ?? item.id, source?.language);
  const publisher = textLines(source?.publisher ?? item.id, size, columns.right.width - 36, 1).lines[0] ?? '';
  const lines = [`${publisher} (${item.claims.length})`];
  const { lines: under } = textLines(phrase.text, size - 1, columns.right.width, 1);
  return { item, kind: 'source', side: 'right', section: 'sources', phrase, lines, under, height: 44 };
}

function stackOf(drafts: readonly Draft[]): Stack {
  return { items: drafts.map((draft) => ({ id: keyOf(draft), height: draft.height })) };
}

/** Ids are unique within a section only. */
function keyOf({ kind, item }: Draft): string {
  return `${kind} ${item.id}`;
}

function raysOf({ item, side }: Draft, y: number, places: ReadonlyMap<string, Point>): string {
  const from: Point = { x: columns[side].dot, y };
  return item.claims
    .flatMap((id) => {
      const to = places.get(id);
      return to === undefined ? [] : [thread(from, to)];
    })
    .join('');
}

function nodeOf(context: Context, draft: Draft, y: number, places: ReadonlyMap<string, Point>): MapNode {
  const { item, kind, side, section, phrase, lines, under } = draft;
  const source = kind === 'source' ? context.graph.sources.get(item.id) : undefined;
  const name = source === undefined ? phrase.text : `${source.publisher} : ${phrase.text}`;
  const column = columns[side];
  return {
    kind,
    href: itemPath(context.place, context.language, section, item.id),
    name: context.words.map.countOf(name, item.claims.length),
    ...(phrase.language === undefined ? {} : { language: phrase.language }),
    x: column.dot,
    y,
    text: { x: column.text, y: y + 4, anchor: side === 'left' ? 'end' : 'start', lines, under },
    tally: kind === 'source' ? [] : tallyOfItem(context, item, y + 4 + lines.length * lineHeight),
    rays: raysOf(draft, y, places),
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
