import { singlePath } from '../paths.ts';
import type { Context } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';

/** The page that explains the rules of the check. */
export interface ChecksView {
  readonly frame: Frame;
  readonly groups: readonly CheckGroup[];
  readonly fixes: readonly FixEntry[];
}

export interface CheckGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly CheckEntry[];
}

/** One rule, as it is shown. Its words are English in every language. */
export interface CheckEntry {
  /** The code, which is the anchor too. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly description: string;
  /** Names of what `--fix` does for its problems. */
  readonly fixes: readonly string[];
  /** Whether exceptions.yml may name it. */
  readonly isExceptable: boolean;
  readonly examples: readonly BeforeAfter[];
}

/** What `--fix` mends. */
export interface FixEntry {
  readonly name: string;
  readonly description: string;
  readonly examples: readonly BeforeAfter[];
}

/** A mistake in a file, what is said of it, and what stands there instead. */
export interface BeforeAfter {
  readonly file: string;
  readonly bad: string;
  readonly good?: string;
  readonly says?: string;
  /** Whether `good` is what was published before, and the mistake lies in the change. */
  readonly published?: boolean;
}

/** The view of `/contribute/checks/`. The rules are given: they belong to another room. */
export function checksView(
  context: Context,
  groups: readonly CheckGroup[],
  fixes: readonly FixEntry[],
): ChecksView {
  const { place, words } = context;
  return {
    frame: buildFrame(context, {
      title: words.checks.title,
      description: words.checks.description,
      pathIn: (candidate) => singlePath(place, candidate, 'contribute/checks'),
      breadcrumbs: [{ label: words.checks.title }],
    }),
    groups,
    fixes,
  };
}
