import { unknownDay } from '#schema/day';
import { sortKey } from '#schema/day-span';
import type { EventNode, Graph, RevisionNode } from './graph.ts';
import { byText, collect } from './order.ts';

/** Something with a date, before it is put into words. */
export type DatedEntry = {
  readonly date: string;
  /** Its name on the page, for links to it. */
  readonly anchor: string;
} & (
  | { readonly kind: 'event'; readonly event: EventNode }
  | { readonly kind: 'appeared'; readonly document: string }
  | { readonly kind: 'said'; readonly claim: string }
  | { readonly kind: 'checked'; readonly claims: readonly string[] }
  | { readonly kind: 'revised'; readonly revision: RevisionNode }
);

/** All that has a date, oldest first; what is undated has no place in time. What was checked on one day is one entry. */
export function datedEntries({
  events,
  documents,
  claims,
  revisions,
}: Pick<Graph, 'events' | 'documents' | 'claims' | 'revisions'>): DatedEntry[] {
  const checked = new Map<string, string[]>();
  for (const { id, published } of claims.values()) collect(checked, published, id);
  const entries: DatedEntry[] = [
    ...events.map((event, index) => ({
      kind: 'event' as const,
      date: event.date,
      anchor: `event-${index + 1}`,
      event,
    })),
    ...[...documents.values()].flatMap(({ id, data: { date } }) =>
      date === undefined || date === unknownDay
        ? []
        : [{ kind: 'appeared' as const, date, anchor: `appeared-${id}`, document: id }],
    ),
    ...[...claims.values()]
      .filter(({ made }) => made !== unknownDay)
      .map(({ id, made }) => ({
        kind: 'said' as const,
        date: made,
        anchor: `said-${id}`,
        claim: id,
      })),
    ...[...checked].map(([date, ids]) => ({
      kind: 'checked' as const,
      date,
      anchor: `checked-${date}`,
      claims: ids,
    })),
    ...revisions.map((revision, index) => ({
      kind: 'revised' as const,
      date: revision.date,
      anchor: `revised-${revisions.length - index}`,
      revision,
    })),
  ];
  return entries.sort(
    (left, right) =>
      byText(sortKey(left.date), sortKey(right.date)) ||
      byText(left.kind, right.kind) ||
      byText(left.anchor, right.anchor),
  );
}
