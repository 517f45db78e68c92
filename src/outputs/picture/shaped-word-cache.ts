import { type PlacedGlyph, rounded, unitsPerEm } from './drawing.ts';
import { isSolid } from './plain-text.ts';
import type { Column, Face, Takumi } from './takumi.ts';

/** A word that was shaped: places and lengths are in parts of the type size. */
export interface ShapedWord {
  readonly text: string;
  /** Its glyphs, the first at zero, from the top of its line. */
  readonly glyphs: readonly PlacedGlyph[];
  /** How far it moves when a space stands before it: letters and spaces attract each other. */
  readonly lead: number;
  /** How wide it is before a space. */
  readonly width: number;
  /** From its beginning to that of a word behind it that does not move. */
  readonly advance: number;
  /** Whether no line can end within it. */
  readonly isSolid: boolean;
}

/** Shapes each word once. Keeps some thousands of words, half a kilobyte each; then it begins anew. */
export class ShapedWordCache {
  readonly #takumi: Pick<Takumi, 'setRows'>;
  readonly #most: number;
  readonly #faces = new Map<string, Map<string, ShapedWord>>();
  #count = 0;

  constructor(takumi: Pick<Takumi, 'setRows'>, most = 20_000) {
    this.#takumi = takumi;
    this.#most = most;
  }

  /** Some words, in their order. */
  async get(texts: readonly string[], face: Face, lineHeight: number): Promise<readonly ShapedWord[]> {
    const known = this.#wordsIn(face, lineHeight);
    const unknown = new Set(texts.filter((text) => !known.has(text)));
    if (unknown.size > 0) {
      for (const word of await this.#shape([...unknown], face, lineHeight)) known.set(word.text, word);
      this.#count += unknown.size;
    }
    return texts.flatMap((text) => known.get(text) ?? []);
  }

  #wordsIn({ names, language, weight }: Face, lineHeight: number): Map<string, ShapedWord> {
    if (this.#count >= this.#most) {
      this.#faces.clear();
      this.#count = 0;
    }
    const key = `${names.join()} ${language} ${weight} ${lineHeight}`;
    const known = this.#faces.get(key) ?? new Map<string, ShapedWord>();
    this.#faces.set(key, known);
    return known;
  }

  /** Sets each word in a line of its own between two letters “n”, which tell where it begins and ends. */
  async #shape(texts: readonly string[], face: Face, lineHeight: number): Promise<ShapedWord[]> {
    const lines = ['nn', 'n n n', ...texts.map((text) => `n ${text} n`)];
    const column: Column = { width: widest, lineHeight, direction: 'ltr', align: 'left' };
    const rows = Map.groupBy(await this.#takumi.setRows(lines, face, column), ({ y }) =>
      Math.floor(y / lineHeight),
    );
    const glyphsIn = (line: number) => rows.get(line) ?? [];
    const letter = placeOf(glyphsIn(0), 1);
    const start = placeOf(glyphsIn(1), 1);
    return texts.map((text, index) => {
      const line = index + 2;
      const row = glyphsIn(line);
      const first = placeOf(row, 1);
      const advance = placeOf(row, row.length - 1) - first;
      const glyphs = row
        .slice(1, -1)
        .map(({ outline, x, y }) => ({ outline, x: x - first, y: rounded(y - line * lineHeight) }));
      return {
        text,
        glyphs,
        lead: first - start,
        width: advance - (start - letter),
        advance,
        isSolid: isSolid(text),
      };
    });
  }
}

/** Room for the longest word. */
const widest = 100 * unitsPerEm;

function placeOf(glyphs: readonly PlacedGlyph[], index: number): number {
  const glyph = glyphs[index];
  if (glyph === undefined) throw new Error('a shaped word lacks a letter');
  return glyph.x;
}
