import type { Glyph } from '#schema/site';

/**
 * The shapes of verdicts as SVG content on a 16-unit square: told apart in black and white at 12 pixels. Class `o` is
 * drawn as an outline, `d` dashed; all else is filled. The word always stands beside.
 */
export const glyphShapes: Readonly<Record<Glyph, string>> = {
  full: '<circle cx="8" cy="8" r="7"/>',
  'three-quarters': '<circle class="o" cx="8" cy="8" r="6.2"/><path d="M8 8V1.8A6.2 6.2 0 1 1 1.8 8z"/>',
  half: '<circle class="o" cx="8" cy="8" r="6.2"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z"/>',
  quarter: '<circle class="o" cx="8" cy="8" r="6.2"/><path d="M8 8V1.8A6.2 6.2 0 0 1 14.2 8z"/>',
  empty: '<circle class="o" cx="8" cy="8" r="6.2"/>',
  misleading: '<path d="M7.3 0v11.6a5.8 5.8 0 0 1 0-11.6zM8.7 4.4v11.6a5.8 5.8 0 0 0 0-11.6z"/>',
  unknown:
    '<circle class="o d" cx="8" cy="8" r="6.2"/><path class="o" d="M5.9 6.4a2.1 2.1 0 1 1 3 1.9c-.7.3-.9.7-.9 1.4"/><circle cx="8" cy="11.7" r=".95"/>',
  future: '<circle class="o" cx="8" cy="8" r="6.2"/><path class="o" d="M6.4 4.9 9.7 8l-3.3 3.1"/>',
};

/**
 * A shape for use as a symbol: drawn in a tree of its own, where style sheets reach differently in every browser, so
 * that attributes say what classes say elsewhere.
 */
export function glyphSymbol(glyph: Glyph): string {
  return glyphShapes[glyph]
    .replaceAll('class="o d"', 'stroke-dasharray="2.6 1.8" class="o"')
    .replaceAll('class="o"', 'fill="none" stroke="currentColor" stroke-width="1.5"');
}
