import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { keysAt } from '#reader/describe-schema';
import { schemaOf } from '#reader/read-file';
import type { ValuePath } from '#reader/yaml';
import { commentsAbove, endAfter, endBefore, lineAround, type Piece } from './blocks.ts';
import { type Edit, rearrange } from './edit.ts';
import type { Draft, Fixer } from './fixer.ts';

/** Keys in the order in which the schema tells them. */
export const keyOrder: Fixer = {
  name: 'key-order',
  description:
    'Keys come in the order of the guide, at the top of a file and in each item of a list; comments above a key or behind its value go with it. Where a key is unknown or given twice, nothing is moved.',
  mends: [],
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      instead: 'claimant: Guilde des studios\nmade: 2025-03-15\n',
      bad: 'made: 2025-03-15\n# As in the register.\nclaimant: Guilde des studios\n',
      good: '# As in the register.\nclaimant: Guilde des studios\nmade: 2025-03-15\n',
    },
    {
      file: 'content/claims/jobs.mdx',
      bad: '  - claim: letter\n    type: depends-on\n',
      good: '  - type: depends-on\n    claim: letter\n',
    },
    {
      file: 'content/claims/letter.mdx',
      bad: '{summary: Une phrase est plus claire., date: 2026-03-01, kind: clarification}',
      good: '{date: 2026-03-01, kind: clarification, summary: Une phrase est plus claire.}',
    },
  ],
  reorders: true,
  find: (draft) => search(draft, draft.yaml.contents, []),
};

/** The edits of a mapping, or those inside it: two of which one holds the other cannot be made at once. */
function search(draft: Draft, node: unknown, path: ValuePath): Edit[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => search(draft, item, [...path, index]));
  if (!isMap(node)) return [];
  const inside = node.items.flatMap(({ key, value }) =>
    isScalar(key) ? search(draft, value, [...path, String(key.value)]) : [],
  );
  return inside.length > 0 ? inside : orderKeys(draft, node, path);
}

function orderKeys(draft: Draft, map: YAMLMap, path: ValuePath): Edit[] {
  const known = keysAt(schemaOf(draft.kind), path);
  const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const ranks = names.map((name) => known.indexOf(name));
  if (ranks.includes(-1) || new Set(ranks).size < ranks.length) return [];
  const order = ranks
    .map((_, place) => place)
    .sort((left, right) => (ranks[left] ?? 0) - (ranks[right] ?? 0));
  if (order.every((place, index) => place === index)) return [];
  const pairs = map.items as Pair<Scalar>[];
  const pieces = map.flow === true ? flowPieces(draft, pairs) : blockPieces(draft, pairs);
  const [first] = pieces ?? [];
  const [moved = 0] = order;
  if (pieces === undefined || first === undefined) return [];
  // “- # comment” is no place for a comment: such an item stays as it is.
  const isItem = draft.text.slice(lineAround(draft.text, first.start).start, first.start).includes('-');
  if (isItem && draft.text[pieces[moved]?.start ?? 0] === '#') return [];
  return rearrange(draft.text, pieces, order);
}

function flowPieces({ text, yamlStart }: Draft, pairs: readonly Pair<Scalar>[]): Piece[] | undefined {
  const pieces = pairs.flatMap(({ key, value }): Piece[] => {
    const end = rangeOf(value)?.[1];
    const start = key.range?.[0];
    return start === undefined || end === undefined || start === end
      ? []
      : [{ start: yamlStart + start, end: yamlStart + end }];
  });
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (pieces.length < pairs.length || first === undefined || last === undefined) return undefined;
  return text.slice(first.start, last.end).includes('#') ? undefined : pieces;
}

function blockPieces(
  { text, yamlStart, yamlEnd }: Draft,
  pairs: readonly Pair<Scalar>[],
): Piece[] | undefined {
  const keys = pairs.map(({ key }) => yamlStart + (key.range?.[0] ?? 0));
  const indent = (keys[0] ?? 0) - lineAround(text, keys[0] ?? 0).start;
  // Other than “key: value”, each on a line of its own, is left to the editor: “? key”, anchors before a key.
  const isPlain = keys.every((key, index) => {
    const line = lineAround(text, key);
    const before = text.slice(line.start, key);
    return key - line.start === indent && (index === 0 ? /^[ -]*$/u : /^ *$/u).test(before);
  });
  if (!isPlain) return undefined;
  const starts = keys.map((key, index) => {
    const isOwnLine = text.slice(lineAround(text, key).start, key).trim() === '';
    return isOwnLine ? commentsAbove(text, key, index === 0 ? yamlStart : (keys[index - 1] ?? 0)) : key;
  });
  return pairs.map(({ key, value }, index) => {
    const start = starts[index] ?? 0;
    const next = starts[index + 1];
    if (next !== undefined) return { start, end: endBefore(text, next) };
    const valueEnd = rangeOf(value)?.[1] ?? key.range?.[1] ?? 0;
    return { start, end: endAfter(text, yamlStart + valueEnd, indent, yamlEnd) };
  });
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range ?? undefined) : undefined;
}
