import type { Nodes, Paragraph, Root, RootContent } from 'mdast';

/** What stands for a run of plain paragraphs while the parser looks at the rest. */
const placeholder = 'x';

/**
 * A paragraph on one line in which Markdown sees nothing but words: it begins with a letter or an opening quotation mark,
 * has no sign of Markdown, and in brackets only citations and links to claims, which are words to Markdown.
 */
const plain =
  /^[\p{L}«“‘][^\n\t\0*_`[\]<>{}&\\|~^]*(?:\[(?:@[^\n\t\0*_`[\]<>{}&\\|~^]*|\[[^\n\t\0*_`[\]<>{}&\\~^]*\])\](?!\()[^\n\t\0*_`[\]<>{}&\\|~^]*)*(?<! )$/u;

/**
 * `[@source]: …` would make a link of a citation; footnotes do not. Carriage returns and a mark of byte order count
 * differently for the parser.
 */
const unusual = /(?<!\[\^[^\]\n]*)\]:|\r|^\uFEFF/u;

/**
 * Parses a text with its plain paragraphs left out, and puts them back into the tree: most of a claim is words, and the
 * parser looks at every letter a dozen times. The tree is the one that `parse` makes of the whole text; where that is not
 * certain, nothing is returned. Throws nothing: where a mistake stands, the parser tells of the whole text.
 */
export function parseAroundParagraphs(text: string, parse: (text: string) => Root): Root | undefined {
  if (unusual.test(text)) return undefined;
  const lines = text.split('\n');
  const { runs, short } = leaveOut(lines);
  if (runs.size === 0) return undefined;
  const tree = attempt(() => parse(short.join('\n')));
  if (tree === undefined) return undefined;
  const restorer = new Restorer(lines, short, runs);
  restorer.restore(tree);
  // In code or in braces a paragraph is none: then the text must be parsed as it stands.
  return restorer.isWhole ? tree : undefined;
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** The paragraphs of each run, by the line where its placeholder stands; lines count from 0. */
type Runs = ReadonlyMap<number, readonly number[]>;

function leaveOut(lines: readonly string[]): { runs: Runs; short: readonly string[] } {
  const runs = new Map<number, number[]>();
  let run: number[] | undefined;
  const short = lines.map((line, index) => {
    if (line === '') return line;
    const isAlone = (index === 0 || lines[index - 1] === '') && lines[index + 1] === '';
    if (!isAlone || !plain.test(line)) {
      run = undefined;
      return line;
    }
    // Paragraphs that follow each other have the same parent: one stands for all.
    if (run !== undefined) {
      run.push(index);
      return '';
    }
    run = [index];
    runs.set(index, run);
    return placeholder;
  });
  return { runs, short };
}

class Restorer {
  readonly #lines: readonly string[];
  readonly #runs: Runs;
  /** Where each line begins in the text. */
  readonly #starts: readonly number[];
  /** By how much each line begins later than in the short text. */
  readonly #shifts: readonly number[];
  #restored = 0;

  constructor(lines: readonly string[], short: readonly string[], runs: Runs) {
    this.#lines = lines;
    this.#runs = runs;
    this.#starts = startsOf(lines);
    const shortStarts = startsOf(short);
    this.#shifts = this.#starts.map((start, index) => start - (shortStarts[index] ?? 0));
  }

  get isWhole(): boolean {
    return this.#restored === this.#runs.size;
  }

  restore(node: Nodes): void {
    this.#move(node);
    if ('attributes' in node) for (const attribute of node.attributes) this.#move(attribute);
    if (!('children' in node)) return;
    for (const child of node.children) this.restore(child);
    if (node.type !== 'root' && node.type !== 'mdxJsxFlowElement') return;
    if (node.children.some((child) => this.#runAt(child) !== undefined))
      node.children = node.children.flatMap((child) => this.#replace(child)) as typeof node.children;
  }

  #replace(child: RootContent): RootContent[] {
    const run = this.#runAt(child);
    if (run === undefined) return [child];
    this.#restored += 1;
    return run.map((line) => this.#paragraph(line));
  }

  #runAt(node: RootContent): readonly number[] | undefined {
    if (node.type !== 'paragraph' || node.position?.start.column !== 1) return undefined;
    const [child, ...others] = node.children;
    const isPlaceholder = child?.type === 'text' && child.value === placeholder && others.length === 0;
    return isPlaceholder ? this.#runs.get(node.position.start.line - 1) : undefined;
  }

  #paragraph(index: number): Paragraph {
    const value = this.#lines[index] ?? '';
    const offset = this.#starts[index] ?? 0;
    const position = () => ({
      start: { line: index + 1, column: 1, offset },
      end: { line: index + 1, column: value.length + 1, offset: offset + value.length },
    });
    return {
      type: 'paragraph',
      children: [{ type: 'text', value, position: position() }],
      position: position(),
    };
  }

  #move({ position }: Pick<Nodes, 'position'>): void {
    for (const point of position === undefined ? [] : [position.start, position.end])
      if (point.offset !== undefined) point.offset += this.#shifts[point.line - 1] ?? 0;
  }
}

function startsOf(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map((line) => {
    const own = start;
    start += line.length + 1;
    return own;
  });
}
