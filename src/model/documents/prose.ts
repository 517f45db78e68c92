import type { TextRange } from './folded-text.ts';

/** The text of a document as far as the site shows it: whole, or the passages that were read, with gaps between them. */
export interface Prose {
  readonly isWhole: boolean;
  readonly paragraphs: readonly Paragraph[];
  /** What was checked, and what was read and not rated, in reading order. */
  readonly passages: readonly Passage[];
}

export interface Paragraph {
  readonly kind: 'headline' | 'heading' | 'prose' | 'quotation' | 'item';
  /** Its number in the document, where that is known. */
  readonly number?: number;
  /** Who speaks from here on. */
  readonly speaker?: string;
  /** When, in the recording: `01:12:30`. */
  readonly at?: string;
  /** Stretches of text without a gap; none where a claim is known to stand there, but not its words. */
  readonly runs: readonly Run[];
  /** Positions in `passages` of those that first stand here, in reading order. */
  readonly notes: readonly number[];
}

/** Text without a gap. Ranges are in UTF-16 units of it, in order of their beginnings, the longer first. */
export interface Run {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Words that the document sets apart from the others. */
  readonly styles: readonly Style[];
}

/** The words of a passage. */
export interface Span extends TextRange {
  /** Position in `passages`. */
  readonly passage: number;
}

export interface Style extends TextRange {
  readonly name: 'em' | 'strong' | 'del' | 'code' | 'sub' | 'sup';
}

/** A claim, or the place of a passage among those that were not rated. */
export type PassageOf =
  { readonly claim: string; readonly unrated?: never } | { readonly unrated: number; readonly claim?: never };

export type Passage = PassageOf & {
  /** Where it stands, as the editor says. */
  readonly position?: number;
  readonly at?: string;
};

/** A passage as an editor writes it. */
export interface Quoted {
  readonly of: PassageOf;
  readonly quote?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly position?: number | undefined;
  readonly at?: string | undefined;
}
