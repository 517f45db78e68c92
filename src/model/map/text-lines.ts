/** A text set in lines, as wide as the widest of them. */
export interface TextLines {
  readonly lines: readonly string[];
  readonly width: number;
}

/** How wide a letter is, in sizes of the type: a little more than what common sans-serif faces need. */
function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x1100 && !(code >= 0x2000 && code <= 0x206f)) return 1.05;
  if (/[mwMW@%—]/u.test(letter)) return 0.92;
  if (/[ijlI.,:;'’|!\s()[\]]/u.test(letter)) return 0.36;
  if (/[A-ZÀ-ÞΑ-ΩА-Я]/u.test(letter)) return 0.72;
  return /[frt]/u.test(letter) ? 0.42 : 0.6;
}

/** An upper estimate of how wide a text is drawn at a size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return Math.ceil(width * size);
}

/**
 * Breaks a text at its spaces into lines no wider than a width, by estimate. What does not fit into so many lines
 * ends with an ellipsis; a word wider than a line is shortened. A no-break space is no place to break.
 */
export function textLines(text: string, size: number, width: number, most: number): TextLines {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  const kept = lines.slice(0, most);
  const isShortened = lines.length > most;
  const fitted = kept.map((candidate, index) =>
    fit(isShortened && index === most - 1 ? `${candidate}…` : candidate, size, width),
  );
  return { lines: fitted, width: Math.max(0, ...fitted.map((each) => textWidth(each, size))) };
}

/** A line that is not wider than it may be: its last words left out, or its last letters when it is one word. */
function fit(line: string, size: number, width: number): string {
  if (textWidth(line, size) <= width) return line;
  const words = line.replace(/…$/u, '').split(' ');
  while (words.length > 1 && textWidth(`${words.join(' ')}…`, size) > width) words.pop();
  const letters = [...words.join(' ')];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').replace(/[\s,;:«“(]+$/u, '')}…`;
}
