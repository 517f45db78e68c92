import { escapeHtml } from '#markdown/escape-html';
import type { ClaimNode, DocumentNode } from '../graph.ts';
import type { Paragraph, Passage, Run, Span } from '../documents/prose.ts';
import { proseOf } from '../documents/prose-of.ts';
import { byText } from '../order.ts';
import { type Card, cardOf, readingLanguage } from './card.ts';
import { type Context, localPhrase, type Phrase } from './context.ts';
import { conclusionOf, confidenceOf } from './judgement.ts';
import { type Marking, markedHtml } from './marked-text.ts';
import { type Moment, momentOf } from './moment.ts';
import { passageAnchor, unratedAnchor } from './strip.ts';

/** A paragraph of a document with what is said of its words. */
export interface ParagraphView {
  readonly kind: Paragraph['kind'];
  readonly number?: number;
  readonly anchor?: string;
  readonly speaker?: string;
  readonly moment?: Moment;
  /** Its text as HTML, one a stretch without gaps. */
  readonly runs: readonly string[];
  /** Whether text of the document stands before the first or behind the last that is not shown. */
  readonly gaps: { readonly before: boolean; readonly after: boolean };
  /** A claim that is known to stand here, but not in which words. */
  readonly wordless?: { readonly card: Card; readonly anchor: string; readonly mark: string };
  readonly notes: readonly NoteView[];
}

/** What was found of a passage, or why it was not rated. */
export interface NoteView {
  /** The number behind the words of the passage; letters for those that were not rated. */
  readonly mark: string;
  readonly anchor: string;
  /** Where the words stand. */
  readonly words: string;
  readonly rated?: RatedNote;
  readonly reason?: Phrase;
}

export interface RatedNote {
  readonly card: Card;
  readonly conclusion?: Phrase;
  /** Who says it, where that is not who speaks in most passages. */
  readonly voice?: Phrase;
  readonly moment?: Moment;
  readonly sources: string;
  readonly confidence?: string;
}

/** The paragraphs with their marks and notes. */
export function paragraphViews(
  context: Context,
  node: DocumentNode,
  paragraphs: readonly Paragraph[],
): ParagraphView[] {
  const notes = new Notes(context, node);
  return paragraphs.map((paragraph) => notes.paragraph(paragraph));
}

/** The marks of all passages of a document: numbers of those that were rated, letters of the others. */
export function passageMarks(passages: readonly Passage[]): string[] {
  let [numbers, letters] = [0, 0];
  return passages.map(({ claim }) => {
    if (claim === undefined) letters += 1;
    else numbers += 1;
    return claim === undefined ? lettersOf(letters) : String(numbers);
  });
}

/** 1 is a, 26 is z, 27 is aa. */
function lettersOf(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

/** The name of the words of a passage in the text. */
export function wordsAnchor({ claim, unrated }: Passage): string {
  return claim === undefined ? unratedAnchor(unrated ?? 0) : passageAnchor(claim);
}

class Notes {
  readonly #context: Context;
  readonly #node: DocumentNode;
  readonly #passages: readonly Passage[];
  readonly #marks: readonly string[];
  readonly #ownVoice: string | undefined;
  /** Passages whose first words were marked. */
  readonly #begun = new Set<number>();

  constructor(context: Context, node: DocumentNode) {
    this.#context = context;
    this.#node = node;
    this.#passages = proseOf(node).passages;
    this.#marks = passageMarks(this.#passages);
    this.#ownVoice = ownVoice(this.#passages.flatMap((passage) => this.#claimOf(passage) ?? []));
  }

  paragraph({ kind, number, speaker, at, runs, notes }: Paragraph): ParagraphView {
    const isWhole = proseOf(this.#node).isWhole;
    const lone = runs.length === 0 ? this.#wordless(notes[0]) : undefined;
    return {
      kind,
      ...(number === undefined ? {} : { number, anchor: `paragraph-${number}` }),
      ...(speaker === undefined ? {} : { speaker }),
      runs: runs.map((run) => markedHtml(run, (span) => this.#marking(span, notes))),
      ...(at === undefined ? {} : { moment: momentOf(this.#node.data.recording, at) }),
      gaps: isWhole || kind === 'headline' ? { before: false, after: false } : gapsAround(runs),
      ...(lone === undefined ? {} : { wordless: lone }),
      notes: notes.map((passage) => this.#note(passage)),
    };
  }

  #wordless(passage: number | undefined): ParagraphView['wordless'] {
    const claim = passage === undefined ? undefined : this.#claimOf(this.#passages[passage]);
    if (claim === undefined || passage === undefined) return undefined;
    return {
      card: cardOf(this.#context, claim),
      anchor: passageAnchor(claim.id),
      mark: this.#marks[passage] ?? '',
    };
  }

  #marking({ passage }: Span, notes: readonly number[]): Marking {
    const own = this.#passages[passage];
    const mark = this.#marks[passage] ?? '';
    const claim = this.#claimOf(own);
    const verdict = claim === undefined ? undefined : cardOf(this.#context, claim).verdict;
    const tone = verdict === undefined ? 'not-rated' : `tone-${verdict.tone}`;
    const look = `${tone}${pairClass(notes.indexOf(passage))}`;
    const label = escapeHtml(`${mark}, ${verdict?.label ?? this.#context.words.documents.notRated}`);
    const isFirst = !this.#begun.has(passage);
    this.#begun.add(passage);
    const anchor = own === undefined ? '' : wordsAnchor(own);
    return {
      attributes: (isBeginning) => `class="${look}"${isFirst && isBeginning ? ` id="${anchor}"` : ''}`,
      reference: `<a class="ref ${look}" href="#${noteAnchor(mark)}" aria-label="${label}">${mark}</a>`,
    };
  }

  #note(passage: number): NoteView {
    const own = this.#passages[passage];
    const mark = this.#marks[passage] ?? '';
    const claim = this.#claimOf(own);
    const reason = this.#node.data.unrated[own?.unrated ?? -1]?.reason;
    return {
      mark,
      anchor: noteAnchor(mark),
      words: own === undefined ? '' : wordsAnchor(own),
      ...(claim === undefined ? {} : { rated: this.#rated(claim, own?.at) }),
      ...(reason === undefined ? {} : { reason: localPhrase(this.#context, reason) }),
    };
  }

  #rated(claim: ClaimNode, at: string | undefined): RatedNote {
    const card = cardOf(this.#context, claim);
    const words = claim.words[readingLanguage(this.#context, claim)];
    const conclusion = words && conclusionOf(this.#context, claim, words);
    const confidence = words && confidenceOf(this.#context, claim, words);
    return {
      card,
      ...(conclusion === undefined ? {} : { conclusion }),
      ...(voiceOf(claim) === this.#ownVoice ? {} : { voice: card.claimant }),
      ...(at === undefined ? {} : { moment: momentOf(this.#node.data.recording, at) }),
      sources: this.#context.words.sources.count(claim.sources.length),
      ...(confidence === undefined ? {} : { confidence: confidence.label }),
    };
  }

  #claimOf(passage: Passage | undefined): ClaimNode | undefined {
    return passage?.claim === undefined ? undefined : this.#context.graph.claims.get(passage.claim);
  }
}

/** As many notes of a paragraph light up with their words: a style sheet can only name each. */
const mostPairs = 12;

/** The class that the words of a note share with its place among the notes of their paragraph; see document.css. */
function pairClass(place: number): string {
  return place === -1 || place >= mostPairs ? '' : ` pair-${place + 1}`;
}

function noteAnchor(mark: string): string {
  return `note-${mark}`;
}

/** A quotation that begins in the middle of a sentence or ends there has text around it; the others may or may not. */
function gapsAround(runs: readonly Run[]): ParagraphView['gaps'] {
  const [first, last] = [runs[0]?.text ?? '', runs.at(-1)?.text ?? ''];
  return {
    before: /^[^\p{L}\p{N}]*\p{Ll}/u.test(first),
    after: last !== '' && !/[.!?…。！？؟।][^\p{L}\p{N}]*$/u.test(last),
  };
}

/** Whoever speaks in most passages is the document itself: only the others are named. */
function ownVoice(claims: readonly ClaimNode[]): string | undefined {
  const voices = Map.groupBy(claims, voiceOf);
  return [...voices].find(([, said]) => said.length > claims.length / 2)?.[0];
}

/** Who says a claim, whatever they are called in a language. */
function voiceOf({ claimants }: ClaimNode): string {
  return claimants.toSorted(byText).join(' ');
}
