import type { Glyph } from '#schema/site';

/** A picture before it is a file: plain areas, shapes and set text, later ones above earlier ones. */
export interface Drawing {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the picture is called, and what it says: for those who do not see it. */
  readonly title: string;
  readonly description: string;
  readonly areas: readonly Area[];
  readonly rings: readonly Ring[];
  readonly marks: readonly Mark[];
  readonly texts: readonly PlacedText[];
}

/** A rectangle of one colour. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A filled circle with a line around it. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly line: number;
  readonly fill: string;
  readonly colour: string;
}

/** The shape of a verdict in a square; `x` and `y` are its upper left corner. */
export interface Mark {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

/** Text that was set: `x` and `y` are the upper left corner of its box, `size` its type size in pixels. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly glyphs: readonly PlacedGlyph[];
  /** Characters that no font has: they stand as empty boxes. */
  readonly missing: readonly string[];
}

/** An outline at its place, in parts of the type size: see `unitsPerEm`. */
export interface PlacedGlyph {
  /** SVG path data. */
  readonly outline: string;
  readonly x: number;
  /** Where its baseline is, from the top of the box. */
  readonly y: number;
}

/**
 * All text is set at this size and scaled to its own afterwards: so an outline is the same for every size, which makes
 * a picture half as large, and a letter that was drawn once need not be drawn again.
 */
export const unitsPerEm = 400;

/** A length without the errors that sums of decimal fractions carry far behind the point. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
