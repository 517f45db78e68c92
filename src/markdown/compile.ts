import type { Element, Nodes as HastNodes, RootContent as HastContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { toString as plainText } from 'mdast-util-to-string';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Block, Body, CitationMark, ClaimLink, Finding, Part, Reference } from './body.ts';
import { removeHidden } from './encoded-characters.ts';
import { splitInline } from './inline-syntax.ts';
import { isFailure, parseMarkdown, type SyntaxFailure, tooMuch } from './parse.ts';
import { findUnsafe, unsafeCode } from './safety.ts';
import { typeset } from './typography.ts';

/** What the compiler must know besides the text. */
export interface CompileOptions {
  readonly language: string;
  /** Heading of the footnotes and the words of the way back, in that language. */
  readonly footnotes: { readonly heading: string; readonly back: string };
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
  links: [],
  words: 0,
};

/** Private-use characters that stand for a mark until the HTML is cut at them; content may not contain them. */
const markPattern = /\uE000(\d+)\uE001/u;

/**
 * Compiles the body of a claim to plain data: blocks of finished HTML with the references that the graph
 * resolves later, every id the body names, and every problem. Nothing in the text is evaluated; a body
 * with problems still compiles as far as it is safe.
 */
export function compileBody(text: string, options: CompileOptions): Compiled {
  try {
    return compileTree(text, options);
  } catch (error) {
    // The tree is walked by recursion: thousands of blocks one inside the other exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    const failure = { line: 1, column: 1, reason: tooMuch };
    return { body: emptyBody, findings: [moveFinding(syntaxFinding(failure, text), options)] };
  }
}

function compileTree(text: string, options: CompileOptions): Compiled {
  const tree = parseMarkdown(text);
  if (isFailure(tree))
    return { body: emptyBody, findings: [moveFinding(syntaxFinding(tree, text), options)] };
  const findings = [...removeHidden(tree, text), ...findUnsafe(tree)];
  const compilation = new Compilation(text, options);
  const body = compilation.run(tree, findings.length === 0);
  return {
    body,
    findings: [...findings, ...compilation.findings].map((finding) => moveFinding(finding, options)),
  };
}

class Compilation {
  readonly findings: Finding[] = [];
  readonly #text: string;
  readonly #options: CompileOptions;
  readonly #marks: (CitationMark | ClaimLink)[] = [];
  readonly #citations: Reference[] = [];
  readonly #quotes: Reference[] = [];
  readonly #figures: Reference[] = [];
  readonly #links: Reference[] = [];
  readonly #cited = new Set<string>();
  readonly #headingIds = new Set<string>();

  constructor(text: string, options: CompileOptions) {
    this.#text = text;
    this.#options = options;
  }

  run(tree: Root, safe: boolean): Body {
    this.#readReferences(tree);
    return {
      blocks: safe ? this.#compileRoot(tree) : [],
      cited: [...this.#cited],
      citations: this.#citations.map((reference) => this.#move(reference)),
      quotes: this.#quotes.map((reference) => this.#move(reference)),
      figures: this.#figures.map((reference) => this.#move(reference)),
      links: this.#links.map((reference) => this.#move(reference)),
      words: countWords(plainText(tree)),
    };
  }

  /** Replaces our marks by placeholders, in reading order, and sets the typography of the rest. */
  #readReferences(tree: Root): void {
    visit(tree, (node: Nodes, index, parent) => {
      if (node.type === 'mdxJsxFlowElement') this.#readComponent(node);
      if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
      const replaced = this.#readText(node);
      (parent.children as PhrasingContent[]).splice(index, 1, ...replaced);
      return [SKIP, index + replaced.length];
    });
  }

  #readComponent(node: MdxJsxFlowElement): void {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const source = literal(node, 'source');
    const figure = literal(node, 'id');
    if (node.name === 'Quote' && source !== undefined) {
      const locator = literal(node, 'locator');
      this.#quotes.push({ id: source, line, column, ...(locator === undefined ? {} : { locator }) });
      this.#cited.add(source);
    }
    if (node.name === 'Figure' && figure !== undefined) this.#figures.push({ id: figure, line, column });
  }

  #readText(node: Text): Text[] {
    const value = splitInline(node.value)
      .map((piece) => {
        if (piece.kind === 'text') return typeset(piece.value, this.#options.language);
        const place = this.#placeOf(node, piece.raw);
        if (piece.kind === 'malformed') {
          this.findings.push(malformedFinding(piece.raw, place));
          return piece.raw;
        }
        return piece.marks.map((mark) => this.#keepMark(mark, place)).join('');
      })
      .join('')
      // The number of a citation hangs on its word.
      .replaceAll(/[ \u00A0\n]+(?=\uE000(\d+)\uE001)/gu, (space, mark: string) =>
        this.#marks[Number(mark)]?.kind === 'citation' ? '' : space,
      );
    return [{ ...node, value }];
  }

  #keepMark(mark: CitationMark | ClaimLink, place: { line: number; column: number }): string {
    if (mark.kind === 'citation') {
      this.#citations.push({ id: mark.source, ...place });
      this.#cited.add(mark.source);
    } else {
      this.#links.push({ id: mark.claim, ...place });
    }
    this.#marks.push(mark);
    return `\uE000${this.#marks.length - 1}\uE001`;
  }

  /** A text node may hold escapes, so the place is looked up in the file’s own characters. */
  #placeOf(node: Text, raw: string): { line: number; column: number } {
    const start = node.position?.start;
    if (start?.offset === undefined) return { line: 1, column: 1 };
    const found = this.#text.indexOf(raw, start.offset);
    const before = this.#text.slice(start.offset, found === -1 ? start.offset : found).split('\n');
    const last = before.at(-1) ?? '';
    return {
      line: start.line + before.length - 1,
      column: before.length === 1 ? start.column + last.length : last.length + 1,
    };
  }

  #compileRoot(tree: Root): Block[] {
    // Footnotes are numbered over the whole text, so the tree is turned into HTML whole, then cut into blocks.
    const toHast = unified().use(remarkRehype, {
      clobberPrefix: 'foot-',
      footnoteLabel: this.#options.footnotes.heading,
      footnoteLabelTagName: 'h2',
      footnoteLabelProperties: {},
      footnoteBackContent: '↩',
      footnoteBackLabel: this.#options.footnotes.back,
      handlers: componentHandlers,
    });
    const hast = toHast.runSync(tree) as HastNodes;
    return 'children' in hast ? this.#compileBlocks(hast.children as HastContent[]) : [];
  }

  #compileBlocks(nodes: readonly HastContent[]): Block[] {
    return nodes.flatMap((node) => (node.type === 'element' ? [this.#compileElement(node)] : []));
  }

  #compileElement(element: Element): Block {
    const { tagName, properties } = element;
    if (tagName === 'claim-quote') {
      const locator = properties['locator'];
      return {
        kind: 'quote',
        source: String(properties['source']),
        ...(locator ? { locator: String(locator) } : {}),
      };
    }
    if (tagName === 'claim-figure') return { kind: 'figure', figure: String(properties['figure']) };
    if (tagName === 'claim-note')
      return { kind: 'note', blocks: this.#compileBlocks(element.children as HastContent[]) };
    if (/^h[1-6]$/.test(tagName)) {
      const depth = Math.min(4, Math.max(2, Number(tagName.slice(1))));
      const parts = this.#cut(toHtml(element.children));
      return { kind: 'heading', depth, id: this.#headingId(parts), parts };
    }
    return { kind: 'prose', parts: this.#cut(toHtml(wrapTables(element))) };
  }

  #headingId(parts: readonly Part[]): string {
    const words = parts
      .filter((part) => typeof part === 'string')
      .join('')
      .replaceAll(/<[^>]*>|&[^;]+;/gu, '');
    const slug = words
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/gu, '');
    const base = `text-${slug === '' ? 'section' : slug}`;
    let candidate = base;
    for (let count = 2; this.#headingIds.has(candidate); count += 1) candidate = `${base}-${count}`;
    this.#headingIds.add(candidate);
    return candidate;
  }

  #cut(html: string): Part[] {
    return html.split(markPattern).flatMap((piece, index): Part[] => {
      if (index % 2 === 0) return piece === '' ? [] : [piece];
      const mark = this.#marks[Number(piece)];
      return mark === undefined ? [] : [mark];
    });
  }

  #move<Place extends { readonly line: number }>(place: Place): Place {
    return { ...place, line: place.line + this.#options.linesBefore };
  }
}

/** A wide table scrolls inside its own box, which the keyboard can reach; the page never does. */
function wrapTables(element: Element): Element {
  if (element.tagName !== 'table') return element;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table'], tabIndex: 0, role: 'group' },
    children: [element],
  };
}

type HandlerState = { all: (node: Nodes) => HastContent[] };

const componentHandlers = {
  mdxJsxFlowElement: (state: HandlerState, node: MdxJsxFlowElement): Element => ({
    type: 'element',
    tagName: `claim-${(node.name ?? 'note').toLowerCase()}`,
    properties: {
      source: literal(node, 'source') ?? null,
      locator: literal(node, 'locator') ?? null,
      figure: literal(node, 'id') ?? null,
    },
    children: state.all(node as unknown as Nodes) as Element['children'],
  }),
  mdxJsxTextElement: (state: HandlerState, node: MdxJsxFlowElement): Element => ({
    type: 'element',
    tagName: node.name ?? 'span',
    properties: Object.fromEntries(
      ['title', 'lang', 'dir'].map((name) => [name, literal(node, name) ?? null]),
    ),
    children: state.all(node as unknown as Nodes) as Element['children'],
  }),
};

function literal(node: MdxJsxFlowElement, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === name &&
      typeof attribute.value === 'string'
    ) {
      return attribute.value;
    }
  }
  return undefined;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function moveFinding(finding: Finding, { linesBefore }: CompileOptions): Finding {
  return { ...finding, line: finding.line + linesBefore };
}

function malformedFinding(raw: string, place: { line: number; column: number }): Finding {
  const citation = raw.startsWith('[@');
  return {
    code: 'malformed-reference',
    ...place,
    found: raw,
    expected: citation ? '[@source-id] or [@source-id, p. 4]' : '[[claim-id]] or [[claim-id|words]]',
    message: citation ? 'This citation cannot be read.' : 'This link to a claim cannot be read.',
    fix: citation ? '[@source-id, p. 4]' : '[[claim-id|words]]',
  };
}

function syntaxFinding(failure: SyntaxFailure, text: string): Finding {
  const { line, column, reason } = failure;
  if (reason === tooMuch) {
    const message = 'This text is too long, or its blocks are nested too deep, to be read.';
    return {
      code: unsafeCode,
      line,
      column,
      found: 'too much text',
      expected: 'at most 100,000 characters, few levels',
      message,
    };
  }
  const comment =
    text
      .split('\n')
      [line - 1]?.slice(Math.max(0, column - 2))
      .startsWith('<!--') === true;
  if (comment) {
    const message =
      'A comment in <!-- --> cannot stand in a claim: what readers do not see is not kept here.';
    return {
      code: unsafeCode,
      line,
      column: column - 1,
      found: '<!--',
      expected: 'text that readers see',
      message,
    };
  }
  const bracket =
    reason.includes('`<`') ||
    reason.includes('name') ||
    reason.includes('tag') ||
    reason.includes('attribute');
  return {
    code: unsafeCode,
    line,
    column,
    found: bracket ? 'a “<” that opens no known element' : 'a brace that is not closed',
    expected: bracket ? '<Quote … />, <Figure … />, <Note>…</Note>, or \\<' : 'plain text, or \\{',
    message: bracket
      ? 'The text cannot be read from here on: “<” begins an element that is not finished.'
      : 'The text cannot be read from here on: “{” begins code, which a claim may not contain.',
    fix: bracket
      ? 'Type \\< for the sign itself, [words](https://…) for an address.'
      : 'Type \\{ for the brace itself.',
  };
}
