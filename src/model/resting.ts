import type { Graph } from './graph.ts';

/** The claims that rest on a claim, directly or through another: what has to be looked at again if it falls. */
export function restingOn(claims: Graph['claims'], id: string): Set<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { type, inverse, claim } of claims.get(next)?.relations ?? []) {
      if (type !== 'depends-on' || !inverse || claim === id || found.has(claim)) continue;
      found.add(claim);
      open.push(claim);
    }
  }
  return found;
}
