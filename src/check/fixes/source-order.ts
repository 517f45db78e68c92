import { isMap, isSeq } from 'yaml';
import { commentsAbove, endAfter, endBefore, lineAround, type Piece } from './blocks.ts';
import { rearrange } from './edit.ts';
import type { Draft, Fixer } from './fixer.ts';

/** Sources in the order in which the text cites them. */
export const sourceOrder: Fixer = {
  name: 'source-order',
  description:
    'The sources of a claim come in the order in which its text first cites or quotes them, as they are numbered on the page; those it never cites come last, as they were. Nothing is moved while the text has a mistake of form.',
  mends: [],
  examples: [
    {
      file: 'content/claims/strikes.mdx',
      instead:
        'sources:\n  - id: guild-2024\n    role: supports\n  - id: union-2023\n    title: The strike in numbers\n    publisher: Writers’ Union\n    url: https://union.example.org/strike\n    published: 2023-12-01\n    accessed: 2026-02-11\n    noArchive: Le site refuse les copies.\n    kind: secondary\n    consulted: copy\n    lang: en\n    role: refutes\n',
      bad: 'sources:\n  - id: union-2023\n    role: refutes\n  # Read in print.\n  - id: guild-2024\n    role: supports\n',
      good: 'sources:\n  # Read in print.\n  - id: guild-2024\n    role: supports\n  - id: union-2023\n    role: refutes\n',
    },
  ],
  reorders: true,
  find: (draft) => {
    const sources = draft.yaml.get('sources', true);
    if (draft.kind !== 'claim' || draft.cited === undefined || !isSeq(sources)) return [];
    const { cited } = draft;
    const ids = sources.items.map((item) => (isMap(item) ? String(item.get('id')) : ''));
    const ranks = ids.map((id) => (cited.includes(id) ? cited.indexOf(id) : cited.length));
    const order = ids
      .map((_, place) => place)
      .sort((left, right) => (ranks[left] ?? 0) - (ranks[right] ?? 0) || left - right);
    if (order.every((place, index) => place === index)) return [];
    const ranges = sources.items.flatMap((item) => (isMap(item) && item.range ? [item.range] : []));
    if (ranges.length < ids.length) return [];
    return rearrange(draft.text, sources.flow === true ? flow(draft, ranges) : block(draft, ranges), order);
  },
};

type Range = readonly [number, number, number];

function flow({ yamlStart }: Draft, ranges: readonly Range[]): Piece[] {
  return ranges.map(([start, end]) => ({ start: yamlStart + start, end: yamlStart + end }));
}

/** Each item with its dash and the comments above it. */
function block({ text, yamlStart, yamlEnd }: Draft, ranges: readonly Range[]): Piece[] {
  const dashes = ranges.map(([start]) => text.lastIndexOf('-', yamlStart + start - 1));
  const starts = dashes.map((dash) => commentsAbove(text, dash, yamlStart));
  return ranges.map(([, end], index) => {
    const dash = dashes[index] ?? 0;
    const next = starts[index + 1];
    const indent = dash - lineAround(text, dash).start;
    return {
      start: starts[index] ?? 0,
      end: next === undefined ? endAfter(text, yamlStart + end, indent, yamlEnd) : endBefore(text, next),
    };
  });
}
