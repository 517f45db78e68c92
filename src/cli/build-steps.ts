/** Runs one step of a build and says on one line what it came to and how long it took. */
export async function step<T>(
  name: string,
  work: (tell: (doing: string) => void) => T | Promise<T>,
  outcome: (result: T) => string,
): Promise<T> {
  const started = performance.now();
  const line = openLine(name);
  try {
    const result = await work(line.tell);
    line.end(outcome(result), performance.now() - started);
    return result;
  } catch (error) {
    line.end('failed', performance.now() - started);
    throw error;
  }
}

/** A line of the terminal that is rewritten while a step runs; elsewhere (CI, files) only its end is written. */
function openLine(name: string): {
  tell: (doing: string) => void;
  end: (text: string, milliseconds: number) => void;
} {
  const label = name.padEnd(8);
  const { stdout } = process;
  const isLive = stdout.isTTY === true;
  let shown = 0;
  const tell = (doing: string) => {
    if (!isLive || performance.now() - shown < 100) return;
    shown = performance.now();
    stdout.write(`\r\u001B[K${label} ${doing}`);
  };
  const end = (text: string, milliseconds: number) => {
    const time = `${(milliseconds / 1000).toFixed(1)} s`;
    stdout.write(`${isLive ? '\r\u001B[K' : ''}${label} ${text.padEnd(40)} ${time.padStart(8)}\n`);
  };
  if (isLive) stdout.write(`${label} …`);
  return { tell, end };
}
