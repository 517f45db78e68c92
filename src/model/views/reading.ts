import type { Day } from './card.ts';
import type { Block, Part } from '#markdown/body';
import { escapeHtml } from '#markdown/escape-html';
import { typeset } from '#markdown/typography';
import type { ClaimNode, ClaimWords } from '../graph.ts';
import { claimHref, readingLanguage } from './card.ts';
import type { ChartView } from './chart.ts';
import type { Context } from './context.ts';
import { figureView } from './figure.ts';
import { seriesView } from './series.ts';
import { sourceAnchor } from './source-href.ts';
import { type PassageView, passageView, type SourceView, sourceView } from './source-view.ts';

/** A block of the reasoning, ready to be shown. */
export type ReadingBlock =
  | { readonly kind: 'prose'; readonly html: string; readonly notes: readonly SideNote[] }
  | { readonly kind: 'heading'; readonly depth: number; readonly id: string; readonly html: string }
  | {
      readonly kind: 'quote';
      readonly number: number;
      readonly source: SourceView;
      readonly passage: PassageView;
    }
  | { readonly kind: 'figure'; readonly chart: ChartView }
  | { readonly kind: 'note'; readonly blocks: readonly ReadingBlock[]; readonly notes: readonly SideNote[] };

/** A source beside the first sentence that cites it. */
export interface SideNote {
  readonly number: number;
  readonly anchor: string;
  readonly publisher: string;
  readonly published?: Day;
  readonly role: string;
  readonly passage?: PassageView;
}

/** Numbers of the sources of a claim: by first citation in this language’s text, then in the order of the file. */
export function numberSources(claim: ClaimNode, words: ClaimWords): ReadonlyMap<string, number> {
  const listed = claim.sources.map(({ source }) => source);
  const ordered = new Set([...words.body.cited.filter((id) => listed.includes(id)), ...listed]);
  return new Map([...ordered].map((id, index) => [id, index + 1]));
}

/** The reasoning of a claim in the page’s language, with every reference resolved. */
export function readingOf(context: Context, claim: ClaimNode, words: ClaimWords): ReadingBlock[] {
  const reading = new Reading(context, claim, words);
  return words.body.blocks.flatMap((block) => reading.render(block));
}

class Reading {
  readonly #context: Context;
  readonly #claim: ClaimNode;
  readonly #words: ClaimWords;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #noted = new Set<string>();

  constructor(context: Context, claim: ClaimNode, words: ClaimWords) {
    this.#context = context;
    this.#claim = claim;
    this.#words = words;
    this.#numbers = numberSources(claim, words);
  }

  render(block: Block): ReadingBlock[] {
    switch (block.kind) {
      case 'prose':
        return [{ kind: 'prose', html: this.#html(block.parts), notes: this.#notes(block.parts) }];
      case 'heading':
        return [{ kind: 'heading', depth: block.depth, id: block.id, html: this.#html(block.parts) }];
      case 'note':
        return [this.#note(block.blocks)];
      case 'quote':
        return this.#quote(block.source, block.locator);
      case 'figure':
        return this.#figure(block.figure);
    }
  }

  /** A boxed note carries its side notes outside the box, in the margin. */
  #note(inner: readonly Block[]): ReadingBlock {
    const blocks = inner.flatMap((block) => this.render(block));
    const notes = blocks.flatMap((block) => (block.kind === 'prose' ? block.notes : []));
    const bare = blocks.map((block) => (block.kind === 'prose' ? { ...block, notes: [] } : block));
    return { kind: 'note', blocks: bare, notes };
  }

  #quote(id: string, locator: string | undefined): ReadingBlock[] {
    const source = this.#context.graph.sources.get(id);
    const use = this.#claim.sources.find((candidate) => candidate.source === id);
    const passage = use?.passages.find((candidate) => locator === undefined || candidate.locator === locator);
    if (source === undefined || passage === undefined) return [];
    this.#noted.add(id);
    const view = passageView(
      this.#context,
      source,
      passage,
      this.#wordsAbout(id, use?.passages[0] === passage),
    );
    const number = this.#numbers.get(id) ?? 0;
    return [{ kind: 'quote', number, source: sourceView(this.#context, source), passage: view }];
  }

  #figure(id: string): ReadingBlock[] {
    const figure = this.#claim.figures.find((candidate) => candidate.id === id);
    if (figure !== undefined) {
      const number = this.#numbers.get(figure.source) ?? 0;
      return [{ kind: 'figure', chart: figureView(this.#context, figure, this.#words, number) }];
    }
    const series = this.#claim.series.find((candidate) => candidate.id === id);
    if (series === undefined) return [];
    return [{ kind: 'figure', chart: seriesView(this.#context, series, this.#words, this.#numbers) }];
  }

  #html(parts: readonly Part[]): string {
    return parts.map((part, index) => separator(parts[index - 1], part) + this.#part(part)).join('');
  }

  #part(part: Part): string {
    if (typeof part === 'string') return part;
    return part.kind === 'citation'
      ? this.#citation(part.source, part.locator)
      : this.#claimLink(part.claim, part.words);
  }

  #citation(id: string, locator: string | undefined): string {
    const number = this.#numbers.get(id);
    if (number === undefined) return '';
    const label = escapeHtml(
      `${this.#context.words.sourceNumber(number)}${locator === undefined ? '' : `, ${locator}`}`,
    );
    return `<sup class="cite"><a href="#${sourceAnchor(id)}" aria-label="${label}">${number}</a></sup>`;
  }

  #claimLink(id: string, written: string | undefined): string {
    const { graph } = this.#context;
    const target = graph.claims.get(id) ?? graph.claims.get(graph.aliases.get(id) ?? '');
    if (target === undefined) return escapeHtml(written ?? id);
    const language = readingLanguage(this.#context, target);
    const words = written ?? target.words[language]?.title ?? id;
    return `<a class="claim-link" href="${escapeHtml(claimHref(this.#context, target))}">${escapeHtml(typeset(words, this.#context.language))}</a>`;
  }

  #notes(parts: readonly Part[]): SideNote[] {
    return parts.flatMap((part) => {
      if (typeof part === 'string' || part.kind !== 'citation' || this.#noted.has(part.source)) return [];
      this.#noted.add(part.source);
      return this.#sideNote(part.source, part.locator);
    });
  }

  #sideNote(id: string, locator: string | undefined): SideNote[] {
    const { graph, words } = this.#context;
    const source = graph.sources.get(id);
    const use = this.#claim.sources.find((candidate) => candidate.source === id);
    if (source === undefined || use === undefined) return [];
    const [first] = use.passages;
    const passage = use.passages.find((candidate) => candidate.locator === locator) ?? first;
    const { publisher, published } = sourceView(this.#context, source);
    return [
      {
        number: this.#numbers.get(id) ?? 0,
        anchor: sourceAnchor(id),
        publisher,
        ...(published === undefined ? {} : { published }),
        role: words.roleOne[use.role],
        ...(passage === undefined
          ? {}
          : {
              passage: passageView(this.#context, source, passage, this.#wordsAbout(id, passage === first)),
            }),
      },
    ];
  }

  /** Translated words belong to the first passage; further ones keep the original’s. */
  #wordsAbout(id: string, first: boolean) {
    return first ? (this.#words.sources[id] ?? {}) : {};
  }
}

/** Two citations in a row would read as one number. */
function separator(before: Part | undefined, part: Part): string {
  const isCitation = (candidate: Part | undefined) =>
    typeof candidate === 'object' && candidate.kind === 'citation';
  return isCitation(before) && isCitation(part) ? '<sup class="cite">,</sup>' : '';
}
