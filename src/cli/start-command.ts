/**
 * Runs a command of the terminal: its exit code is what `command` returns (or 0). A failure that was
 * foreseen is told by its sentence alone; of a fault of the program, the whole trace is shown.
 */
export async function runCommand(command: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    const isForeseen = error instanceof Error && error.constructor === Error;
    console.error(isForeseen ? error.message : traceOf(error));
    process.exitCode = 1;
  }
}

function traceOf(error: unknown): unknown {
  return error instanceof Error ? error.stack?.split('\n').slice(0, 12).join('\n') : error;
}
