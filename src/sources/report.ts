import { type Ledger, type LedgerEntry, sourceStates, type SourceState } from '#schema/ledger';
import type { Target } from './plan.ts';
import { type Task, taskKinds, tasksOf } from './tasks.ts';

/** What a run has to tell. */
export interface Report {
  /** The day of the run. */
  readonly day: string;
  readonly sources: number;
  readonly counts: Readonly<Record<SourceState, number>>;
  /** Sources of which at least one quotation was not found. */
  readonly drifted: number;
  /** Sources that were not opened in this run, because their host asked to be left alone. */
  readonly postponed: readonly string[];
  /** Most pressing first. */
  readonly tasks: readonly Task[];
}

/** Counts the states of the targets and lists what an editor can do. */
export function makeReport(
  targets: readonly Target[],
  ledger: Ledger,
  options: { readonly day: string; readonly folder: string; readonly postponed: readonly string[] },
): Report {
  const known = targets.flatMap((target): { target: Target; entry: LedgerEntry }[] => {
    const entry = Object.hasOwn(ledger, target.id) ? ledger[target.id] : undefined;
    return entry === undefined ? [] : [{ target, entry }];
  });
  const countOf = (state: SourceState) => known.filter(({ entry }) => entry.state === state).length;
  const tasks = known.flatMap(({ target, entry }) => tasksOf(target, entry, options.folder));
  return {
    day: options.day,
    sources: targets.length,
    counts: Object.fromEntries(sourceStates.map((state) => [state, countOf(state)])) as Report['counts'],
    drifted: known.filter(({ entry }) => entry.drifted !== undefined).length,
    postponed: options.postponed,
    tasks: tasks.toSorted((left, right) => taskKinds.indexOf(left.kind) - taskKinds.indexOf(right.kind)),
  };
}

/** “97 sources: 90 alive, 2 moved, 1 gone.” */
export function summaryOf({ sources, counts, drifted, postponed }: Report): string {
  const words: Readonly<Record<SourceState, string>> = {
    ...{ alive: 'alive', moved: 'moved', failing: 'failing', gone: 'gone' },
    ...{ blocked: 'closed to machines', skipped: 'not looked at' },
  };
  const parts = sourceStates.flatMap((state) =>
    counts[state] === 0 ? [] : [`${counts[state]} ${words[state]}`],
  );
  if (postponed.length > 0) parts.push(`${postponed.length} put off to the next run`);
  const total = `${sources} ${sources === 1 ? 'source' : 'sources'}`;
  const quotes = drifted === 0 ? '' : ` Quotations are missing from ${drifted} of them.`;
  return `${total}: ${parts.length === 0 ? 'none was opened' : parts.join(', ')}.${quotes}`;
}
