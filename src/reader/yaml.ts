import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Position } from '#schema/problem';

/** The way to a value: keys and list positions, `['sources', 0, 'url']`. */
export type ValuePath = readonly (string | number)[];

/** YAML that was read: its value, and where each thing stands in it. */
export interface YamlText {
  readonly value: unknown;
  readonly errors: readonly YamlFailure[];
  /** Where a value stands; the nearest enclosing thing when it is missing. */
  readonly valueAt: (path: ValuePath) => Position;
  /** Where a key stands; its value’s place when it has none. */
  readonly keyAt: (path: ValuePath) => Position;
}

export interface YamlFailure extends Position {
  readonly code: string;
  readonly lineText: string;
}

/**
 * Parses YAML 1.2 (core schema: dates stay text). Duplicate keys are errors. Positions count from 1
 * in the whole file, `linesBefore` lines after its beginning.
 */
export function parseYaml(text: string, linesBefore: number): YamlText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  const errors = document.errors.map((error) => describe(error, text, place));
  const plain = errors.length === 0 ? toPlain(document) : undefined;
  if (plain === tooManyAliases)
    errors.push({ code: 'ALIASES', lineText: '', line: linesBefore + 1, column: 1 });
  return {
    value: plain === tooManyAliases ? undefined : plain,
    errors,
    valueAt: (path) => place(offsetOf(document, path, 'value')),
    keyAt: (path) => place(offsetOf(document, path, 'key')),
  };
}

const tooManyAliases = Symbol('too many aliases');

/** `&anchor` and `*alias` can make a short file huge, and no claim needs them: a few are borne, many are refused. */
function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch (error) {
    if (error instanceof ReferenceError) return tooManyAliases;
    throw error;
  }
}

/** The code of a list or map in brackets that is not closed on its line; the parser only stumbles on the next one. */
export const unclosedBracket = 'UNCLOSED_BRACKET';

function describe(error: YAMLError, text: string, place: (offset: number) => Position): YamlFailure {
  const bracket = openBracketBefore(text, error.pos[0]);
  const quote = error.code === 'MISSING_CHAR' ? openQuoteBefore(text, error.pos[0]) : undefined;
  const offset = bracket ?? quote ?? error.pos[0];
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  return {
    code: bracket === undefined ? error.code : unclosedBracket,
    lineText: text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd),
    ...place(offset),
  };
}

/** Where the line above an error opens a bracket that it does not close. */
function openBracketBefore(text: string, offset: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const aboveStart = text.lastIndexOf('\n', lineStart - 2) + 1;
  const above = text.slice(aboveStart, Math.max(aboveStart, lineStart - 1));
  const open = /^\s*(?:- )?[\w-]+: ([[{])[^\]}"']*$/u.exec(above);
  return lineStart === 0 || open === null ? undefined : aboveStart + above.indexOf(open[1] ?? '');
}

/** Where the quotation mark stands that is never closed; the parser tells the end of what it took for the text. */
function openQuoteBefore(text: string, offset: number): number | undefined {
  const opened = /^\s*(?:- )?[\w-]+: (?:"[^"\n]*|'[^'\n]*)$/gmu;
  const last = [...text.slice(0, offset).matchAll(opened)].at(-1);
  return last === undefined ? undefined : last.index + last[0].search(/["']/u);
}

function offsetOf(document: Document, path: ValuePath, wanted: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) return offset;
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(keyText(item.key)) === String(step));
      if (pair === undefined) return offset;
      const keyOffset = startOf(pair.key) ?? offset;
      if (last && wanted === 'key') return keyOffset;
      offset = startOf(pair.value) ?? keyOffset;
      node = pair.value;
    } else {
      node = node.get(Number(step), true);
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function keyText(key: unknown): unknown {
  return isNode(key) && 'value' in key ? key.value : key;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
