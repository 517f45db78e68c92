import { pictureSize } from '#model/views/picture-words';
import { glyphShapes } from '#model/views/glyph-shapes';
import { escapeXml } from '#outputs/xml';
import { type Drawing, type Mark, type PlacedText, unitsPerEm } from './drawing.ts';
import { pathData, segmentsOf } from './outline.ts';

/**
 * A drawing as an SVG document. Its letters are outlines, because a picture on another site can load no font: it looks
 * the same everywhere, and its words stand in `<title>` and `<desc>`.
 */
export function svgOf(drawing: Drawing): string {
  const { width, height } = pictureSize;
  const names = new Map<string, string>();
  const body = [
    ...drawing.areas.map(
      ({ x, y, width: across, height: down, colour }) =>
        `<path fill="${colour}" d="M${x} ${y}h${across}v${down}h-${across}z"/>`,
    ),
    ...drawing.rings.map(
      ({ x, y, radius, line, fill, colour }) =>
        `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${colour}" stroke-width="${line}"/>`,
    ),
    ...drawing.marks.map(markOf),
    ...drawing.texts.map((text) => textOf(text, names)),
  ];
  const outlines = [...names].map(([outline, name]) => `<path id="${name}" d="${shorten(outline)}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="title desc" lang="${escapeXml(drawing.language)}" direction="${drawing.direction}">`,
    `<title id="title">${escapeXml(drawing.title)}</title>`,
    `<desc id="desc">${escapeXml(drawing.description)}</desc>`,
    `<defs>${outlines.join('')}</defs>`,
    ...body,
    '</svg>\n',
  ].join('');
}

/** The shape of a verdict as a document of its own, in black. */
export function markDocument(glyph: Mark['glyph'], size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">${shapeOf(glyph, '#000')}</svg>`;
}

function markOf({ glyph, x, y, size, colour }: Mark): string {
  return `<g fill="${colour}" transform="translate(${x} ${y})scale(${size / 16})">${shapeOf(glyph, colour)}</g>`;
}

/** Pages say in their stylesheet what the classes of a shape mean; here it stands on the shape. */
function shapeOf(glyph: Mark['glyph'], colour: string): string {
  return glyphShapes[glyph]
    .replaceAll(
      /class="o d"/gu,
      `fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="2.6 1.8"`,
    )
    .replaceAll(/class="o"/gu, `fill="none" stroke="${colour}" stroke-width="1.5"`);
}

function textOf({ x, y, size, colour, glyphs }: PlacedText, names: Map<string, string>): string {
  let content = '';
  for (const [baseline, line] of Map.groupBy(glyphs, (glyph) => glyph.y)) {
    content += `<g transform="translate(0 ${Math.round(baseline)})">`;
    for (const glyph of line)
      content += `<use href="#${nameOf(glyph.outline, names)}" x="${Math.round(glyph.x)}"/>`;
    content += '</g>';
  }
  return `<g fill="${colour}" transform="translate(${x} ${y})scale(${size / unitsPerEm})">${content}</g>`;
}

function nameOf(outline: string, names: Map<string, string>): string {
  const known = names.get(outline);
  if (known !== undefined) return known;
  const name = names.size.toString(36).replace(/^\d/u, '_$&');
  names.set(outline, name);
  return name;
}

const shortened = new Map<string, string>();

/** A four-hundredth of the type size is a tenth of a pixel: whole numbers are fine enough. */
function shorten(outline: string): string {
  const known = shortened.get(outline);
  if (known !== undefined) return known;
  const short = pathData(segmentsOf(outline));
  shortened.set(outline, short);
  return short;
}
