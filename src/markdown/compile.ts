import { toString as plainText } from 'mdast-util-to-string';
import { compileBlocks } from './blocks.ts';
import type { FootnoteWords } from './footnotes.ts';
import type { Body, Finding, Reference } from './body.ts';
import { removeHidden } from './encoded-characters.ts';
import { syntaxFinding } from './findings.ts';
import { joinTreeLines } from './line-ends.ts';
import { isFailure, parseMarkdown, tooMuch } from './parse.ts';
import { setQuotations } from './quotations.ts';
import { takeReferences } from './references.ts';
import { findUnsafe } from './safety.ts';

/** What the compiler must know besides the text. */
export interface CompileOptions {
  readonly language: string;
  readonly footnotes: FootnoteWords;
  /** Lines before the body in its file; added to every line that is reported. */
  readonly linesBefore: number;
}

export interface Compiled {
  readonly body: Body;
  readonly findings: readonly Finding[];
}

const emptyBody: Body = {
  blocks: [],
  cited: [],
  citations: [],
  quotes: [],
  figures: [],
  pictures: [],
  links: [],
  words: 0,
};

/**
 * Compiles the body of a claim to plain data: blocks of finished HTML with the references that the graph
 * resolves later, every id the body names, and every problem. Nothing in the text is evaluated; a body
 * with problems still tells what it names.
 */
export function compileBody(text: string, options: CompileOptions): Compiled {
  const { body, findings } = compileSafely(text, options);
  const move = <Place extends { readonly line: number }>(place: Place): Place => ({
    ...place,
    line: place.line + options.linesBefore,
  });
  const moveAll = (references: readonly Reference[]) => references.map(move);
  return {
    body: {
      ...body,
      citations: moveAll(body.citations),
      quotes: moveAll(body.quotes),
      figures: moveAll(body.figures),
      pictures: moveAll(body.pictures),
      links: moveAll(body.links),
    },
    findings: findings.map(move),
  };
}

function compileSafely(text: string, options: CompileOptions): Compiled {
  try {
    return compileTree(text, options);
  } catch (error) {
    // The tree is walked by recursion: thousands of blocks one inside the other exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    const failure = { line: 1, column: 1, reason: tooMuch };
    return { body: emptyBody, findings: [syntaxFinding(failure, text)] };
  }
}

function compileTree(text: string, { language, footnotes }: CompileOptions): Compiled {
  const tree = parseMarkdown(text);
  if (isFailure(tree)) return { body: emptyBody, findings: [syntaxFinding(tree, text)] };
  const unsafe = [...removeHidden(tree, text), ...findUnsafe(tree)];
  const { marks, findings, ...references } = takeReferences(tree, text, language);
  joinTreeLines(tree, text);
  if (text.includes('<q')) setQuotations(tree, language);
  const words = countWords(plainText(tree));
  const blocks = unsafe.length === 0 ? compileBlocks(tree, marks, footnotes) : [];
  return { body: { ...references, blocks, words }, findings: [...unsafe, ...findings] };
}

function countWords(text: string): number {
  const word = /[\p{L}\p{N}]+/gu;
  let count = 0;
  while (word.test(text)) count += 1;
  return count;
}
