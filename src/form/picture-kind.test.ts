import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { pictureKind } from './picture-kind.ts';

test('a picture is known by its first bytes, and what is none is not', async () => {
  const plain = () => sharp({ create: { width: 4, height: 4, channels: 3, background: '#7a9' } });
  for (const kind of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const)
    assert.equal(pictureKind(await plain().toFormat(kind).toBuffer()), kind);
  assert.equal(pictureKind(await plain().tiff().toBuffer()), undefined);
  for (const text of ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'RIFF....WAVE', '....ftypheic'])
    assert.equal(pictureKind(new TextEncoder().encode(text)), undefined, text);
});
