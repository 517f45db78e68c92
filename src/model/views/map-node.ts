import type { Glyph } from '#schema/site';
import type { Point } from '../map/arrange-titles.ts';
import type { Tone } from './verdict-mark.ts';

/** Something in the map: a link with a place. */
export interface MapNode extends Point {
  readonly kind: 'claim' | 'claimant' | 'document' | 'source' | 'topic';
  readonly href: string;
  /** What a screen reader says. */
  readonly name: string;
  readonly language?: string;
  readonly mark?: { readonly glyph: Glyph; readonly tone: Tone };
  /** Radius of the disc of a topic. */
  readonly radius?: number;
  readonly text: MapText;
  /** The verdicts of its claims. */
  readonly tally: readonly MapTally[];
  /** Its lines, shown strongly while it has the attention. */
  readonly rays: string;
}

/** Lines of text, the first line’s base at a point. */
export interface MapText extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
  /** Lines in a lower voice, below. */
  readonly under: readonly string[];
}

export interface MapTally extends Point {
  readonly glyph: Glyph;
  readonly tone: Tone;
  readonly count: number;
}

/** Distance between lines of text. */
export const lineHeight = 17;
/** The middle of the map, between the columns. */
export const middle = { left: 232, right: 846, top: 20 } as const;
/** The whole width. */
export const mapWidth = 1120;
/** Where the dots of the columns stand, and how wide their words may be. */
export const columns = {
  left: { dot: 212, text: 198, width: 194 },
  right: { dot: 866, text: 880, width: 236 },
} as const;
