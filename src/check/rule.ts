import type { Romanise } from '#model/name-id';
import type { Content } from '#reader/content';
import type { Problem, Severity } from '#schema/problem';

/** All that a rule may look at. */
export interface World {
  readonly content: Content;
  /** The content as it was published before the change that is checked; none when only the present is checked. */
  readonly before?: Content;
  /** Today as `YYYY-MM-DD`; rules read no clock. */
  readonly today: string;
  /** Makes addresses of names as readable as the site has them. */
  readonly romanise?: Romanise;
}

/** A mistake in the example site and what is said of it: a test, and the text of `--explain`. */
export type Example = ChangedFile | AddedFile | MovedFile;

interface Told {
  /** The file that has the mistake and in which it is told. */
  readonly file: string;
  /** The whole message. */
  readonly says: string;
  /** Words of the line where the problem is told, when that is not the line of the mistake. */
  readonly at?: string;
  /** Codes of further problems that the same mistake must cause. */
  readonly also?: readonly string[];
  /** Whether the mistake lies in the change: the example site as it stands was published before. */
  readonly published?: true;
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

/** A file that was published and now has another name, or is gone. */
export interface MovedFile extends Told {
  readonly from: string;
  readonly to?: string;
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
