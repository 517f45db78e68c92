import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { projectFolder } from './folder.ts';

const read = (name: string) => readFileSync(join(projectFolder, 'public', name));

/** Width and height, as the head of a PNG says. */
function sizeOf(png: Buffer): [number, number] {
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the icons', () => {
  for (const [name, size] of [
    ['apple-touch-icon.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
  ] as const)
    it(`${name} is a square of ${size}`, () => assert.deepEqual(sizeOf(read(name)), [size, size]));

  it('favicon.ico holds whole pictures of the sizes that it names', () => {
    const ico = read('favicon.ico');
    assert.deepEqual([ico.readUInt16LE(0), ico.readUInt16LE(2)], [0, 1]);
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      const [length, at] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
      const png = ico.subarray(at, at + length);
      assert.equal(png.length, length);
      assert.deepEqual(sizeOf(png), [ico[entry], ico[entry + 1]]);
      return ico[entry];
    });
    assert.deepEqual(sizes, [16, 32]);
  });
});
