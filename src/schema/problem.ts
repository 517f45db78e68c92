/** How much a problem matters: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A place in a file. Lines and columns count from 1, as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Something wrong in the content, told so that an editor can mend it without asking.
 * The keys are the public JSON of `npm run check -- --format json`.
 */
export interface Problem extends Position {
  /** Stable name of the rule; `--explain CODE` tells more. */
  readonly code: string;
  readonly severity: Severity;
  /** Path with forward slashes, relative to the parent of the content folder. */
  readonly file: string;
  /** What stands in the file. */
  readonly found: string;
  /** What should stand there. */
  readonly expected: string;
  /** One plain sentence, ended with a full stop. */
  readonly message: string;
  /** The corrected line or lines, as the editor would type them. */
  readonly fix?: string;
}

/** Reading order of a report: by file, then line, column and code. */
export function compareProblems(left: Problem, right: Problem): number {
  return (
    compareText(left.file, right.file) ||
    left.line - right.line ||
    left.column - right.column ||
    compareText(left.code, right.code) ||
    compareText(left.message, right.message)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
