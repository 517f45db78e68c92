import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import type { Position } from '#schema/problem';
import { claimSyntax } from './claim-syntax.ts';
import { parseAroundParagraphs } from './plain-paragraphs.ts';

/**
 * Chinese, Japanese and Korean put no blanks between words, and CommonMark takes `で**「夜」**が` for no emphasis without
 * them; the plugin knows better.
 */
const parser = remark().use(remarkCjkFriendly).use(claimSyntax).freeze();

/** A body that is no MDX at all: where the parser stopped, and its reason. */
export interface SyntaxFailure extends Position {
  readonly reason: string;
}

/** Longest body and deepest nesting that are parsed: more is no article, and could keep the parser busy for minutes. */
const longest = 100_000;
const deepPrefix = /^[\s>*+\-.)\d]{100,}/u;

/** Most opening brackets: the parser tries each as the beginning of links to all that follow. */
const mostBrackets = 2500;
/** Most cells that the rows of a table are filled up to. */
const mostCells = 20_000;

/** The reason given for a text that was not parsed because of its size. */
export const tooMuch = 'too much';

/** Parses the Markdown of a claim into a syntax tree, or says where that fails. Runs nothing. */
export function parseMarkdown(text: string): Root | SyntaxFailure {
  const excess = findExcess(text);
  if (excess !== undefined) return excess;
  try {
    return parseAroundParagraphs(text, parseWhole) ?? parseWhole(text);
  } catch (error) {
    return describeFailure(error);
  }
}

/** Parses without any short cut. Throws what the parser throws. */
export function parseWhole(text: string): Root {
  return parser.parse(text);
}

/** Whether parsing failed. */
export function isFailure(result: Root | SyntaxFailure): result is SyntaxFailure {
  return 'reason' in result;
}

function describeFailure(error: unknown): SyntaxFailure {
  if (!(error instanceof Error)) throw error;
  if (error instanceof RangeError) return { line: 1, column: 1, reason: tooMuch };
  // A VFileMessage carries `line`, `column` and `reason`; its `place` may be a range whose start they repeat.
  const { line, column, reason } = error as Error & { line?: number; column?: number; reason?: string };
  return { line: line ?? 1, column: column ?? 1, reason: reason ?? error.message };
}

function findExcess(text: string): SyntaxFailure | undefined {
  if (text.length > longest) return { line: 1, column: 1, reason: tooMuch };
  if (text.length > mostBrackets && text.split('[').length > mostBrackets)
    return { line: 1, column: 1, reason: tooMuch };
  const table = wideTable(text);
  if (table !== undefined) return { line: table, column: 1, reason: tooMuch };
  const deep = text.split('\n').findIndex((line) => deepPrefix.test(line) && /[^\s-]/u.test(line));
  return deep === -1 ? undefined : { line: deep + 1, column: 1, reason: tooMuch };
}

/** The line of a table whose rows would be filled up to more cells than any article has. */
function wideTable(text: string): number | undefined {
  if (!text.includes('|')) return undefined;
  const lines = text.split('\n');
  let begin = 0;
  let columns = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') begin = index + 1;
    if (index === begin) columns = 0;
    if (line.includes('|') && /^[\s|:>-]*-[\s|:>-]*$/u.test(line))
      columns = Math.max(columns, line.split('|').length);
    if (columns * (index - begin + 1) > mostCells) return begin + 1;
  }
  return undefined;
}
