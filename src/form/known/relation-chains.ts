import type { LookUp } from './divided-site.ts';
import type { ClaimEntry } from './entries.ts';
import type { Slice } from './slices.ts';

/** Relations in which nothing may come back to where it began; all others matter to their two ends only. */
const oneWay = new Set(['depends-on', 'narrows', 'updates']);

/**
 * The claims from which relations lead to one of those given, by however many steps of one kind, with these relations:
 * a draft that takes the name of a claim could close a circle.
 */
export function leadingTo(claims: readonly ClaimEntry[], look: LookUp): readonly Slice[] {
  const slices: Slice[] = [];
  const types = new Set(
    claims.flatMap(({ from, relations }) => [
      ...from.map(([type]) => type),
      ...relations.map(({ type }) => type),
    ]),
  );
  for (const type of types) {
    const reached = new Map(claims.map((claim) => [claim.slice.id, claim]));
    const waiting = [...claims];
    for (let claim = waiting.pop(); claim !== undefined; claim = waiting.pop()) {
      for (const [kind, id] of claim.from) {
        if (kind !== type || reached.has(id)) continue;
        const next = look.claim(id);
        if (next == null) continue;
        reached.set(id, next);
        if (oneWay.has(type)) waiting.push(next);
      }
    }
    const names = new Set(
      [...reached.values()].flatMap(({ slice }) => [
        slice.id,
        ...((slice.value['aliases'] ?? []) as string[]),
      ]),
    );
    for (const { slice, relations } of reached.values()) {
      const leading = relations.filter((relation) => relation.type === type && names.has(relation.claim));
      slices.push({ ...slice, value: { ...slice.value, relations: leading } });
    }
  }
  return slices;
}
