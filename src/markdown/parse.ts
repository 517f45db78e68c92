import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Position } from '#schema/problem';
import { claimSyntax } from './claim-syntax.ts';

const parser = unified().use(remarkParse).use(claimSyntax).use(remarkGfm).freeze();

/** A body that is no MDX at all: where the parser stopped, and its reason. */
export interface SyntaxFailure extends Position {
  readonly reason: string;
}

/** Parses the Markdown of a claim into a syntax tree, or says where that fails. Runs nothing. */
export function parseMarkdown(text: string): Root | SyntaxFailure {
  try {
    return parser.parse(text);
  } catch (error) {
    return describeFailure(error);
  }
}

/** Whether parsing failed. */
export function isFailure(result: Root | SyntaxFailure): result is SyntaxFailure {
  return 'reason' in result;
}

function describeFailure(error: unknown): SyntaxFailure {
  if (!(error instanceof Error)) throw error;
  // A VFileMessage carries `line`, `column` and `reason`; its `place` may be a range whose start they repeat.
  const { line, column, reason } = error as Error & { line?: number; column?: number; reason?: string };
  return { line: line ?? 1, column: column ?? 1, reason: reason ?? error.message };
}
