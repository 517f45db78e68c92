import type { Explanation } from './yaml-problems.ts';

/** What an editor mistyped, and where: often a line or two before the place where the parser stumbled. */
export interface Cause extends Explanation {
  /** Index of the line, from 0. */
  readonly index: number;
  /** Column, from 1. */
  readonly column: number;
  /** Given when the line differs from its correction in blanks alone. */
  readonly isSpacing?: true;
}

export type Lines = readonly string[];
export type Search = (lines: Lines, index: number) => Cause | undefined;

/** `key: value`, with its indent, its dashes, its key and its value. */
export const keyLine = /^( *)((?:- +)*)([\w-]+|"[^"]*"|'[^']*'):(?: +(.*))?$/u;

export function reindented(line: string, index: number, indent: number, wanted: number): Cause {
  const count = (spaces: number) =>
    spaces === 0 ? 'no space' : spaces === 1 ? '1 space' : `${spaces} spaces`;
  return {
    index,
    column: indent + 1,
    found: `${count(indent)} before “${line.trim().split(/[\s:]/u)[0] ?? ''}”`,
    expected: count(wanted),
    message: `This line is indented by ${count(indent)}, the lines beside it by ${count(wanted)}.`,
    fix: `${' '.repeat(wanted)}${line.trim()}`,
  };
}

interface Level {
  readonly content: number;
  readonly dash?: number;
  readonly key: string;
  readonly opens: boolean;
}

/** The levels that are open above a line, the innermost first. */
export function levelsAbove(lines: Lines, index: number): Level[] {
  const levels: Level[] = [];
  let innermost = Number.POSITIVE_INFINITY;
  for (let above = previousLine(lines, index); above >= 0; above = previousLine(lines, above)) {
    const line = lines[above] ?? '';
    const match = keyLine.exec(line);
    const indent = indentOf(line);
    if (match === null || indent >= innermost) continue;
    const [, , dashes = '', key = '', value = ''] = match;
    innermost = indent;
    const content = indent + dashes.length;
    const opens = value === '' || /^[|>&!]/u.test(value);
    levels.push({ content, key, opens, ...(dashes === '' ? {} : { dash: indent }) });
    if (indent === 0) break;
  }
  return levels;
}

export function previousLine(lines: Lines, index: number): number {
  let previous = index - 1;
  while (previous >= 0 && /^\s*(?:#|$)/u.test(lines[previous] ?? '')) previous -= 1;
  return previous;
}

export function indentOf(line: string): number {
  return /^ */u.exec(line)?.[0].length ?? 0;
}
