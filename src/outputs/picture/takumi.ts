import { Renderer } from 'takumi-js/node';
import { type PlacedGlyph, unitsPerEm } from './drawing.ts';

/** The fonts of a text by name, the most wanted first, and what else decides about its letters. */
export interface Face {
  readonly names: readonly string[];
  readonly language: string;
  readonly weight: 400 | 600;
}

/** Where the lines of a text go. Lengths are in parts of the type size: see `unitsPerEm`. */
export interface Column {
  readonly width: number;
  readonly lineHeight: number;
  readonly direction: 'ltr' | 'rtl';
  readonly align: 'left' | 'right';
}

/** A part of a line as Takumi measured it. */
export interface Run {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** Shapes letters of any script and breaks lines. Of what Takumi draws we take places and outlines. */
export class Takumi {
  readonly #renderer = new Renderer();
  readonly #load: (name: string) => Uint8Array;
  readonly #registered = new Map<string, Promise<unknown>>();
  readonly #outlines = new Map<string, string>();

  constructor(load: (name: string) => Uint8Array) {
    this.#load = load;
  }

  /** The glyphs of a text, broken into lines. */
  async set(text: string, face: Face, column: Column): Promise<PlacedGlyph[]> {
    const options = await this.#prepare(face, column);
    return this.#readGlyphs(await this.#renderer.renderSvg(textNode(text, face, column), options));
  }

  /** The glyphs of lines that are set one below the other, each without a break. */
  async setRows(lines: readonly string[], face: Face, column: Column): Promise<PlacedGlyph[]> {
    const options = await this.#prepare(face, column);
    const node = {
      type: 'container' as const,
      style: { display: 'flex' as const, flexDirection: 'column' as const, width: column.width },
      children: lines.map((line) => textNode(line, face, column, { whiteSpace: 'nowrap' })),
    };
    return this.#readGlyphs(await this.#renderer.renderSvg(node, options));
  }

  /** What is in each line of a text: within a line the parts stand as the eye meets them. */
  async measure(text: string, face: Face, column: Column): Promise<readonly Run[]> {
    const options = await this.#prepare(face, column);
    return (await this.#renderer.measure(textNode(text, face, column), options)).runs;
  }

  /** The transparency of every point of an SVG picture, row by row: from 0 for nothing to 255. */
  async maskOf(svg: string, size: number): Promise<Uint8Array> {
    const src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    const node = { type: 'image' as const, src, style: { width: size, height: size } };
    const pixels = await this.#renderer.render(node, { width: size, height: size, format: 'raw' });
    return Uint8Array.from({ length: size * size }, (_, index) => pixels[index * 4 + 3] ?? 0);
  }

  async #prepare({ names, language }: Face, { width }: Column) {
    await Promise.all(names.map((name) => this.#register(name)));
    return { width, height: tallest, fontFamilies: [...names], lang: language };
  }

  #register(name: string): Promise<unknown> {
    const known = this.#registered.get(name);
    if (known !== undefined) return known;
    const registering = this.#renderer.registerFont({ name, data: this.#load(name) });
    this.#registered.set(name, registering);
    return registering;
  }

  #readGlyphs(svg: string): PlacedGlyph[] {
    const outlines = new Map<string, string>();
    for (const [, id = '', outline = ''] of svg.matchAll(/<path id="([^"]+)" d="([^"]*)"/gu)) {
      // One string for one outline, whichever text it comes from: it is a key of what was drawn before.
      const known = this.#outlines.get(outline);
      if (known === undefined) this.#outlines.set(outline, outline);
      outlines.set(id, known ?? outline);
    }
    return [...svg.matchAll(/<use href="#([^"]+)" x="([^"]+)" y="([^"]+)"/gu)].map(([, id = '', x, y]) => {
      const outline = outlines.get(id);
      if (outline === undefined) throw new Error(`glyph ${id} has no outline`);
      return { outline, x: Number(x), y: Number(y) };
    });
  }
}

/** Room for any text: what is higher is made shorter afterwards. */
const tallest = 400_000;

/** A text in the words of CSS. */
function textNode(
  text: string,
  { names, weight }: Face,
  { width, lineHeight, direction, align }: Column,
  more: { readonly whiteSpace?: 'nowrap' } = {},
) {
  const style = {
    width,
    fontFamily: names.join(', '),
    fontSize: unitsPerEm,
    fontWeight: weight,
    // As on the pages: see `styles/subset-fonts.ts`.
    fontVariationSettings: '"opsz" 24',
    lineHeight: lineHeight / unitsPerEm,
    direction,
    textAlign: align,
    overflowWrap: 'anywhere' as const,
    ...more,
  };
  return { type: 'text' as const, text, style };
}
