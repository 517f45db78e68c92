import { claim } from '#schema/claim';
import { source } from '#schema/source';
import {
  type Cause,
  indentOf,
  keyLine,
  type Lines,
  levelsAbove,
  previousLine,
  reindented,
  type Search,
} from './yaml-lines.ts';
import {
  mergeMark,
  noBreakSpace,
  noSpaceAfterColon,
  noSpaceAfterDash,
  otherColon,
  otherDash,
  slashes,
} from './yaml-marks.ts';

/** The mistake of form behind a syntax error, looked for in the line of the error and the lines beside it. */
export function findCause(lines: Lines, errorIndex: number): Cause | undefined {
  const near = [errorIndex, errorIndex - 1, errorIndex + 1].filter((index) => lines[index] !== undefined);
  for (const search of [mergeMark, noBreakSpace, tab, noSpaceAfterColon, noSpaceAfterDash, otherDash]) {
    for (const index of near) {
      const cause = search(lines, index);
      if (cause !== undefined) return cause;
    }
  }
  const searches = [
    slashes,
    otherColon,
    valueAndBlock,
    dashedKey,
    missingKey,
    missingDash,
    unindentedText,
    outdented,
    otherIndent,
  ];
  for (const search of searches satisfies Search[]) {
    for (const index of [errorIndex, errorIndex - 1]) {
      const cause = lines[index] === undefined ? undefined : search(lines, index);
      if (cause !== undefined) return cause;
    }
  }
  return lines[errorIndex + 1] === undefined ? undefined : otherIndent(lines, errorIndex + 1);
}

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

/** A value behind a key at the margin and a list below it. */
const valueAndBlock: Search = (lines, index) => {
  const [, indent = '', dashes = '', key = '', value = ''] = keyLine.exec(lines[index] ?? '') ?? [];
  const next = lines[index + 1] ?? '';
  const isBlock = next.trimStart().startsWith('- ') && indent + dashes === '';
  if (value === '' || !/^[\w"'“«\p{L}]/u.test(value) || !isBlock) return undefined;
  return {
    index,
    column: indent.length + dashes.length + 1,
    found: (lines[index] ?? '').trim(),
    expected: `${key}: alone on its line, then the list`,
    message: `“${key}” has a value on its own line and a list below it; keep one of the two.`,
    fix: `${indent}${dashes}${key}:`,
  };
};

/** Keys that stand at the margin and nowhere else. */
const ownKeys = new Set(Object.keys(claim.shape).filter((key) => !(key in source.shape)));

/** `- verdict: mixed` at the margin: a key of the claim, not an item of the list above. */
const dashedKey: Search = (lines, index) => {
  const [, key = '', rest = ''] = /^- +([\w-]+)(:(?: .*)?)$/u.exec(lines[index] ?? '') ?? [];
  if (!ownKeys.has(key)) return undefined;
  return {
    index,
    column: 1,
    found: `a dash before “${key}”`,
    expected: 'the key alone',
    message: `“${key}” is a key of its own and no item of a list: delete the dash.`,
    fix: `${key}${rest}`,
  };
};

/** The key with which an item of each list begins, when its value is a name. */
const namedItems: Readonly<Record<string, string>> = {
  appearances: 'document',
  sources: 'id',
  figures: 'id',
  series: 'id',
  media: 'id',
};

/** `- hollywood-letter`, with keys below it, for `- document: hollywood-letter`. */
const missingKey: Search = (lines, index) => {
  const [, indent = '', name] = /^( *)- +([a-z0-9-]+)$/u.exec(lines[index] ?? '') ?? [];
  const below = lines[index + 1] ?? '';
  if (name === undefined || indentOf(below) <= indent.length || !keyLine.test(below)) return undefined;
  const first = namedItems[levelsAbove(lines, index).find(({ dash }) => dash === undefined)?.key ?? ''];
  if (first === undefined) return undefined;
  return {
    index,
    column: indent.length + 3,
    found: `- ${name}`,
    expected: `- ${first}: ${name}`,
    message: `This item has a name without its key: “${first}”.`,
    fix: `${indent}- ${first}: ${name}`,
  };
};

/** A key that slipped to the left of its neighbours above and below. */
const outdented: Search = (lines, index) => {
  const line = lines[index] ?? '';
  const [, , dashes, , value = ''] = keyLine.exec(line) ?? [];
  const below = lines[index + 1] ?? '';
  const [innermost] = levelsAbove(lines, index);
  const wanted = indentOf(below);
  if (ownKeys.has(keyLine.exec(line)?.[3] ?? '')) return undefined;
  const isBetween = innermost?.content === wanted && indentOf(line) < wanted && keyLine.test(below);
  if (dashes !== '' || value === '' || /^[|>]/u.test(value) || !isBetween) return undefined;
  return reindented(line, index, indentOf(line), wanted);
};

/** Keys with which an item of a list begins. */
const firstKeys = new Set(['id', 'document', 'type', 'date']);

/** The second `id` of an item: it begins the next item. */
export function lostDash(lines: Lines, index: number): Cause {
  const line = lines[index] ?? '';
  const item = levelsAbove(lines, index + 1).find(({ dash }) => dash !== undefined);
  const dash = item?.dash ?? Math.max(0, indentOf(line) - 2);
  return {
    index,
    column: indentOf(line) + 1,
    found: line.trim(),
    expected: 'a list item, which begins with “- ”',
    message: 'This line begins an item of a list, and its dash is missing.',
    fix: `${' '.repeat(dash)}- ${line.trim()}`,
  };
}

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
