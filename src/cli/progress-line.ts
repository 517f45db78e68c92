/** A line on the terminal that says how far a long work is. */
export interface ProgressLine {
  /** Shows the text that `words` gives, at most four times a second and not in the first second. */
  readonly show: (words: () => string) => void;
  readonly clear: () => void;
}

/** Writes on the terminal only; in a log or a pipe there is no line to replace. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  let next = performance.now() + 1000;
  let isShown = false;
  return {
    show: (words) => {
      if (stream.isTTY !== true || performance.now() < next) return;
      next = performance.now() + 250;
      isShown = true;
      stream.write(`\r\u001B[K${words()} …`);
    },
    clear: () => {
      if (isShown) stream.write('\r\u001B[K');
      isShown = false;
    },
  };
}
