import type { Document } from 'yaml';
import type { Kind } from '#reader/file';
import type { Edit } from './edit.ts';

/** A content file as it stands on the disk, opened for mending. */
export interface Draft {
  readonly kind: Kind;
  /** The whole text, with the line ends and the byte order mark it has. */
  readonly text: string;
  /** Where the YAML begins and ends in the text. */
  readonly yamlStart: number;
  readonly yamlEnd: number;
  readonly yaml: Document;
  /** Where the words of a claim or translation begin; nothing in other files. */
  readonly bodyStart?: number;
  /** Source ids in the order in which the text first cites them; nothing when the text cannot be read whole. */
  readonly cited?: readonly string[];
}

/** What a fixer may know of the other files. */
export interface FixWorld {
  /** Hosts that the content names with https:// somewhere. */
  readonly secureHosts: ReadonlySet<string>;
}

/** A piece of a file of the example site, written badly and as it is mended. */
export interface FixExample {
  readonly file: string;
  /** What of the example site the two stand for, where that is not the good one itself. */
  readonly instead?: string;
  readonly bad: string;
  readonly good: string;
}

/** One thing that needs no judgement to mend. */
export interface Fixer {
  readonly name: string;
  /** What is mended, and what is left alone. */
  readonly description: string;
  /** Codes of the rules whose problems it can mend. */
  readonly mends: readonly string[];
  readonly examples: readonly FixExample[];
  /** Whether it mends YAML that cannot be read; the others are asked only once it can be. */
  readonly opens?: true;
  /** Whether it only changes the order of things; then anything else that it would change is refused. */
  readonly reorders?: true;
  /** What to change. Asked again until there is nothing. */
  readonly find: (draft: Draft, world: FixWorld) => readonly Edit[];
}
