import { collect } from '../order.ts';
import type { MapRelation } from './map-graph.ts';

/** How many steps of “rests on” lie below each claim: 0 for a claim that rests on no other. */
export function dependencyDepths(
  claims: readonly string[],
  relations: readonly MapRelation[],
): Map<string, number> {
  const below = new Map<string, string[]>();
  for (const { from, to, type } of relations) if (type === 'depends-on') collect(below, from, to);
  const known = new Map<string, number>();
  const depth = (id: string, path: ReadonlySet<string>): number => {
    const found = known.get(id);
    if (found !== undefined) return found;
    // A circle of claims would be refused by the check; here it only must not hang.
    const steps = (below.get(id) ?? [])
      .filter((next) => !path.has(next))
      .map((next) => depth(next, new Set([...path, id])));
    const result = steps.length === 0 ? 0 : 1 + Math.max(...steps);
    known.set(id, result);
    return result;
  };
  return new Map(claims.map((id) => [id, depth(id, new Set())]));
}
