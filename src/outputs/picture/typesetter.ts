import { type PlacedGlyph, unitsPerEm } from './drawing.ts';
import { FontStore, type ReadFontFile } from './font-store.ts';
import { plainWords } from './plain-text.ts';
import { ShortTexts } from './short-texts.ts';
import { type Column, type Face, type Run, Takumi } from './takumi.ts';
import { linesOf } from './word-lines.ts';
import { ShapedWordCache } from './shaped-word-cache.ts';

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

/**
 * Sets words with Takumi, which knows all scripts. Plain words between spaces it sets once and we put them into lines:
 * the words of many claims repeat, and to have all of them set as whole texts took two fifths of the time of a picture.
 */
export class Typesetter {
  readonly #fonts: FontStore;
  readonly #takumi: Takumi;
  readonly #words: ShapedWordCache;
  readonly #texts = new ShortTexts<SetWords>();

  constructor(read: ReadFontFile) {
    this.#fonts = new FontStore(read);
    this.#takumi = new Takumi((name) => this.#fonts.load(name));
    this.#words = new ShapedWordCache(this.#takumi);
  }

  /** Sets words. */
  set(setting: Setting): Promise<SetWords> {
    return this.#texts.get(setting, () => this.#set(setting));
  }

  /** Sets words with Takumi alone. */
  async setWhole(setting: Setting): Promise<SetWords> {
    const { text, language, weight, width, direction, align } = setting;
    const { names, missing } = this.#fonts.choose(text, language);
    const face = { names, language, weight };
    const column = { width, direction, align, lineHeight: lineHeightOf(text) * unitsPerEm };
    const glyphs = isTwoWay(text)
      ? await this.#setLineByLine(text, face, column)
      : await this.#takumi.set(text, face, column);
    return inLines(glyphs, column.lineHeight, missing);
  }

  /** The transparency of every point of an SVG picture, row by row: from 0 for nothing to 255. */
  maskOf(svg: string, size: number): Promise<Uint8Array> {
    return this.#takumi.maskOf(svg, size);
  }

  async #set(setting: Setting): Promise<SetWords> {
    const set = await this.#setByWords(setting);
    return set ?? (await this.setWhole(setting));
  }

  /** Nothing where words do not stand each for itself, or where only Takumi knows how a line ends. */
  async #setByWords({ text, language, direction, align, weight, width }: Setting) {
    const words = direction === 'ltr' && align === 'left' ? plainWords(text) : undefined;
    if (words === undefined) return undefined;
    const { names, missing } = this.#fonts.choose(text, language);
    // Where fonts meet, Takumi gives a space to one of them by what follows; and lines may stand at other heights.
    if (missing.length > 0 || names.length > 1) return undefined;
    const lineHeight = lineHeightOf(text) * unitsPerEm;
    const shaped = await this.#words.get(words, { names, language, weight }, lineHeight);
    const glyphs = linesOf(shaped, width, lineHeight);
    return glyphs && inLines(glyphs, lineHeight, missing);
  }

  /**
   * Where letters run in two directions, Takumi takes the space at the end of a line away where the line ends for the
   * eye, which is between two words. So each line is set by itself, without that space.
   */
  async #setLineByLine(text: string, face: Face, column: Column): Promise<PlacedGlyph[]> {
    const lines = splitLines(text, await this.#takumi.measure(text, face, column), column.lineHeight);
    return await this.#takumi.setRows(
      lines.map((line) => line.trim()),
      face,
      column,
    );
  }
}

function inLines(glyphs: readonly PlacedGlyph[], lineHeight: number, missing: readonly string[]): SetWords {
  // The baseline of a line lies within it, and so do the places of its letters and their marks.
  const lines = glyphs.reduce((most, { y }) => Math.max(most, Math.floor(y / lineHeight) + 1), 0);
  return { glyphs, lines, height: lines * lineHeight, missing };
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
function splitLines(text: string, runs: readonly Run[], lineHeight: number): string[] {
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
