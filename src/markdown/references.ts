import type { Nodes, Root, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { CitationMark, ClaimLink, Finding, Reference } from './body.ts';
import { literal } from './component-syntax.ts';
import { emphasisFinding, unreadEmphasis } from './emphasis.ts';
import { danglingFinding, malformedFinding } from './findings.ts';
import { splitInline } from './inline-syntax.ts';
import { LineIndex, type Place } from './line-index.ts';
import { typeset } from './typography.ts';
import { walk } from './walk.ts';

/** All that a text names, in reading order. */
export interface References {
  /** The marks that stand in the tree as placeholders, by the number in the placeholder. */
  readonly marks: readonly (CitationMark | ClaimLink)[];
  readonly citations: readonly Reference[];
  readonly quotes: readonly Reference[];
  readonly figures: readonly Reference[];
  readonly pictures: readonly Reference[];
  readonly links: readonly Reference[];
  readonly cited: readonly string[];
  readonly findings: readonly Finding[];
}

/** Private-use characters that stand for a mark until the HTML is split at them; content may not contain them. */
export const markPattern = /\uE000(\d+)\uE001/u;

/**
 * Takes the citations and links out of a tree, leaving placeholders, and sets the typography of the words
 * that stay. The tree is changed.
 */
export function takeReferences(tree: Root, text: string, language: string): References {
  const collector = new Collector(text, language);
  walk<Nodes>(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement') collector.readComponent(node);
    if (node.type === 'text') node.value = collector.readText(node);
  });
  return { ...collector, cited: [...collector.cited] };
}

class Collector {
  readonly marks: (CitationMark | ClaimLink)[] = [];
  readonly citations: Reference[] = [];
  readonly quotes: Reference[] = [];
  readonly figures: Reference[] = [];
  readonly pictures: Reference[] = [];
  readonly links: Reference[] = [];
  readonly cited = new Set<string>();
  readonly findings: Finding[] = [];
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #language: string;
  #lookedAt: { readonly node?: Text; readonly until: number } = { until: 0 };

  constructor(text: string, language: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#language = language;
  }

  readComponent(node: MdxJsxFlowElement): void {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const source = literal(node, 'source');
    const figure = literal(node, 'id');
    if (node.name === 'Quote' && source !== undefined) {
      const locator = literal(node, 'locator');
      this.quotes.push({ id: source, line, column, ...(locator === undefined ? {} : { locator }) });
      this.cited.add(source);
    }
    if (node.name === 'Picture' && figure !== undefined) this.pictures.push({ id: figure, line, column });
    if (node.name === 'Figure' && figure !== undefined) this.figures.push({ id: figure, line, column });
  }

  readText(node: Text): string {
    const value = splitInline(node.value)
      .map((piece) => {
        if (piece.kind === 'text') {
          this.#findDangling(node, piece.value);
          this.#findEmphasis(node, piece.value);
          return typeset(piece.value, this.#language);
        }
        const place = this.#placeOf(node, piece.raw);
        if (piece.kind === 'mark') return piece.marks.map((mark) => this.#keepMark(mark, place)).join('');
        this.findings.push(malformedFinding(piece.raw, place));
        return piece.raw;
      })
      .join('');
    return this.#tieCitations(value);
  }

  /** What Markdown would have taken for a footnote or a link, had its definition been there. */
  #findDangling(node: Text, value: string): void {
    if (!value.includes('[')) return;
    for (const [raw] of value.matchAll(/\[\^[^[\]]+\]|\[[^[\]]+\]\[[^[\]]+\]/gu)) {
      const at = this.#find(node, raw);
      // `\\[^1]` is meant as it stands.
      if (at !== undefined && this.#text[at - 1] !== '\\')
        this.findings.push(danglingFinding(raw, this.#lines.placeOf(at)));
    }
  }

  #findEmphasis(node: Text, value: string): void {
    for (const { raw, at: start } of unreadEmphasis(value)) {
      const at = this.#find(node, raw);
      const around = { before: value.slice(0, start).slice(-1), after: value.charAt(start + raw.length) };
      if (at !== undefined && this.#text[at - 1] !== '\\')
        this.findings.push(emphasisFinding(raw, this.#lines.placeOf(at), around));
    }
  }

  /** The number of a citation hangs on its word. */
  #tieCitations(value: string): string {
    if (!value.includes('\uE000')) return value;
    return value.replaceAll(/(?<![ \u00A0\n])[ \u00A0\n]+(?=\uE000(\d+)\uE001)/gu, (space, mark: string) =>
      this.marks[Number(mark)]?.kind === 'citation' ? '' : space,
    );
  }

  #keepMark(mark: CitationMark | ClaimLink, place: { line: number; column: number }): string {
    if (mark.kind === 'citation') {
      this.citations.push({ id: mark.source, ...place });
      this.cited.add(mark.source);
    } else {
      this.links.push({ id: mark.claim, ...place });
    }
    this.marks.push(mark);
    return `\uE000${this.marks.length - 1}\uE001`;
  }

  #placeOf(node: Text, raw: string): Place {
    return this.#lines.placeOf(this.#find(node, raw) ?? node.position?.start.offset ?? 0);
  }

  /**
   * Where words of a node stand in the file’s own characters: the node may hold escapes. What stands twice is asked for
   * in order.
   */
  #find(node: Text, raw: string): number | undefined {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return undefined;
    const from = node === this.#lookedAt.node ? this.#lookedAt.until : start.offset;
    const at = this.#text.slice(from, end.offset).indexOf(raw);
    if (at === -1) return undefined;
    this.#lookedAt = { node, until: from + at + 1 };
    return from + at;
  }
}
