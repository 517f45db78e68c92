import type { Glyph } from '#schema/site';
import type { Point } from '../map/arrange-titles.ts';
import type { WordsBox } from '../map/lines.ts';
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
  /** How wide each line is, by estimate, where lines of the map may pass behind it. */
  readonly widths?: readonly number[];
}

export interface MapTally extends Point {
  readonly glyph: Glyph;
  readonly tone: Tone;
  readonly count: number;
}

/** Distance between lines of text. */
export const lineHeight = 17;
/** How far letters reach above and below the base of their line, with air. */
const ascent = 14;
const descent = 3;

/** How much of the width that is estimated letters of the serif take up at most. */
const drawn = 0.92;

/** The ground of each line of a text, which no line of the map crosses; none for a text that has nothing behind it. */
export function groundsOf({ x, y, lines, widths }: MapText): WordsBox[] {
  return (widths ?? []).slice(0, lines.length).map((width, index) => {
    const half = Math.ceil((width * drawn) / 2) + 4;
    const height = lineHeight + (index === lines.length - 1 ? descent : 0);
    return { x: x - half, y: y - ascent + index * lineHeight, width: 2 * half, height };
  });
}

/** The ground of a text as a whole. */
export function groundOf(text: MapText): WordsBox | undefined {
  const grounds = groundsOf(text);
  const [first] = grounds;
  if (first === undefined) return undefined;
  const width = Math.max(...grounds.map((ground) => ground.width));
  const height = grounds.reduce((sum, ground) => sum + ground.height, 0);
  return { x: text.x - width / 2, y: first.y, width, height };
}

/** The middle of the map, between the columns. */
export const middle = { left: 232, right: 846, top: 20 } as const;
/** The whole width. */
export const mapWidth = 1120;
/** Where the dots of the columns stand, and how wide their words may be. */
export const columns = {
  left: { dot: 212, text: 198, width: 194 },
  right: { dot: 866, text: 880, width: 236 },
} as const;
