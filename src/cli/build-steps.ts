/** Runs one step of a build and says on one line what it came to and how long it took. */
export async function step<T>(
  name: string,
  work: () => T | Promise<T>,
  outcome: (result: T) => string,
): Promise<T> {
  const started = performance.now();
  const label = name.padEnd(8);
  const { stdout } = process;
  const isLive = stdout.isTTY === true;
  const end = (text: string) => {
    const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    stdout.write(`${isLive ? '\r\u001B[K' : ''}${label} ${text.padEnd(40)} ${time.padStart(8)}\n`);
  };
  // On a terminal the line is written at once and replaced at the end; in a file or a log, once.
  if (isLive) stdout.write(`${label} …`);
  try {
    const result = await work();
    end(outcome(result));
    return result;
  } catch (error) {
    end('failed');
    throw error;
  }
}
