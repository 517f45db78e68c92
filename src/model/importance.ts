import type { ClaimNode, Graph } from './graph.ts';
import { byText } from './order.ts';
import { restingOn } from './resting.ts';

/**
 * How far claims with this verdict fall short of being right: 0 for the best of the scale, 1 for the worst. A
 * misleading verdict that has no degree lies between its neighbours on the scale; others without one say nothing about
 * being right, and fall short of nothing.
 */
export function shortfallOf({ verdicts }: Graph, id: string): number {
  const scale = [...verdicts.values()];
  const values = scale.flatMap(({ data }) => (data.value === null ? [] : [data.value]));
  const [worst, best] = [Math.min(...values), Math.max(...values)];
  const shortfall = (value: number) => (best === worst ? 0 : (best - value) / (best - worst));
  const verdict = verdicts.get(id);
  if (verdict === undefined) return 0;
  if (verdict.data.value !== null) return shortfall(verdict.data.value);
  if (verdict.data.glyph !== 'misleading') return 0;
  const valueIn = (list: typeof scale) => list.find(({ data }) => data.value !== null)?.data.value;
  const before = valueIn(scale.filter(({ rank }) => rank < verdict.rank).toReversed()) ?? best;
  const after = valueIn(scale.filter(({ rank }) => rank > verdict.rank)) ?? worst;
  return values.length === 0 ? 1 : shortfall((before + after) / 2);
}

/** From here on a claim counts as one that falls short: half of the way to the worst verdict, or more. */
export const fallsShortFrom = 0.5;

/**
 * How much hangs on a claim: most of all the claims that rest on it, then its other relations, the documents it appears
 * in and, at half weight, its sources; up to twice as much where it falls short. Only good for comparing.
 */
export function importanceOf(graph: Graph, claim: ClaimNode): number {
  const documents = new Set(claim.appearances.map(({ document }) => document)).size;
  const hanging =
    3 * restingOn(graph.claims, claim.id).size +
    claim.relations.length +
    documents +
    claim.sources.length / 2;
  return hanging * (1 + shortfallOf(graph, claim.verdict));
}

/** The most important claims first; ids settle ties. */
export function mostImportant(graph: Graph, claims: readonly ClaimNode[]): ClaimNode[] {
  return byWeight(claims, (claim) => [importanceOf(graph, claim)]);
}

/** The claims that fall short, the worst verdict first; of the same verdict, the most important. */
export function worstFirst(graph: Graph, claims: readonly ClaimNode[]): ClaimNode[] {
  const short = claims.filter(({ verdict }) => shortfallOf(graph, verdict) >= fallsShortFrom);
  return byWeight(short, (claim) => [shortfallOf(graph, claim.verdict), importanceOf(graph, claim)]);
}

function byWeight(claims: readonly ClaimNode[], weightsOf: (claim: ClaimNode) => number[]): ClaimNode[] {
  return claims
    .map((claim) => ({ claim, weights: weightsOf(claim) }))
    .sort((left, right) => {
      const at = left.weights.findIndex((weight, index) => weight !== right.weights[index]);
      return at === -1
        ? byText(left.claim.id, right.claim.id)
        : (right.weights[at] ?? 0) - (left.weights[at] ?? 0);
    })
    .map(({ claim }) => claim);
}
