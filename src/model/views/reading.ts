import type { Day } from './card.ts';
import type { Block, CitationMark, Part } from '#markdown/body';
import { escapeHtml } from '#markdown/escape-html';
import { typeset } from '#markdown/typography';
import type { ClaimNode, ClaimWords, Passage, SourceNode, SourceUse } from '../graph.ts';
import { claimHref, readingLanguage } from './card.ts';
import type { ChartView } from './chart.ts';
import type { Context } from './context.ts';
import { figureView } from './figure.ts';
import { seriesView } from './series.ts';
import { readingWord } from './source-details.ts';
import { claimPictureView, type ShownPicture } from './shown-picture.ts';
import { sourceAnchor } from './source-href.ts';
import { type PassageView, passageView, type SourceView, sourceView } from './source-view.ts';

/** A block of the reasoning, ready to be shown. */
export type ReadingBlock =
  | { readonly kind: 'prose'; readonly html: string; readonly pieces: readonly Piece[] }
  | { readonly kind: 'heading'; readonly depth: number; readonly id: string; readonly html: string }
  | {
      readonly kind: 'quote';
      readonly number: number;
      readonly source: SourceView;
      readonly passage: PassageView;
      /** What the source does for the claim, and what it is. */
      readonly standing: string;
    }
  | { readonly kind: 'figure'; readonly chart: ChartView }
  | { readonly kind: 'picture'; readonly picture: ShownPicture }
  | { readonly kind: 'note'; readonly blocks: readonly ReadingBlock[] };

/** A run of finished HTML, the number of a source, or what stands in the margin at that place. */
export type Piece = string | Citation | SideNote;

/** The number of a source in running text. */
export interface Citation {
  readonly kind: 'citation';
  readonly number: number;
  readonly anchor: string;
  /** What a screen reader says. */
  readonly label: string;
  /** The side note that goes with it. */
  readonly note?: string;
}

/** What a sentence rests on: the source, and its words where they do not stand elsewhere beside the text. */
export interface SideNote {
  readonly kind: 'note';
  readonly id: string;
  readonly number: number;
  readonly anchor: string;
  readonly publisher: string;
  readonly published?: Day;
  readonly passage?: PassageView;
  /** What the source does for the claim, and what it is; a source that was noted before says only where it is cited. */
  readonly standing?: string;
  /** That its words follow as a quotation, right below the text. */
  readonly isQuoted: boolean;
}

/** Numbers of the sources of a claim: by first citation in this language’s text, then in the order of the file. */
export function numberSources(claim: ClaimNode, words: ClaimWords): ReadonlyMap<string, number> {
  const listed = claim.sources.map(({ source }) => source);
  const ordered = new Set([...words.body.cited.filter((id) => listed.includes(id)), ...listed]);
  return new Map([...ordered].map((id, index) => [id, index + 1]));
}

/** The reasoning of a claim in the page’s language, with every reference resolved. */
export function readingOf(context: Context, claim: ClaimNode, words: ClaimWords): ReadingBlock[] {
  return new Reading(context, claim, words).renderAll(words.body.blocks);
}

class Reading {
  readonly #context: Context;
  readonly #claim: ClaimNode;
  readonly #words: ClaimWords;
  readonly #numbers: ReadonlyMap<string, number>;
  /** Passages that stand beside the text already, by source. */
  readonly #noted = new Map<string, Set<Passage | undefined>>();
  #notes = 0;

  constructor(context: Context, claim: ClaimNode, words: ClaimWords) {
    this.#context = context;
    this.#claim = claim;
    this.#words = words;
    this.#numbers = numberSources(claim, words);
  }

  renderAll(blocks: readonly Block[]): ReadingBlock[] {
    return blocks.flatMap((block, index) => this.#render(block, blocks[index + 1]));
  }

  #render(block: Block, next: Block | undefined): ReadingBlock[] {
    switch (block.kind) {
      case 'prose':
        return [this.#prose(block.parts, next)];
      case 'heading':
        return [{ kind: 'heading', depth: block.depth, id: block.id, html: this.#html(block.parts) }];
      case 'note':
        return [{ kind: 'note', blocks: this.renderAll(block.blocks) }];
      case 'quote':
        return this.#quote(block.source, block.locator);
      case 'figure':
        return this.#figure(block.figure);
      case 'picture':
        return this.#picture(block.picture);
    }
  }

  #quote(id: string, locator: string | undefined): ReadingBlock[] {
    const source = this.#context.graph.sources.get(id);
    const use = this.#use(id);
    const passage = use?.passages.find((candidate) => locator === undefined || candidate.locator === locator);
    if (source === undefined || use === undefined || passage === undefined) return [];
    this.#note(id, passage);
    const view = passageView(
      this.#context,
      source,
      passage,
      this.#wordsAbout(id, use.passages[0] === passage),
    );
    const number = this.#numbers.get(id) ?? 0;
    const standing = standingOf(this.#context, use, source);
    return [{ kind: 'quote', number, source: sourceView(this.#context, source), passage: view, standing }];
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

  #picture(id: string): ReadingBlock[] {
    const picture = this.#claim.media.find((candidate) => candidate.id === id);
    const view =
      picture === undefined
        ? undefined
        : claimPictureView(this.#context, picture, this.#words, this.#numbers);
    return view === undefined ? [] : [{ kind: 'picture', picture: view }];
  }

  #html(parts: readonly Part[]): string {
    return parts.map((part, index) => separator(parts[index - 1], part) + this.#part(part)).join('');
  }

  #part(part: Part): string {
    if (typeof part === 'string') return part;
    if (part.kind === 'claim') return this.#claimLink(part.claim, part.words);
    const citation = this.#citation(part);
    return citation === undefined ? '' : citationHtml(citation);
  }

  /** A text with a note for each citation; the cells of a table have no margin, and scroll. */
  #prose(parts: readonly Part[], next: Block | undefined): ReadingBlock {
    const html = this.#html(parts);
    if (html.startsWith('<div class="table"')) return { kind: 'prose', html, pieces: [html] };
    const quoted = next?.kind === 'quote' ? next.source : undefined;
    const pieces: Piece[] = [];
    let waiting: SideNote | undefined;
    for (const [index, part] of parts.entries()) {
      const text = separator(parts[index - 1], part) + (isCitation(part) ? '' : this.#part(part));
      const end = waiting === undefined ? 0 : sentenceEnd(text);
      pieces.push(text.slice(0, end), ...(waiting === undefined ? [] : [waiting]), text.slice(end));
      waiting = undefined;
      if (!isCitation(part)) continue;
      const citation = this.#citation(part);
      if (citation === undefined) continue;
      waiting = this.#sideNote(part, citation, quoted);
      pieces.push(waiting === undefined ? citation : { ...citation, note: waiting.id });
    }
    if (waiting !== undefined) pieces.push(waiting);
    return { kind: 'prose', html, pieces: pieces.filter((piece) => piece !== '') };
  }

  #citation({ source, locator }: CitationMark): Citation | undefined {
    const number = this.#numbers.get(source);
    if (number === undefined) return undefined;
    const told = this.#context.words.sourceNumber(number);
    const label = locator === undefined ? told : `${told}, ${locator}`;
    return { kind: 'citation', number, anchor: sourceAnchor(source), label };
  }

  #claimLink(id: string, written: string | undefined): string {
    const { graph } = this.#context;
    const target = graph.claims.get(id) ?? graph.claims.get(graph.aliases.get(id) ?? '');
    if (target === undefined) return escapeHtml(written ?? id);
    const language = readingLanguage(this.#context, target);
    const words = written ?? target.words[language]?.title ?? id;
    return `<a class="claim-link" href="${escapeHtml(claimHref(this.#context, target))}">${escapeHtml(typeset(words, this.#context.language))}</a>`;
  }

  #sideNote(
    { source: id, locator }: CitationMark,
    { number, anchor }: Citation,
    quoted: string | undefined,
  ): SideNote | undefined {
    const source = this.#context.graph.sources.get(id);
    const use = this.#use(id);
    if (source === undefined || use === undefined) return undefined;
    const [first] = use.passages;
    const passage =
      locator === undefined
        ? first
        : (use.passages.find((candidate) => candidate.locator === locator) ?? first);
    const isQuoted = quoted === id;
    const [isKnown, isShown] = this.#note(id, passage);
    const { publisher, published } = sourceView(this.#context, source);
    this.#notes += 1;
    return {
      ...{ kind: 'note', id: `n${this.#notes}`, number, anchor, publisher, isQuoted },
      ...(isKnown || published === undefined ? {} : { published }),
      ...(passage === undefined || isShown
        ? {}
        : { passage: passageView(this.#context, source, passage, this.#wordsAbout(id, passage === first)) }),
      ...(isKnown ? {} : { standing: standingOf(this.#context, use, source) }),
    };
  }

  /** Whether the source, and the passage, stood beside the text before; from now on they do. */
  #note(id: string, passage: Passage | undefined): [isKnown: boolean, isShown: boolean] {
    const known = this.#noted.get(id);
    const isShown = known?.has(passage) === true;
    this.#noted.set(id, new Set([...(known ?? []), passage]));
    return [known !== undefined, isShown];
  }

  #use(id: string): SourceUse | undefined {
    return this.#claim.sources.find(({ source }) => source === id);
  }

  /** Translated words belong to the first passage; further ones keep the original’s. */
  #wordsAbout(id: string, first: boolean) {
    return first ? (this.#words.sources[id] ?? {}) : {};
  }
}

/** What a source does for the claim, whether it is primary, and what was read of it. */
function standingOf(context: Context, { role }: SourceUse, source: SourceNode): string {
  const { roleOne, kinds } = context.words;
  return [roleOne[role], source.kind && kinds[source.kind], readingWord(context, source)]
    .filter(Boolean)
    .join(', ');
}

/** The number as a link, where there is no margin. */
function citationHtml({ number, anchor, label }: Citation): string {
  return `<sup class="cite"><a href="#${anchor}" aria-label="${escapeHtml(label)}">${number}</a></sup>`;
}

/** How much of the text after a number still belongs to it: a note may not stand between a sentence and its full stop. */
function sentenceEnd(text: string): number {
  return /^(?:[ \u00A0\u202F]?[.,;:!?…)»”’]|[。、，．；：！？）」』])+/u.exec(text)?.[0].length ?? 0;
}

function isCitation(part: Part | undefined): part is CitationMark {
  return typeof part === 'object' && part.kind === 'citation';
}

/** Two citations in a row would read as one number. */
function separator(before: Part | undefined, part: Part): string {
  return isCitation(before) && isCitation(part) ? '<sup class="cite">,</sup>' : '';
}
