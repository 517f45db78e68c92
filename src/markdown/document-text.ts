import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Finding } from './body.ts';
import { removeHidden } from './encoded-characters.ts';
import { syntaxFinding } from './findings.ts';
import { joinTreeLines } from './line-ends.ts';
import { isFailure, parseMarkdown } from './parse.ts';
import { findUnsafe, unsafeCode } from './safety.ts';

/** The full text of a document: paragraphs of plain text, with what the document sets apart in them. */
export interface DocumentText {
  readonly paragraphs: readonly TextParagraph[];
}

export interface TextParagraph {
  readonly kind: 'headline' | 'heading' | 'prose' | 'quotation' | 'item';
  /** Its number; headings have none. */
  readonly number?: number;
  /** Who speaks from here on. */
  readonly speaker?: string;
  /** When, in the recording. */
  readonly at?: string;
  readonly text: string;
  readonly styles: readonly TextStyle[];
}

/** Words that the document sets apart, in UTF-16 units of the text. */
export interface TextStyle {
  readonly start: number;
  readonly end: number;
  readonly name: 'em' | 'strong' | 'del' | 'code' | 'sub' | 'sup';
}

export interface CompiledText {
  readonly text: DocumentText;
  readonly findings: readonly Finding[];
}

/** Longest stretch that is parsed at once. */
const longestPart = 50_000;

/**
 * Compiles the full text of a document, in the safe Markdown of claims. A paragraph may begin with a time code in
 * brackets and with a speaker in bold before a colon: `[01:12:30] **Ann Smith:** We will build it.` Nothing is set anew: the
 * text is the document’s own. Nothing in it is evaluated.
 */
export function compileDocumentText(body: string, linesBefore: number): CompiledText {
  const findings: Finding[] = [];
  const blocks: Block[] = [];
  for (const { text, line } of partsOf(body)) {
    const tree = parseMarkdown(text);
    const moved = (found: readonly Finding[]) =>
      found.map((finding) => ({ ...finding, line: finding.line + line + linesBefore }));
    if (isFailure(tree)) {
      findings.push(...moved([syntaxFinding(tree, text)]));
      continue;
    }
    findings.push(...moved([...removeHidden(tree, text), ...findUnsafe(tree), ...findUnfit(tree)]));
    joinTreeLines(tree, text);
    blocks.push(...tree.children.flatMap((node) => blocksOf(node, 'prose')));
  }
  return { text: { paragraphs: numbered(blocks) }, findings };
}

/** A long text in parts, cut at empty lines. */
function partsOf(body: string): { readonly text: string; readonly line: number }[] {
  const parts: { text: string; line: number }[] = [];
  let line = 0;
  for (const block of body.split(/(?<=\n\n)(?!\n)/u)) {
    const last = parts.at(-1);
    if (last === undefined || last.text.length + block.length > longestPart)
      parts.push({ text: block, line });
    else last.text += block;
    line += block.split('\n').length - 1;
  }
  return parts;
}

/** What is safe in a claim, and means nothing in a text of others. */
function findUnfit(tree: Root): Finding[] {
  return tree.children.flatMap((node) => {
    const found = unfit[node.type];
    if (found === undefined) return [];
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return [
      {
        code: unsafeCode,
        line,
        column,
        found,
        expected: 'paragraphs, headings, lists or quotations',
        message: `The full text of a document has no place for ${found}: its passages could not be marked. Write its words as paragraphs.`,
      },
    ];
  });
}

const unfit: Readonly<Record<string, string>> = {
  table: 'a table',
  mdxJsxFlowElement: 'a component',
  footnoteDefinition: 'a footnote',
};

type Kind = TextParagraph['kind'];
type Block = Omit<TextParagraph, 'number'>;

function blocksOf(node: RootContent, kind: Kind): Block[] {
  switch (node.type) {
    case 'heading':
      return blockOf(node.children, node.depth === 1 ? 'headline' : 'heading');
    case 'paragraph':
      return blockOf(node.children, kind);
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quotation'));
    case 'list':
      return node.children.flatMap(({ children }) => children.flatMap((child) => blocksOf(child, 'item')));
    case 'code':
      // Lines that were indented, as those of a poem or a signature.
      return [{ kind, text: node.value.trim(), styles: [] }];
    default:
      return [];
  }
}

function blockOf(children: readonly PhrasingContent[], kind: Kind): Block[] {
  const flat = new Flat();
  for (const child of children) flat.add(child);
  const { text, styles, ...lead } = takeLead(flat);
  return text.trim() === '' && lead.speaker === undefined ? [] : [{ kind, ...lead, text, styles }];
}

const styleNames: Readonly<Record<string, TextStyle['name']>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  inlineCode: 'code',
  sub: 'sub',
  sup: 'sup',
};

/** Text without its tree. */
class Flat {
  text = '';
  readonly styles: TextStyle[] = [];

  add(node: Nodes): void {
    const start = this.text.length;
    if (node.type === 'break') this.text += '\n';
    if ('value' in node && typeof node.value === 'string') this.text += node.value.replaceAll('\n', ' ');
    if ('children' in node) for (const child of node.children) this.add(child);
    const name = styleNames[node.type === 'mdxJsxTextElement' ? (node.name ?? '') : node.type];
    if (name !== undefined && this.text.length > start)
      this.styles.push({ start, end: this.text.length, name });
  }
}

const moment = String.raw`(?:\d{1,3}:)?[0-5]?\d:[0-5]\d(?:[.,]\d{1,3})?`;
const timeAhead = new RegExp(String.raw`^\s*\[(${moment}(?:\s*[-–]\s*${moment})?)\]\s*`, 'u');

/** Takes the time code and the speaker off the beginning of a paragraph. */
function takeLead({ text, styles }: Flat): Omit<Block, 'kind'> {
  const [time = '', at] = timeAhead.exec(text) ?? [];
  const bold = styles.find(({ name, start }) => name === 'strong' && start === time.length);
  const name = bold === undefined ? '' : text.slice(bold.start, bold.end);
  const colon = bold === undefined ? null : /^\s*:\s*/u.exec(text.slice(bold.end));
  const isSpeaker = /[:：]\s*$/u.test(name) || colon !== null;
  const cut = isSpeaker && bold !== undefined ? bold.end + (colon?.[0].length ?? 0) : time.length;
  const rest = text.slice(cut);
  const blanks = rest.length - rest.trimStart().length;
  const moved = cut + blanks;
  return {
    ...(at === undefined ? {} : { at }),
    ...(isSpeaker ? { speaker: name.replace(/\s*[:：]\s*$/u, '') } : {}),
    text: rest.trim(),
    styles: styles
      .filter((style) => style.start >= moved)
      .map(({ start, end, name: own }) => ({ start: start - moved, end: end - moved, name: own }))
      .sort((left, right) => left.start - right.start || right.end - left.end),
  };
}

function numbered(blocks: readonly Block[]): TextParagraph[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.kind === 'heading' || block.kind === 'headline') return block;
    number += 1;
    return { ...block, number };
  });
}
