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

type Lines = readonly string[];
type Search = (lines: Lines, index: number) => Cause | undefined;

const noBreak = /[\u00A0\u202F]/u;
const keyLine = /^( *)((?:- +)*)([\w-]+|"[^"]*"|'[^']*'):(?: +(.*))?$/u;

/** The mistake of form behind a syntax error, looked for in the line of the error and the lines beside it. */
export function findCause(lines: Lines, errorIndex: number): Cause | undefined {
  const near = [errorIndex, errorIndex - 1, errorIndex + 1].filter((index) => lines[index] !== undefined);
  for (const search of [noBreakSpace, tab, noSpaceAfterColon, noSpaceAfterDash]) {
    for (const index of near) {
      const cause = search(lines, index);
      if (cause !== undefined) return cause;
    }
  }
  for (const search of [missingDash, unindentedText, otherIndent] satisfies Search[]) {
    for (const index of [errorIndex, errorIndex - 1]) {
      const cause = lines[index] === undefined ? undefined : search(lines, index);
      if (cause !== undefined) return cause;
    }
  }
  return lines[errorIndex + 1] === undefined ? undefined : otherIndent(lines, errorIndex + 1);
}

const blanks = (spaces: string) => ' '.repeat(spaces.length);

const noBreakSpace: Search = (lines, index) => {
  const line = lines[index] ?? '';
  const match = /^([\s-]*[\u00A0\u202F]|\s*(?:- +)?[\w-]+: *[\u00A0\u202F])/u.exec(line);
  if (match === null) return undefined;
  const [head] = match;
  const code = noBreak.exec(head)?.[0] === '\u202F' ? 'U+202F' : 'U+00A0';
  const plain = /^(.*?)[\s\u00A0\u202F]+$/u.exec(head)?.[1] ?? '';
  const fixedHead = plain.endsWith(':') ? `${plain} ` : head.replaceAll(/[\u00A0\u202F]/gu, ' ');
  const rest = line.slice(head.length);
  const fixedRest = plain.endsWith(':') ? rest.trimStart() : rest.replaceAll(/^\s+/gu, blanks);
  return {
    index,
    isSpacing: true,
    column: head.search(noBreak) + 1,
    found: `a no-break space (${code})`,
    expected: 'a plain space',
    message: 'A no-break space stands here; it looks like a space, but YAML reads it as a letter.',
    fix: `${fixedHead}${fixedRest}`,
  };
};

const tab: Search = (lines, index) => {
  const line = lines[index] ?? '';
  const column = (/^[ -]*\t/u.exec(line)?.[0].length ?? 0) || undefined;
  if (column === undefined || line.trim() === '') return undefined;
  const [neighbour] = levelsAbove(lines, index);
  return {
    index,
    isSpacing: true,
    column,
    found: 'a tab at the beginning of the line',
    expected: 'spaces',
    message: 'Indent with spaces: YAML does not know tabs.',
    fix: `${' '.repeat(neighbour === undefined ? 2 : neighbour.content + (neighbour.opens ? 2 : 0))}${line.trim()}`,
  };
};

const noSpaceAfterColon: Search = (lines, index) => {
  const line = lines[index] ?? '';
  const [, key, value] = /^( *(?:- +)?[A-Za-z][\w-]*:)(?!\/\/)([^\s:].*)$/u.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return {
    index,
    column: key.length + 1,
    found: line.trim(),
    expected: 'a space after the colon',
    message: 'A colon is followed by a space, then the value.',
    fix: `${key} ${value}`,
  };
};

const noSpaceAfterDash: Search = (lines, index) => {
  const line = lines[index] ?? '';
  const [, dash, rest] = /^( *-)([A-Za-z][\w-]*: .*)$/u.exec(line) ?? [];
  if (dash === undefined || rest === undefined) return undefined;
  return {
    index,
    column: dash.length,
    found: line.trim(),
    expected: 'a space after the dash',
    message: 'A dash that begins a list item is followed by a space.',
    fix: `${dash} ${rest}`,
  };
};

/** Keys with which an item of a list begins. */
const firstKeys = new Set(['id', 'document', 'type', 'date']);

/** `id: b` under `- id: a`, and a first item without its dash. */
function missingDash(lines: Lines, index: number): Cause | undefined {
  const [, indent = '', dash, key = ''] = keyLine.exec(lines[index] ?? '') ?? [];
  if (dash !== '') return undefined;
  const above = levelsAbove(lines, index).find((level) => level.dash === indent.length);
  const next = lines[index + 1] ?? '';
  const parent = previousLine(lines, index);
  const isFirst =
    firstKeys.has(key) &&
    indentOf(next) > indent.length &&
    keyLine.test(next) &&
    /^ *[\w-]+: *$/u.test(lines[parent] ?? '') &&
    indentOf(lines[parent] ?? '') < indent.length &&
    /: +\S/u.test(lines[index] ?? '');
  if (above?.key !== key && !isFirst) return undefined;
  const line = (lines[index] ?? '').trim();
  return {
    index,
    column: indent.length + 1,
    found: line,
    expected: 'a list item, which begins with “- ”',
    message: 'This line begins an item of a list, and its dash is missing.',
    fix: `${indent}- ${line}`,
  };
}

/** Words at the margin under `summary: >-` or under a value that goes on. */
function unindentedText(lines: Lines, index: number): Cause | undefined {
  const line = lines[index] ?? '';
  const word = line.trim();
  if (word === '' || keyLine.test(line) || /^[-#[\]{}"'&*!|>%@`]/u.test(word) || /^[\w-]+:/u.test(word))
    return undefined;
  const indent = indentOf(line);
  let above = previousLine(lines, index);
  while (above >= 0 && indentOf(lines[above] ?? '') > indent) above = previousLine(lines, above);
  const opening = lines[above] ?? '';
  const match = keyLine.exec(opening);
  if (match === null || (match[4] ?? '') === '' || /^["'[{]/u.test(match[4] ?? '')) return undefined;
  const depth = (match[1] ?? '').length + (match[2] ?? '').length + 2;
  return {
    index,
    column: indent + 1,
    found: word.length > 60 ? `${word.slice(0, 57)}…` : word,
    expected: `${depth} spaces before the text`,
    message: `This line has no key. If it goes on with the text of “${match[3] ?? ''}”, indent it.`,
    fix: `${' '.repeat(depth)}${word}`,
  };
}

/** A key that stands a space or two beside its neighbours. */
function otherIndent(lines: Lines, index: number): Cause | undefined {
  const line = lines[index] ?? '';
  if (!keyLine.test(line) && !/^ *- /u.test(line)) return undefined;
  const indent = indentOf(line);
  const isItem = line.trimStart().startsWith('- ');
  const levels = levelsAbove(lines, index);
  const [last] = levels;
  if (last === undefined) return indent === 0 ? undefined : reindented(line, index, indent, 0);
  // A value in the line above ends it: nothing can stand deeper. A key without one opens a level.
  if (last.opens && (indent > last.content || (isItem && indent >= last.content))) return undefined;
  const columns = isItem
    ? levels.flatMap(({ dash }) => (dash === undefined ? [] : [dash]))
    : levels.map(({ content }) => content);
  if (columns.length === 0 || columns.includes(indent)) return undefined;
  const distance = (column: number) => Math.abs(column - indent);
  const best = columns.reduce((left, right) => (distance(right) < distance(left) ? right : left));
  return distance(best) > 3 ? undefined : reindented(line, index, indent, best);
}

function reindented(line: string, index: number, indent: number, wanted: number): Cause {
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
function levelsAbove(lines: Lines, index: number): Level[] {
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

function previousLine(lines: Lines, index: number): number {
  let previous = index - 1;
  while (previous >= 0 && /^\s*(?:#|$)/u.test(lines[previous] ?? '')) previous -= 1;
  return previous;
}

function indentOf(line: string): number {
  return /^ */u.exec(line)?.[0].length ?? 0;
}
