import { columnHeight, type Stack } from '../map/column.ts';
import type { MapGraph, MapItem } from '../map/map-graph.ts';
import { textLines } from '../map/text-lines.ts';
import { claimantName } from './card.ts';
import { type Context, type Phrase, quotation } from './context.ts';
import { columns, lineHeight } from './map-node.ts';
import { issuerOf } from './source-details.ts';

/** A row of a column before it has a place. */
export interface Draft {
  readonly item: MapItem;
  readonly kind: 'claimant' | 'document' | 'source';
  readonly side: 'left' | 'right';
  readonly section: 'claimants' | 'documents' | 'sources';
  readonly phrase: Phrase;
  readonly lines: readonly string[];
  readonly under: readonly string[];
  readonly height: number;
}

/** The rows of the columns. */
export interface Drafts {
  readonly claimants: readonly Draft[];
  readonly documents: readonly Draft[];
  readonly sources: readonly Draft[];
}

const size = 13;
/** Room for the verdicts below a name, and for air. */
const belowName = 34;

/** What the columns say, in lines that fit. */
export function mapDrafts(context: Context, map: MapGraph): Drafts {
  return {
    claimants: map.claimants.items.map((item) => claimantDraft(context, item)),
    documents: map.documents.items.map((item) => documentDraft(context, item)),
    sources: map.sources.items.map((item) => sourceDraft(context, item)),
  };
}

/** How high the columns are. */
export function draftsHeight({ claimants, documents, sources }: Drafts): number {
  const left = columnHeight([stackOf(claimants), stackOf(documents)]);
  return Math.max(left, columnHeight([stackOf(sources)]));
}

/** Rows as a column needs them to be placed. */
export function stackOf(drafts: readonly Draft[]): Stack {
  return { items: drafts.map((draft) => ({ id: keyOf(draft), height: draft.height })) };
}

/** The name of a row; ids are unique within a section only. */
export function keyOf({ kind, item }: Pick<Draft, 'kind' | 'item'>): string {
  return `${kind} ${item.id}`;
}

function claimantDraft(context: Context, item: MapItem): Draft {
  const phrase = claimantName(context, [item.id]);
  const { lines } = textLines(phrase.text, size, columns.left.width, 2);
  const height = lines.length * lineHeight + belowName;
  return { item, kind: 'claimant', side: 'left', section: 'claimants', phrase, lines, under: [], height };
}

function documentDraft(context: Context, item: MapItem): Draft {
  const data = context.graph.documents.get(item.id)?.data;
  const phrase = quotation(context, data?.title ?? item.id, data?.language);
  const { lines } = textLines(phrase.text, size, columns.left.width, 3);
  const height = lines.length * lineHeight + belowName;
  return { item, kind: 'document', side: 'left', section: 'documents', phrase, lines, under: [], height };
}

function sourceDraft(context: Context, item: MapItem): Draft {
  const source = context.graph.sources.get(item.id);
  const phrase = quotation(context, source?.title ?? item.id, source?.language);
  const issuer = source === undefined ? item.id : issuerOf(context, source);
  const publisher = textLines(issuer, size, columns.right.width - 36, 1).lines[0] ?? '';
  const lines = [`${publisher} (${item.claims.length})`];
  const { lines: under } = textLines(phrase.text, size - 1, columns.right.width, 1);
  return { item, kind: 'source', side: 'right', section: 'sources', phrase, lines, under, height: 44 };
}
