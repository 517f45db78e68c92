import { isPair, isScalar, isSeq, type Scalar, visit } from 'yaml';
import type { Edit } from './edit.ts';
import type { Draft } from './fixer.ts';

/** The edits of the addresses under some keys: `change` says what stands in the place of one, or nothing. */
export function changeAddresses(
  { kind, text, yaml, yamlStart }: Draft,
  keys: ReadonlySet<string>,
  change: (address: string) => string | undefined,
): Edit[] {
  if (kind === 'translation' || kind === 'exceptions') return [];
  const edits: Edit[] = [];
  const look = (node: Scalar) => {
    if (typeof node.value !== 'string' || !node.range) return;
    const changed = change(node.value);
    const [start, end] = [yamlStart + node.range[0], yamlStart + node.range[1]];
    const at = text.slice(start, end).indexOf(node.value);
    // Written with escapes, it is not found as it is: then it is left.
    if (changed === undefined || changed === node.value || at === -1) return;
    edits.push({ start: start + at, end: start + at + node.value.length, text: changed });
  };
  visit(yaml, {
    Scalar: (key, node, ancestors) => {
      if (key === 'key') return;
      const inList = isSeq(ancestors.at(-1));
      const pair = ancestors.at(inList ? -2 : -1);
      if (isPair(pair) && isScalar(pair.key) && keys.has(String(pair.key.value))) look(node);
    },
  });
  return edits;
}
