/**
 * Runs a command of the terminal: its exit code is what `command` returns. A failure that was
 * foreseen is told by its sentence alone; of a fault of the program, the whole trace is shown.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const isForeseen = error instanceof Error && error.constructor === Error;
    console.error(isForeseen ? error.message : traceOf(error));
    process.exitCode = 1;
  }
}

function traceOf(error: unknown): unknown {
  return error instanceof Error ? error.stack?.split('\n').slice(0, 12).join('\n') : error;
}
