import { WrongUsage } from './wrong-usage.ts';

/** What a command prints, and its exit code when that is not 0. */
export interface CommandResult {
  readonly output: string;
  readonly exitCode?: number;
}

type ErrorClass = abstract new (...given: never[]) => Error;

/** Errors that are told by their sentence alone, without a trace. */
interface Foreseen {
  /** These mean wrong usage too. */
  readonly usage?: readonly ErrorClass[];
  /** Exactly these classes, not what extends them: `Error` is what we throw, `TypeError` is a fault of the program. */
  readonly failures?: readonly ErrorClass[];
}

/**
 * Runs a command that prints one result. The exit code is the command’s own; 2 with the usage below the sentence when it
 * was called in a way it cannot answer; 1 with a sentence for a foreseen failure. Any other error is thrown.
 */
export async function runWithUsage(
  usage: string,
  command: () => CommandResult | Promise<CommandResult>,
  foreseen: Foreseen = {},
): Promise<void> {
  // Whoever reads the output may stop early: `npm run check | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    const { output, exitCode = 0 } = await command();
    // Set, not exited: what is written to a pipe must arrive whole.
    process.exitCode = exitCode;
    process.stdout.write(output);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isUsage =
      [WrongUsage, ...(foreseen.usage ?? [])].some((known) => error instanceof known) ||
      (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true;
    if (!isUsage && !(foreseen.failures ?? []).some((known) => error.constructor === known)) throw error;
    process.stderr.write(`${error.message}\n${isUsage ? `${usage.trimEnd()}\n` : ''}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}
