import type { Revision } from '#schema/claim';
import type { ClaimNode } from '../graph.ts';

/** A day on which a check was changed after it was published, and in which way. */
export interface LaterDay {
  readonly date: string;
  readonly way: 'corrected' | 'updated';
}

/**
 * The last correction and the last update of a claim, in their order: what must be said beside the day of its check,
 * for the verdict of today may not be that of that day. A clarification changes nothing that was found.
 */
export function laterDays({ revisions }: Pick<ClaimNode, 'revisions'>): LaterDay[] {
  const days = revisions.flatMap((revision): LaterDay[] => {
    const way = wayOf(revision);
    return way === undefined ? [] : [{ date: revision.date, way }];
  });
  return days.filter(({ way }, index) => days.findLastIndex((other) => other.way === way) === index);
}

/** Whether the verdict after the revision is another than before. */
export function changesVerdict({ from, to }: Pick<Revision, 'from' | 'to'>): boolean {
  return from !== undefined && to !== undefined && from !== to;
}

function wayOf(revision: Revision): LaterDay['way'] | undefined {
  if (revision.kind === 'update') return 'updated';
  return revision.kind === 'correction' || changesVerdict(revision) ? 'corrected' : undefined;
}
