import type { Element, Nodes as HastNodes, RootContent as HastContent } from 'hast';
import type { Root } from 'mdast';
import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { foldAccents } from '#schema/accents';
import type { Block, CitationMark, ClaimLink, Part } from './body.ts';
import { componentHandlers } from './component-syntax.ts';
import { type FootnoteWords, letterFootnotes } from './footnotes.ts';
import { markPattern } from './references.ts';
import { alignCells } from './table-cells.ts';

type Marks = readonly (CitationMark | ClaimLink)[];

/** Turns a safe tree with placeholders into blocks; `marks` are what the placeholders stand for. */
export function compileBlocks(tree: Root, marks: Marks, footnotes: FootnoteWords): Block[] {
  // Footnotes are numbered over the whole text, so the tree is turned into HTML whole, then split into blocks.
  const hast = compilerFor(footnotes).runSync(tree) as HastNodes;
  alignCells(hast);
  letterFootnotes(hast, footnotes);
  const splitter = new PartSplitter(marks);
  return 'children' in hast ? splitter.blocks(hast.children as HastContent[]) : [];
}

const compilers = new WeakMap<FootnoteWords, ReturnType<typeof makeCompiler>>();

/** One compiler a language, made once. */
function compilerFor(footnotes: FootnoteWords): ReturnType<typeof makeCompiler> {
  const known = compilers.get(footnotes);
  if (known !== undefined) return known;
  const compiler = makeCompiler(footnotes);
  compilers.set(footnotes, compiler);
  return compiler;
}

function makeCompiler(footnotes: FootnoteWords) {
  const compiler = remark().use(remarkRehype, {
    clobberPrefix: 'foot-',
    footnoteLabel: footnotes.heading,
    footnoteLabelTagName: 'h3',
    footnoteLabelProperties: {},
    // Several ways back of one note are told apart by a small number, which is what the library writes.
    handlers: componentHandlers,
  });
  return compiler.freeze();
}

const writer = rehype().freeze();

function toHtml(children: readonly HastContent[]): string {
  return writer.stringify({ type: 'root', children: [...children] });
}

class PartSplitter {
  readonly #marks: Marks;
  readonly #headingIds = new Set<string>();
  /** The number to try next, by the words of the heading. */
  readonly #nextNumbers = new Map<string, number>();

  constructor(marks: Marks) {
    this.#marks = marks;
  }

  blocks(nodes: readonly HastContent[]): Block[] {
    return nodes.flatMap((node) => (node.type === 'element' ? [this.#block(node)] : []));
  }

  #block(element: Element): Block {
    const { tagName, properties, children } = element;
    if (tagName === 'claim-quote') return quoteBlock(properties);
    if (tagName === 'claim-figure') return { kind: 'figure', figure: String(properties['figure']) };
    if (tagName === 'claim-picture') return { kind: 'picture', picture: String(properties['figure']) };
    if (tagName === 'claim-note') return { kind: 'note', blocks: this.blocks(children as HastContent[]) };
    if (!/^h[1-6]$/u.test(tagName))
      return { kind: 'prose', parts: this.#split(toHtml([wrapTable(element)])) };
    const depth = Math.min(4, Math.max(2, Number(tagName.slice(1))));
    const parts = this.#split(toHtml(children as HastContent[]));
    return { kind: 'heading', depth, id: this.#headingId(parts), parts };
  }

  #headingId(parts: readonly Part[]): string {
    const words = parts
      .filter((part) => typeof part === 'string')
      .join('')
      .replaceAll(/<[^>]*>|&[^;]+;/gu, '');
    const slug = foldAccents(words)
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/gu, '');
    const base = `text-${slug === '' ? 'section' : slug}`;
    let candidate = base;
    let count = this.#nextNumbers.get(base) ?? 2;
    for (; this.#headingIds.has(candidate); count += 1) candidate = `${base}-${count}`;
    this.#nextNumbers.set(base, count);
    this.#headingIds.add(candidate);
    return candidate;
  }

  #split(html: string): Part[] {
    return html.split(markPattern).flatMap((piece, index): Part[] => {
      if (index % 2 === 0) return piece === '' ? [] : [piece];
      const mark = this.#marks[Number(piece)];
      return mark === undefined ? [] : [mark];
    });
  }
}

function quoteBlock(properties: Element['properties']): Block {
  const locator = properties['locator'];
  const source = String(properties['source']);
  return { kind: 'quote', source, ...(locator ? { locator: String(locator) } : {}) };
}

/** A wide table scrolls inside its own box, which the keyboard can reach; the page never does. */
function wrapTable(element: Element): Element {
  if (element.tagName !== 'table') return element;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table'], tabIndex: 0, role: 'group' },
    children: [element],
  };
}
