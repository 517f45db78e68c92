import { Canvas } from './canvas.ts';
import { contoursOf } from './contours.ts';
import {
  type Drawing,
  type Mark,
  type PlacedGlyph,
  type PlacedText,
  type Ring,
  unitsPerEm,
} from './drawing.ts';
import { fill, type Coverage, coverageOf } from './coverage.ts';
import { type Point, type Segment, segmentsOf } from './outline.ts';
import { pngOf } from './png.ts';
import { markDocument } from './svg.ts';

/** Draws the shape of a verdict: its transparency, row by row. */
export type DrawMark = (svg: string, size: number) => Promise<Uint8Array>;

interface RingCoverage {
  readonly disc: Coverage;
  readonly line: Coverage;
}

/** Places of a letter between two points: more than four cannot be told apart. */
const placesBetween = 4;

/** How many drawn letters are kept, a kilobyte each: a site in Chinese has tens of thousands. */
const mostLetters = 30_000;

/** Turns drawings into PNG files. Letters that were drawn once are kept, at each size and place between points. */
export class Painter {
  readonly #drawMark: DrawMark;
  readonly #segments = new Map<string, readonly Segment[]>();
  readonly #letters = new Map<string, Map<number, Coverage>>();
  #letterCount = 0;
  #points: Uint8Array<ArrayBuffer> | undefined;
  readonly #rings = new Map<string, RingCoverage>();
  readonly #marks = new Map<string, Promise<Coverage>>();

  constructor(drawMark: DrawMark) {
    this.#drawMark = drawMark;
  }

  /** The PNG of a drawing, whose first area is all of it. */
  async paint(drawing: Drawing): Promise<Buffer> {
    const marks = await Promise.all(
      drawing.marks.map(async (mark) => ({ ...mark, coverage: await this.#coverageOfMark(mark) })),
    );
    // From here on nothing waits, so one canvas serves all pictures: a new one each would keep the collector busy.
    const canvas = new Canvas(this.#points);
    for (const area of drawing.areas) canvas.fillArea(area);
    for (const ring of drawing.rings) {
      const { disc, line } = this.#coverageOfRing(ring);
      canvas.print(disc, ring.x, ring.y, ring.fill);
      canvas.print(line, ring.x, ring.y, ring.colour);
    }
    for (const { coverage, x, y, colour } of marks) canvas.print(coverage, x, y, colour);
    for (const text of drawing.texts) this.#printText(canvas, text);
    this.#points = canvas.points;
    return pngOf(canvas);
  }

  #printText(canvas: Canvas, { x, y, size, colour, glyphs }: PlacedText): void {
    const scale = size / unitsPerEm;
    for (const glyph of glyphs) {
      const place = Math.round((x + glyph.x * scale) * placesBetween);
      const between = ((place % placesBetween) + placesBetween) % placesBetween;
      const coverage = this.#coverageOfLetter(glyph, size, between);
      canvas.print(coverage, (place - between) / placesBetween, Math.round(y + glyph.y * scale), colour);
    }
  }

  #coverageOfLetter({ outline }: PlacedGlyph, size: number, between: number): Coverage {
    const key = size * placesBetween + between;
    const known = this.#letters.get(outline)?.get(key);
    if (known !== undefined) return known;
    if (this.#letterCount >= mostLetters) {
      this.#letters.clear();
      this.#letterCount = 0;
    }
    const letters = this.#letters.get(outline) ?? new Map<number, Coverage>();
    this.#letters.set(outline, letters);
    const segments = this.#segments.get(outline) ?? segmentsOf(outline);
    this.#segments.set(outline, segments);
    const contours = contoursOf(segments, size / unitsPerEm).map((contour) =>
      contour.map(([x, y]): Point => [x + between / placesBetween, y]),
    );
    const coverage = fill(contours);
    letters.set(key, coverage);
    this.#letterCount += 1;
    return coverage;
  }

  #coverageOfRing({ radius, line }: Ring): RingCoverage {
    const key = `${radius} ${line}`;
    const known = this.#rings.get(key);
    if (known !== undefined) return known;
    const outer = circle(radius + line / 2);
    const ring = { disc: fill([outer]), line: fill([outer, circle(radius - line / 2).toReversed()]) };
    this.#rings.set(key, ring);
    return ring;
  }

  #coverageOfMark({ glyph, size }: Mark): Promise<Coverage> {
    const key = `${glyph} ${size}`;
    const known = this.#marks.get(key);
    if (known !== undefined) return known;
    const drawing = this.#drawMark(markDocument(glyph, size), size).then((mask) =>
      coverageOf(
        Array.from(mask, (value) => value / 255),
        size,
        0,
        0,
      ),
    );
    this.#marks.set(key, drawing);
    return drawing;
  }
}

function circle(radius: number): Point[] {
  const count = 180;
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}
