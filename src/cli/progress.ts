/** What shows how far a long work is. */
export interface Progress {
  /** One thing more is done. */
  readonly step: () => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** The terminal and the clock, as far as progress needs them. */
export interface ProgressOutput {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** A work that is done within this time needs no words. */
const quietMilliseconds = 1000;
const pauseMilliseconds = 100;
const clearLine = '\r\u001B[2K';

/** “Checking 3,120 of 5,000 …” on a terminal, from the second second on; nothing elsewhere. */
export function showProgress(total: number, { isTerminal, write, now }: ProgressOutput): Progress {
  const start = now();
  let done = 0;
  let shown = Number.NEGATIVE_INFINITY;
  return {
    step: () => {
      done += 1;
      const time = now();
      if (!isTerminal || time - start < quietMilliseconds || time - shown < pauseMilliseconds) return;
      shown = time;
      write(`${clearLine}Checking ${counted(done)} of ${counted(total)} …`);
    },
    clear: () => {
      if (shown > start) write(clearLine);
      shown = Number.NEGATIVE_INFINITY;
    },
  };
}

/** The terminal of this process; what is written to it stays apart from the report. */
export function errorTerminal(): ProgressOutput {
  return {
    isTerminal: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
    write: (text) => process.stderr.write(text),
    now: () => performance.now(),
  };
}

function counted(number: number): string {
  return number.toLocaleString('en');
}
