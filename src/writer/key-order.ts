import { claim } from '#schema/claim';
import { source } from '#schema/source';
import { translation } from '#schema/translation';

/** The order in which an editor meets the keys of a mapping: the order of the schema. */
type KeyOrder = readonly string[];

const claimKeys: KeyOrder = Object.keys(claim.shape);
const translationKeys: KeyOrder = Object.keys(translation.shape);
const sourceKeys: KeyOrder = Object.keys(source.shape);

/** What kind of file is written. */
export type WrittenKind = 'claim' | 'translation';

/** The keys of a file’s front matter in order. */
export function fileKeyOrder(kind: WrittenKind): KeyOrder {
  return kind === 'claim' ? claimKeys : translationKeys;
}

/** The keys of one item of a list in the front matter of a claim (`sources`, `figures`…), in order. */
export function itemKeyOrder(list: string): KeyOrder {
  if (list === 'sources') return sourceKeys;
  const key = claim.shape[list as keyof typeof claim.shape] as unknown;
  return itemShapes(key) ?? [];
}

/** Zod wraps a list in its default; the mapping inside has the shape. */
function itemShapes(schema: unknown): KeyOrder | undefined {
  const { def, shape } = (schema ?? {}) as {
    def?: { innerType?: unknown; element?: unknown };
    shape?: object;
  };
  if (shape !== undefined) return Object.keys(shape);
  const inner = def?.element ?? def?.innerType;
  return inner === undefined ? undefined : itemShapes(inner);
}

/** A copy with its keys in `order`; keys that the order does not know come last, as they were. */
export function inOrder(values: Readonly<Record<string, unknown>>, order: KeyOrder): Record<string, unknown> {
  const known = order.filter((key) => key in values);
  const others = Object.keys(values).filter((key) => !order.includes(key));
  return Object.fromEntries([...known, ...others].map((key) => [key, values[key]]));
}
