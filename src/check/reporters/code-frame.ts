import type { Position } from '#schema/problem';
import { printable } from './count.ts';

/** Longest piece of a line that is shown: what a terminal holds beside the line number. */
const width = 90;

/** The line of a problem with the lines beside it and a caret under its column. */
export function codeFrame(text: string, { line, column }: Position): string[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  const start = Math.max(0, column - 60);
  const gutter = String(line + 1).length;
  return [line - 1, line, line + 1].flatMap((number) => {
    const content = lines[number - 1];
    if (content === undefined || (number !== line && content.trim() === '')) return [];
    const mark = number === line ? '>' : ' ';
    const shown = `${mark} ${String(number).padStart(gutter)} | ${excerpt(content, start)}`.trimEnd();
    if (number !== line) return [shown];
    return [shown, `  ${' '.repeat(gutter)} | ${' '.repeat(column - 1 - start + (start > 0 ? 1 : 0))}^`];
  });
}

/** The piece of a line from a column on, with “…” where something is left out; a tab takes one column. */
function excerpt(content: string, start: number): string {
  const piece = content.slice(start, start + width);
  const before = start > 0 ? '…' : '';
  const after = content.length > start + width ? '…' : '';
  return printable(`${before}${piece}${after}`.replaceAll('\t', ' '));
}
