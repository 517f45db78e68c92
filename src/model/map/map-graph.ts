import type { RelationType } from '#schema/claim';
import type { ClaimNode, Graph } from '../graph.ts';
import { byText, collect } from '../order.ts';

/** What the map draws, before it has places: claims in the middle, what they hang on at either side. */
export interface MapGraph {
  /** Claims by group: by topic when they are many, else all in one group without a name. */
  readonly groups: readonly MapGroup[];
  readonly detail: Detail;
  readonly claimants: MapSide;
  readonly documents: MapSide;
  readonly sources: MapSide;
  readonly relations: readonly MapRelation[];
}

/** How close the map looks: every claim with its title; claims in groups; groups alone. */
export type Detail = 'titles' | 'glyphs' | 'groups';

export interface MapGroup {
  /** A topic; none for the claims that have no topic. */
  readonly topic?: string;
  readonly claims: readonly string[];
}

/** A column beside the claims. */
export interface MapSide {
  readonly items: readonly MapItem[];
  /** How many there are beyond those drawn. */
  readonly more: number;
}

export interface MapItem {
  readonly id: string;
  readonly claims: readonly string[];
  /** Whether most claims hang on it: lines to everything say nothing, and are drawn on focus only. */
  readonly common: boolean;
}

/** A relation as the claim that wrote it sees it. */
export interface MapRelation {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
}

/** Up to so many claims, titles can be read; up to the second number, glyphs can be told apart. */
export const mostTitles = 40;
export const mostGlyphs = 400;

/** How many claimants, documents and sources a column holds. */
const mostInColumn = { claimants: 8, documents: 8, sources: 18 } as const;

/** What the map of a site shows. */
export function mapGraph(graph: Graph): MapGraph {
  const claims = inReadingOrder(graph);
  const detail: Detail =
    claims.length <= mostTitles ? 'titles' : claims.length <= mostGlyphs ? 'glyphs' : 'groups';
  const side = (entries: Iterable<readonly [string, readonly string[]]>, atLeast: number, most: number) =>
    sideOf([...entries], { atLeast, most, claims: claims.length });
  return {
    groups: detail === 'titles' ? [{ claims: claims.map(({ id }) => id) }] : byTopic(graph, claims),
    detail,
    claimants: side(claimsBy(graph.entities), 1, mostInColumn.claimants),
    documents: side(claimsBy(graph.documents), 1, mostInColumn.documents),
    sources: side(claimsBy(graph.sources), 2, mostInColumn.sources),
    relations: claims.flatMap(({ id, relations }) =>
      relations.flatMap(({ type, inverse, claim }) =>
        inverse || !graph.claims.has(claim) ? [] : [{ from: id, to: claim, type: type as RelationType }],
      ),
    ),
  };
}

/** Claims as somebody who reads the documents meets them, the document with most claims first. */
function inReadingOrder(graph: Graph): ClaimNode[] {
  const documents = [...graph.documents.values()].sort(
    (left, right) => right.claims.length - left.claims.length || byText(left.id, right.id),
  );
  const ids = new Set([...documents.flatMap((document) => document.claims), ...graph.claims.keys()]);
  return [...ids].flatMap((id) => graph.claims.get(id) ?? []);
}

/**
 * Claims by the first of their topics, the largest group first, those without a topic last. In a group from the first
 * verdict of the scale to the last, so that a disc fills up like a glass.
 */
function byTopic(graph: Graph, claims: readonly ClaimNode[]): MapGroup[] {
  const rank = ({ verdict }: ClaimNode) => graph.verdicts.get(verdict)?.rank ?? Number.MAX_SAFE_INTEGER;
  const groups = new Map<string, ClaimNode[]>();
  for (const claim of claims) collect(groups, claim.topics[0] ?? '', claim);
  return [...groups]
    .sort(
      ([left, one], [right, other]) =>
        Number(left === '') - Number(right === '') || other.length - one.length || byText(left, right),
    )
    .map(([topic, members]) => ({
      ...(topic === '' ? {} : { topic }),
      claims: members.sort((left, right) => rank(left) - rank(right)).map(({ id }) => id),
    }));
}

function claimsBy(
  nodes: ReadonlyMap<string, { readonly claims: readonly string[] }>,
): (readonly [string, readonly string[]])[] {
  return [...nodes].map(([id, { claims }]) => [id, [...new Set(claims)]] as const);
}

function sideOf(
  entries: readonly (readonly [string, readonly string[]])[],
  limits: { readonly atLeast: number; readonly most: number; readonly claims: number },
): MapSide {
  const items = entries
    .filter(([, claims]) => claims.length >= limits.atLeast)
    .sort(([left, one], [right, other]) => other.length - one.length || byText(left, right))
    .map(([id, claims]) => ({ id, claims, common: claims.length > 5 && claims.length > limits.claims / 2 }));
  return { items: items.slice(0, limits.most), more: Math.max(0, items.length - limits.most) };
}
