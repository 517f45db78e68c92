/** A piece of a text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The line in which an offset lies, without its line end. */
export function lineAround(text: string, offset: number): Piece {
  const end = text.indexOf('\n', offset);
  const last = end === -1 ? text.length : end;
  return {
    start: text.lastIndexOf('\n', offset - 1) + 1,
    end: text[last - 1] === '\r' ? last - 1 : last,
  };
}

/** Where the comment lines right above an offset begin that are indented like it; the offset when there are none. */
export function commentsAbove(text: string, offset: number, least: number): number {
  const own = lineAround(text, offset).start;
  const indent = ' '.repeat(offset - own);
  let start = offset;
  for (let line = own; line > least;) {
    const above = lineAround(text, line - 1);
    if (above.start < least || !text.slice(above.start, above.end).startsWith(`${indent}#`)) break;
    start = above.start + indent.length;
    line = above.start;
  }
  return start;
}

/** The end of the last line before an offset that is not empty. */
export function endBefore(text: string, offset: number): number {
  return offset - (/\s*$/u.exec(text.slice(0, offset))?.[0].length ?? 0);
}

/** The end of the line of what ends at an offset, with the deeper comments below it. */
export function endAfter(text: string, offset: number, indent: number, most: number): number {
  let { end } = lineAround(text, endBefore(text, offset));
  for (let next = text.indexOf('\n', end) + 1; next > 0 && next < most; next = text.indexOf('\n', end) + 1) {
    const line = lineAround(text, next);
    const depth = /^( *)#/u.exec(text.slice(line.start, line.end))?.[1]?.length;
    if (depth === undefined || depth <= indent) break;
    end = line.end;
  }
  return end;
}
