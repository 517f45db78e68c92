import {
  type Document,
  isCollection,
  isMap,
  isNode,
  type DocumentOptions,
  isPair,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
  YAMLParseError,
  type ParseOptions,
  type SchemaOptions,
} from 'yaml';
import { withoutSeams, withSeams } from '#markdown/line-ends';
import type { Position } from '#schema/problem';
import { keepLongNumbers } from './long-numbers.ts';
import { findCause, lostDash } from './yaml-causes.ts';
import type { Cause } from './yaml-lines.ts';

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
  /** Values without quotation marks, each with its place and with what follows on its line. */
  readonly bareValues: () => readonly BareValue[];
}

export interface BareValue extends Position {
  readonly text: string;
  readonly after: string;
}

export interface YamlFailure extends Position {
  readonly code: string;
  readonly lineText: string;
  /** The mistake behind the failure, where the lines around it show one. */
  readonly cause?: Cause;
}

/**
 * Parses YAML 1.2 (core schema: dates stay text). Duplicate keys are errors. Positions count from 1
 * in the whole file, `linesBefore` lines after its beginning.
 */
export function parseYaml(text: string, linesBefore: number): YamlText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...parseOptions, lineCounter });
  document.errors.push(...repeatedKeys(document));
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  const errors = tellingErrors(document, text).map((error) => describe(error, text, place, linesBefore));
  const sign = errors.length === 0 ? swallowedSign(document, text) : undefined;
  if (sign !== undefined) errors.push({ code: swallowed, lineText: lineAt(text, sign), ...place(sign) });
  const plain = errors.length === 0 ? toPlain(document, text) : undefined;
  if (plain === tooManyAliases) {
    const offset = firstAlias(document);
    errors.push({ code: aliases, lineText: lineAt(text, offset), ...place(offset) });
  }
  return {
    value: plain === tooManyAliases ? undefined : plain,
    errors,
    valueAt: (path) => place(offsetOf(document, path, 'value')),
    keyAt: (path) => place(offsetOf(document, path, 'key')),
    bareValues: () => bareValues(document, text, place),
  };
}

/** The library holds each key against all others of its map, so thousands of them would take minutes: see `repeatedKeys`. */
const parseOptions: ParseOptions & DocumentOptions & SchemaOptions = {
  ...{ prettyErrors: false, logLevel: 'silent', uniqueKeys: false },
  customTags: keepLongNumbers,
};

/** An error for each key that its map has already, where the library would tell it. */
function repeatedKeys(document: Document.Parsed): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          const [start = 0, end = 0] = key.range ?? [];
          errors.push(new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique'));
        }
        seen.add(key.value);
      }
    },
  });
  return errors;
}

const tooManyAliases = Symbol('too many aliases');

/** `&anchor` and `*alias` can make a short file huge, and no claim needs them: a few are borne, many are refused. */
function toPlain(document: Document, text: string): unknown {
  if (containsItself(document)) return tooManyAliases;
  const seamed = withSeams(text);
  const read = seamed === text ? document : parseDocument(seamed, parseOptions);
  try {
    const value = read.toJS({ maxAliasCount: 10 });
    return seamed === text ? value : withoutSeams(value);
  } catch (error) {
    if (error instanceof ReferenceError) return tooManyAliases;
    throw error;
  }
}

const mostAliases = 20;

/** `&a [*a]`: a list that holds itself has no end. Nor is a file read that is full of such names. */
function containsItself(document: Document): boolean {
  let found = false;
  let count = 0;
  visit(document, {
    Alias: (_key, { source }, path) => {
      count += 1;
      // Each is looked up through the whole file: so many are refused unread.
      found ||=
        count > mostAliases ||
        path.some((node) => isNode(node) && 'anchor' in node && node.anchor === source);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** The code of a word that YAML takes for a tag or an anchor, and leaves out: `!Annual report`, `&Annual report`. */
export const swallowed = 'SWALLOWED';

/** Where a tag stands that YAML does not know, or an anchor in a file that refers to none. */
function swallowedSign(document: Document, text: string): number | undefined {
  const [tag] = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  if (tag !== undefined) return tag.pos[0];
  if (!/(?:^|[\s[{,])&/mu.test(text)) return undefined;
  const anchors: number[] = [];
  let isReferred = false;
  visit(document, {
    Value: (_key, { anchor, range }) => {
      if (anchor !== undefined && range) anchors.push(range[0]);
    },
    Alias: () => {
      isReferred = true;
    },
  });
  return isReferred ? undefined : anchors[0];
}

/** The code of a list or map in brackets that is not closed on its line; the parser only stumbles on the next one. */
export const unclosedBracket = 'UNCLOSED_BRACKET';

function bareValues(document: Document, text: string, place: (offset: number) => Position): BareValue[] {
  const values: BareValue[] = [];
  visit(document, {
    Scalar: (key, { type, range }) => {
      if (key === 'key' || type !== 'PLAIN' || !range) return;
      const [start, end] = range;
      const after = text.slice(end).split('\n')[0] ?? '';
      values.push({ text: text.slice(start, end), after, ...place(start) });
    },
  });
  return values;
}

/** The code of `*name` where nothing has that name, or too much. */
export const aliases = 'ALIASES';

function firstAlias(document: Document): number {
  let offset: number | undefined;
  let count = 0;
  visit(document, {
    Alias: (_key, node) => {
      count += 1;
      if (count > mostAliases) return visit.BREAK;
      const resolved = node.resolve(document);
      if (resolved === undefined) {
        offset = startOf(node);
        return visit.BREAK;
      }
      offset ??= startOf(node);
      return undefined;
    },
  });
  return offset ?? 0;
}

/** What follows the first mistake of form is mostly its consequence; keys given twice are each a mistake. */
function tellingErrors({ errors }: Document, text: string): readonly YAMLError[] {
  const sorted = errors.toSorted((left, right) => left.pos[0] - right.pos[0]);
  // A second “id” in an item: its dash is missing, and all its keys are given twice for that.
  const undashed = sorted.find((error) => isUndashed(error, text));
  if (undashed !== undefined) return [undashed];
  const first = sorted.find(({ code }) => code !== 'DUPLICATE_KEY');
  return first === undefined ? sorted : [first];
}

function isUndashed({ code, pos }: YAMLError, text: string): boolean {
  return code === 'DUPLICATE_KEY' && /^ +(?:id|document|type|date): /u.test(lineAt(text, pos[0]));
}

function lineAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  return text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
}

function describe(
  error: YAMLError,
  text: string,
  place: (offset: number) => Position,
  linesBefore: number,
): YamlFailure {
  const bracket = openBracketBefore(text, error.pos[0]);
  const quote = error.code === 'MISSING_CHAR' ? openQuoteBefore(text, error.pos[0]) : undefined;
  const offset = bracket ?? quote ?? error.pos[0];
  const failure = {
    code: bracket === undefined ? error.code : unclosedBracket,
    lineText: lineAt(text, offset),
    ...place(offset),
  };
  const isClear = bracket !== undefined || quote !== undefined || error.code === 'DUPLICATE_KEY';
  const isDashless = isUndashed(error, text);
  const search = isDashless ? lostDash : findCause;
  const cause = isClear && !isDashless ? undefined : search(text.split('\n'), failure.line - linesBefore - 1);
  if (cause === undefined) return failure;
  return { ...failure, line: cause.index + linesBefore + 1, column: cause.column, cause };
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
      const pair = pairsOf(node).get(String(step));
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

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by their keys; of a key that is given twice, the first. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map);
  if (known !== undefined) return known;
  const made = new Map<string, Pair>();
  for (const item of map.items) {
    const key = String(keyText(item.key));
    if (isPair(item) && !made.has(key)) made.set(key, item);
  }
  pairs.set(map, made);
  return made;
}

function keyText(key: unknown): unknown {
  return isNode(key) && 'value' in key ? key.value : key;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
