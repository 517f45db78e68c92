import type { Content } from '#reader/content';
import { sortKey } from '#schema/day-span';
import { timeSpanOf } from '#schema/time-code';
import { dropUndefined } from './defined.ts';
import { proseOf } from './documents/prose-of.ts';
import type { Quoted } from './documents/prose.ts';
import type { ClaimNode, DocumentNode } from './graph.ts';
import { byText, collect } from './order.ts';

/** The documents by id, each with its claims and its passages in reading order. */
export function buildDocuments(content: Content, ordered: readonly ClaimNode[]): Map<string, DocumentNode> {
  const appearances = new Map<string, Appeared[]>();
  for (const { id, made, appearances: own } of ordered) {
    const worded = new Set(own.flatMap(({ document, quote }) => (quote === undefined ? [] : [document])));
    const wordless = new Set<string>();
    for (const { document, quote, prefix, suffix, position, at } of own) {
      // Where a claim’s words are known, or it is told without them, no more need be said of it.
      if (quote === undefined && (worded.has(document) || wordless.has(document))) continue;
      if (quote === undefined) wordless.add(document);
      const where = dropUndefined({ quote, prefix, suffix, position, at });
      collect(appearances, document, { id, made, passage: { of: { claim: id }, ...where } });
    }
  }
  return new Map(
    content.documents.flatMap(({ id, value, documentText }) => {
      if (value === undefined) return [];
      const unrated = value.unrated.map(({ quote, prefix, suffix, position, at }, index) => ({
        id: '',
        made: '',
        passage: {
          of: { unrated: index } as const,
          ...dropUndefined({ quote, prefix, suffix, position, at }),
        },
      }));
      const passages: Appeared[] = [...(appearances.get(id) ?? []), ...unrated].sort(inReadingOrder);
      const claims = passages.flatMap(({ passage }) => passage.of.claim ?? []);
      const node: DocumentNode = {
        id,
        data: value,
        claims: [...new Set(claims)],
        passages: passages.map(({ passage }) => passage),
        ...(documentText === undefined ? {} : { text: documentText }),
      };
      // In a full text the words themselves say in which order they are read.
      const read =
        documentText === undefined ? node.claims : proseOf(node).passages.flatMap(({ claim }) => claim ?? []);
      return [[id, { ...node, claims: read }] as const];
    }),
  );
}

interface Appeared {
  readonly id: string;
  readonly made: string;
  readonly passage: Quoted;
}

/** By the place that the editor gives, or else the time in the recording; what has neither comes last. */
function inReadingOrder(left: Appeared, right: Appeared): number {
  const placeOf = ({ passage }: Appeared) => passage.position ?? Number.MAX_VALUE;
  const momentOf = ({ passage: { at } }: Appeared) =>
    (at === undefined ? undefined : timeSpanOf(at)?.start) ?? Number.MAX_VALUE;
  const isUnrated = ({ id }: Appeared) => Number(id === '');
  return (
    placeOf(left) - placeOf(right) ||
    momentOf(left) - momentOf(right) ||
    // Passages without any place: those that were rated first.
    isUnrated(left) - isUnrated(right) ||
    byText(sortKey(left.made), sortKey(right.made)) ||
    byText(left.id, right.id)
  );
}
