import type { ReadFile } from '#reader/file';
import { collect } from '#model/order';
import type { RelationType } from '#schema/claim';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found, type World } from '../rule.ts';

interface Edge {
  readonly file: ReadFile;
  readonly index: number;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
}

/** Relations in which nothing may come back to where it began. */
const oneWay: readonly RelationType[] = ['depends-on', 'narrows', 'updates'];

/** No claim rests on itself, by whatever way round. */
export const relationCycle = defineRule({
  code: 'relation-cycle',
  severity: 'error',
  title: 'No claim rests on itself',
  description:
    'A claim cannot relate to itself. And if one claim depends on, narrows or updates another, that one cannot do the same to the first, not even by way of further claims. Take out the relation that is the wrong way round.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'claim: letter\n',
      bad: 'claim: jobs\n',
      says: 'This claim relates to itself.',
      // The translation gives the reason of a relation that is gone.
      also: ['translation-unknown-words'],
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'aliases: [old-letter]',
      bad: 'aliases: [old-letter]\nrelations:\n  - {type: depends-on, claim: jobs}',
      at: '{type: depends-on, claim: jobs}',
      says: 'These claims depend on each other in a circle: letter → jobs → letter.',
    },
  ],
  find: ({ content }) => {
    const edges = edgesOf(content);
    const loops = edges.filter(({ from, to }) => from === to).map(tellLoop);
    const circles = oneWay.flatMap((type) =>
      circlesIn(edges.filter((edge) => edge.type === type && edge.from !== edge.to)),
    );
    return [...loops, ...circles];
  },
});

function edgesOf(content: World['content']): Edge[] {
  const { claimIds } = referenceIndexOf(content);
  return content.claims.flatMap((file) =>
    factsOf(file).relations.flatMap(({ index, value }) => {
      const to = claimIds.get(value.claim);
      return to === undefined ? [] : [{ file: file as ReadFile, index, type: value.type, from: file.id, to }];
    }),
  );
}

function tellLoop({ file, index, from }: Edge): Found {
  const place = locate(file, ['relations', index, 'claim']);
  return { ...place, found: from, expected: 'another claim', message: 'This claim relates to itself.' };
}

/** One circle for each knot: when it is opened, the next run shows the next. */
function circlesIn(edges: readonly Edge[]): Found[] {
  const outgoing = new Map<string, Edge[]>();
  for (const edge of edges) collect(outgoing, edge.from, edge);
  const done = new Set<string>();
  return [...outgoing.keys()].flatMap((start) => {
    const circle = done.has(start) ? undefined : findCircle(start, outgoing, done);
    return circle === undefined ? [] : [tellCircle(circle)];
  });
}

/** Depth first without recursion: a chain may be as long as the site. */
function findCircle(
  start: string,
  outgoing: ReadonlyMap<string, readonly Edge[]>,
  done: Set<string>,
): Edge[] | undefined {
  const path: Edge[] = [];
  const onPath = new Set([start]);
  const waiting = [[...(outgoing.get(start) ?? [])]];
  let circle: Edge[] | undefined;
  while (waiting.length > 0) {
    const edge = waiting.at(-1)?.shift();
    if (edge === undefined) {
      waiting.pop();
      const left = path.pop()?.to ?? start;
      onPath.delete(left);
      done.add(left);
    } else if (onPath.has(edge.to)) {
      circle ??= [...path.slice(path.findIndex(({ from }) => from === edge.to)), edge];
    } else if (!done.has(edge.to)) {
      path.push(edge);
      onPath.add(edge.to);
      waiting.push([...(outgoing.get(edge.to) ?? [])]);
    }
  }
  return circle;
}

function tellCircle(circle: readonly Edge[]): Found {
  // The last relation closes the circle; where several could be wrong, it is the one to look at first.
  const closing = circle.at(-1) as Edge;
  const way = [closing.from, ...[closing, ...circle.slice(0, -1)].map(({ to }) => to)];
  const words = { 'depends-on': 'depend on', narrows: 'narrow', updates: 'update' } as Record<
    RelationType,
    string
  >;
  return {
    ...locate(closing.file, ['relations', closing.index, 'claim']),
    found: closing.to,
    expected: 'a claim that does not lead back here',
    message: `These claims ${words[closing.type]} each other in a circle: ${way.join(' → ')}.`,
  };
}
