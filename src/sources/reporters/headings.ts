import type { TaskKind } from '../tasks.ts';

/** What the tasks of a kind have in common. */
export const headings: Readonly<Record<TaskKind, string>> = {
  gone: 'Gone',
  drifted: 'Quotations that are no longer on the page',
  moved: 'Moved',
  blocked: 'Closed to machines',
  failing: 'Failing, not yet held to be gone',
  skipped: 'Not looked at',
  copy: 'Archived copies to name',
};
