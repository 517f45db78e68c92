import type { Content } from '#reader/content';
import type { Problem, Severity } from '#schema/problem';

/** All that a rule may look at. */
export interface World {
  readonly content: Content;
  /** Today as `YYYY-MM-DD`; rules read no clock. */
  readonly today: string;
}

/** A mistake in the example site and what is said of it: a test, and the text of `--explain`. */
export type Example = ChangedFile | AddedFile;

interface Told {
  /** The file that has the mistake and in which it is told. */
  readonly file: string;
  /** The whole message. */
  readonly says: string;
  /** Words of the line where the problem is told, when that is not the line of the mistake. */
  readonly at?: string;
  /** Codes of further problems that the same mistake must cause. */
  readonly also?: readonly string[];
}

/** A piece of a good file and the mistake that replaces it. */
export interface ChangedFile extends Told {
  readonly good: string;
  readonly bad: string;
}

/** A whole new file that is a mistake. */
export interface AddedFile extends Told {
  readonly add: string;
}

/** One thing that must hold. Its code is permanent. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What must hold, in a few words. */
  readonly title: string;
  /** Why, and what to do. */
  readonly description: string;
  readonly examples: readonly Example[];
  /** Given where a page with the problem can be built and read all the same; then exceptions.yml may name the code. */
  readonly exceptions?: 'allowed';
  /** None where the reader or the disk already tells the problem. */
  readonly check?: (world: World) => Problem[];
}

/** A problem before its rule signs it. */
export type Found = Omit<Problem, 'code' | 'severity'>;

/** A rule over the whole content: `find` says what is wrong, the rule adds its code and weight. */
export function defineRule({
  find,
  ...rule
}: Omit<Rule, 'check'> & { find: (world: World) => Found[] }): Rule {
  const { code, severity } = rule;
  return { ...rule, check: (world) => find(world).map((found) => ({ code, severity, ...found })) };
}
