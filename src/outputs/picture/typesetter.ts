import { Renderer } from 'takumi-js/node';
import { ShortTexts } from './short-texts.ts';
import { type PlacedGlyph, unitsPerEm } from './drawing.ts';
import { FontShelf, type ReadFontFile } from './font-shelf.ts';

/** Words to be set, with all that decides how. Lengths are in parts of the type size: see `unitsPerEm`. */
export interface Setting {
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly align: 'left' | 'right';
  readonly weight: 400 | 600;
  readonly width: number;
}

/** Set words. */
export interface SetWords {
  readonly glyphs: readonly PlacedGlyph[];
  readonly lines: number;
  readonly height: number;
  /** Characters that no font has: they stand as empty boxes. */
  readonly missing: readonly string[];
}

/** Sets words with Takumi, which breaks lines and shapes letters of any script. Of it we take places and outlines. */
export class Typesetter {
  readonly #renderer = new Renderer();
  readonly #shelf: FontShelf;
  readonly #registered = new Map<string, Promise<unknown>>();
  readonly #outlines = new Map<string, string>();
  readonly #words = new ShortTexts<SetWords>();

  constructor(read: ReadFontFile) {
    this.#shelf = new FontShelf(read);
  }

  /** Sets words. */
  set(setting: Setting): Promise<SetWords> {
    return this.#words.get(setting, () => this.#set(setting));
  }

  /** The transparency of every point of an SVG picture, row by row: from 0 for nothing to 255. */
  async maskOf(svg: string, size: number): Promise<Uint8Array> {
    const src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    const node = { type: 'image' as const, src, style: { width: size, height: size } };
    const pixels = await this.#renderer.render(node, { width: size, height: size, format: 'raw' });
    return Uint8Array.from({ length: size * size }, (_, index) => pixels[index * 4 + 3] ?? 0);
  }

  async #set(setting: Setting): Promise<SetWords> {
    const { style, options, missing } = await this.#prepare(setting);
    const lineHeight = style.lineHeight * unitsPerEm;
    const node = isTwoWay(setting.text)
      ? await this.#lineByLine(setting.text, style, options)
      : textNode(setting.text, style);
    const glyphs = this.#readGlyphs(await this.#renderer.renderSvg(node, options));
    // The baseline of a line lies within it, and so do the places of its letters and their marks.
    const lines = glyphs.reduce((most, { y }) => Math.max(most, Math.floor(y / lineHeight) + 1), 0);
    return { glyphs, lines, height: lines * lineHeight, missing };
  }

  /**
   * Where letters run in two directions, Takumi takes the space at the end of a line away where the line ends for the
   * eye, which is between two words. So each line is set by itself, without that space.
   */
  async #lineByLine(text: string, style: Style, options: { readonly width: number }) {
    const { runs } = await this.#renderer.measure(textNode(text, style), options);
    const lines = splitLines(text, runs, style.lineHeight * unitsPerEm);
    return {
      type: 'container' as const,
      style: { display: 'flex' as const, flexDirection: 'column' as const, width: style.width },
      children: lines.map((line) => textNode(line.trim(), { ...style, whiteSpace: 'nowrap' as const })),
    };
  }

  async #prepare({ text, language, direction, align, weight, width }: Setting) {
    const { names, missing } = this.#shelf.choose(text, language);
    await Promise.all(names.map((name) => this.#register(name)));
    const style: Style = {
      width,
      fontFamily: names.join(', '),
      fontSize: unitsPerEm,
      fontWeight: weight,
      // As on the pages: see `styles/cut-fonts.ts`.
      fontVariationSettings: '"opsz" 24',
      lineHeight: lineHeightOf(text),
      direction,
      textAlign: align,
      overflowWrap: 'anywhere',
    };
    return { style, missing, options: { width, height: tallest, fontFamilies: [...names], lang: language } };
  }

  #register(name: string): Promise<unknown> {
    const known = this.#registered.get(name);
    if (known !== undefined) return known;
    const registering = this.#renderer.registerFont({ name, data: this.#shelf.load(name) });
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

/** How a text is set, in the words of CSS. */
interface Style {
  readonly width: number;
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontVariationSettings: string;
  readonly lineHeight: number;
  readonly direction: 'ltr' | 'rtl';
  readonly textAlign: 'left' | 'right';
  readonly overflowWrap: 'anywhere';
  readonly whiteSpace?: 'nowrap';
}

function textNode(text: string, style: Style) {
  return { type: 'text' as const, text, style };
}

/** Distance between lines: Arabic and Chinese, Japanese and Korean letters stand higher than Latin ones. */
function lineHeightOf(text: string): number {
  if (/\p{Script=Arabic}/u.test(text)) return 1.6;
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)) return 1.4;
  return /\p{Script=Hebrew}/u.test(text) ? 1.35 : 1.22;
}

/** Whether some letters run from right to left: then digits and foreign words among them do not. */
function isTwoWay(text: string): boolean {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(text);
}

/** The lines of a text, from its measured runs: within a line they stand as the eye meets them, but none leaves it. */
function splitLines(
  text: string,
  runs: readonly { readonly text: string; readonly y: number; readonly height: number }[],
  lineHeight: number,
): string[] {
  const lengths: number[] = [];
  for (const { text: part, y, height } of runs) {
    const line = Math.floor((y + height / 2) / lineHeight);
    lengths[line] = (lengths[line] ?? 0) + part.length;
  }
  let end = 0;
  const lines = Array.from(lengths, (length = 0) => {
    end += length;
    return text.slice(end - length, end);
  });
  if (end !== text.length) throw new Error(`the lines of “${text}” do not add up to it`);
  return lines;
}
