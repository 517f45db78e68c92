import { brotliDecompressSync } from 'node:zlib';

/** The characters that a WOFF2 font has a glyph for: its `cmap`. Throws when the file is none. */
export function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const table = findTable(font);
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const characters = new Set<number>();
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const start = view.getUint32(4 + index * 8 + 4);
    const format = view.getUint16(start);
    if (format === 4) readSegments(view, start, characters);
    if (format === 12) readGroups(view, start, characters);
  }
  return characters;
}

/** Number of `cmap`, `glyf` and `loca` in the list of known tables. */
const known = { characters: 0, glyphs: 10, places: 11, none: 63 };

/** The bytes of `cmap`. https://www.w3.org/TR/WOFF2/#table_dir_format: the tables stand one after the other. */
function findTable(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (view.getUint32(0) !== 0x774f4632) throw new Error('This is not a WOFF2 font.');
  let at = 48;
  const readNumber = () => {
    let value = 0;
    for (;;) {
      const byte = view.getUint8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let place = 0;
  let found: [start: number, length: number] | undefined;
  for (let count = view.getUint16(12); count > 0; count -= 1) {
    const flags = view.getUint8(at++);
    const tag = flags & 63;
    if (tag === known.none) at += 4;
    const full = readNumber();
    // Glyphs and their places are stored otherwise unless the version is 3, all else unless it is 0.
    const plain = tag === known.glyphs || tag === known.places ? 3 : 0;
    const stored = flags >> 6 === plain ? full : readNumber();
    if (tag === known.characters) found = [place, stored];
    place += stored;
  }
  if (found === undefined) throw new Error('This font does not say which characters it has.');
  const data = brotliDecompressSync(font.subarray(at, at + view.getUint32(20)));
  return data.subarray(found[0], found[0] + found[1]);
}

/** https://learn.microsoft.com/typography/opentype/spec/cmap, format 4. */
function readSegments(view: DataView, start: number, characters: Set<number>): void {
  const double = view.getUint16(start + 6);
  for (let offset = 0; offset < double; offset += 2) {
    const last = view.getUint16(start + 14 + offset);
    const first = view.getUint16(start + 16 + double + offset);
    const delta = view.getUint16(start + 16 + 2 * double + offset);
    const rangeAt = start + 16 + 3 * double + offset;
    const range = view.getUint16(rangeAt);
    for (let character = first; character <= last && character !== 0xffff; character += 1) {
      const glyph = range === 0 ? character : view.getUint16(rangeAt + range + 2 * (character - first));
      if (glyph !== 0 && (glyph + delta) % 65_536 !== 0) characters.add(character);
    }
  }
}

/** The same, format 12. */
function readGroups(view: DataView, start: number, characters: Set<number>): void {
  for (let index = 0; index < view.getUint32(start + 12); index += 1) {
    const group = start + 16 + index * 12;
    const last = view.getUint32(group + 4);
    for (let character = view.getUint32(group); character <= last; character += 1) characters.add(character);
  }
}
