import { type PlacedGlyph, rounded } from './drawing.ts';
import { mayBreakBetween } from './plain-text.ts';
import type { ShapedWord } from './shaped-word-cache.ts';

/** So close to the end of a line, sums of lengths do not tell whether a word fits. */
const tolerance = 0.5;

/** The last word is not before a space, which may make it wider by a little. */
const toleranceAtEnd = 20;

/**
 * Puts words into lines, as many in each as fit. Nothing where a line would have to end elsewhere than between two words,
 * and where it is doubtful.
 */
export function linesOf(
  words: readonly ShapedWord[],
  width: number,
  lineHeight: number,
): PlacedGlyph[] | undefined {
  const placed: PlacedGlyph[] = [];
  let before: ShapedWord | undefined;
  let [x, line] = [0, 0];
  for (const [index, word] of words.entries()) {
    x = before === undefined ? 0 : x + before.advance + word.lead;
    let room = width - x - word.width;
    const needed = index === words.length - 1 ? toleranceAtEnd : tolerance;
    if (Math.abs(room) < needed) return undefined;
    if (room < 0) {
      if (before === undefined || !word.isSolid || !mayBreakBetween(before.text, word.text)) return undefined;
      room = width - word.width;
      if (room < needed) return undefined;
      x = 0;
      line += 1;
    }
    for (const glyph of word.glyphs)
      placed.push({ outline: glyph.outline, x: rounded(x + glyph.x), y: glyph.y + line * lineHeight });
    before = word;
  }
  return placed;
}
