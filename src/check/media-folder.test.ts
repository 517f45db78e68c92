import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { pictureName } from './rules/picture-name.ts';
import { refusedPicture } from './rules/refused-picture.ts';
import { unusedPicture } from './rules/unused-picture.ts';
import { readContent } from '#reader/content';
import { loadMedia } from '#reader/load-media';
import { type MediaFile, mostBytes } from '#reader/media-file';

const parent = mkdtempSync(join(tmpdir(), 'contrechamp-media-'));
const root = join(parent, 'content');
const media = join(root, 'media');
const cache = join(parent, 'cache');
after(() => rmSync(parent, { recursive: true }));

const plain = (width = 12, height = 8) =>
  sharp({ create: { width, height, channels: 3, background: '#7a9' } });

/** The header of a PNG that promises a size, and almost nothing behind it. */
async function promising(width: number, height: number): Promise<Buffer> {
  const bytes = await plain().png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

mkdirSync(join(media, 'folder'), { recursive: true });
const png = await plain().png().toBuffer();
const turned = await plain().jpeg().withMetadata({ orientation: 6 }).toBuffer();
const files: Readonly<Record<string, Buffer | string>> = {
  'good.png': png,
  'turned.jpg': turned,
  'small.avif': await plain().avif().toBuffer(),
  'small.webp': await plain().webp().toBuffer(),
  'small.gif': await plain().gif().toBuffer(),
  'forged.jpg': png,
  'Mit Umlaut ä.png': png,
  'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title></svg>',
  'drawing.png': '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  'page.png': '<!doctype html><title>x</title>',
  'empty.png': '',
  'cut.png': (await plain(300, 300).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 5000),
  'vast.png': await promising(30_000, 30_000),
  'scan.tiff': await plain().tiff().toBuffer(),
};
for (const [name, bytes] of Object.entries(files)) writeFileSync(join(media, name), bytes);
writeFileSync(join(media, 'heavy.png'), '');
truncateSync(join(media, 'heavy.png'), mostBytes + 1);
symlinkSync('/etc/hostname', join(media, 'link.png'));
symlinkSync(join(media, 'good.png'), join(media, 'linked.png'));
writeFileSync(join(media, '.hidden'), '');

const loaded = loadMedia(root, 'content', cache);
const found = new Map(loaded.map((file) => [file.name, file]));
const decodedOf = (name: string) => found.get(name)?.decoded;

describe('pictures in media/', () => {
  it('are what stands in them, upright', () => {
    assert.deepEqual(decodedOf('good.png'), { format: 'png', width: 12, height: 8 });
    assert.deepEqual(decodedOf('turned.jpg'), { format: 'jpeg', width: 8, height: 12 });
    for (const format of ['avif', 'webp', 'gif'])
      assert.deepEqual(decodedOf(`small.${format}`), { format, width: 12, height: 8 });
    assert.deepEqual(decodedOf('forged.jpg'), { format: 'png', width: 12, height: 8 });
    assert.equal(found.has('.hidden'), false);
  });

  it('are refused with a sentence, each for its own reason', () => {
    const told = refusedPicture.check?.(world(loaded)) ?? [];
    assert.deepEqual(
      told.map(({ file, found }) => `${file.slice('content/media/'.length)}: ${found}`),
      [
        'cut.png: something that cannot be decoded',
        'drawing.png: an SVG',
        'drawing.svg: an SVG',
        'empty.png: something that cannot be decoded',
        'folder: a folder',
        'heavy.png: 21 MB',
        'link.png: a link to another place',
        'linked.png: a link to another place',
        'page.png: something that cannot be decoded',
        'scan.tiff: something that cannot be decoded',
        'vast.png: 30000 × 30000 pixels',
      ],
    );
    for (const { message } of told) assert.match(message, /\.$/u);
  });

  it('are told the name they should have', () => {
    const told = pictureName.check?.(world(loaded)) ?? [];
    assert.deepEqual(
      told.map(({ found, fix }) => [found, fix]),
      [
        ['Mit Umlaut ä.png', 'mit-umlaut-a.png'],
        ['forged.jpg', 'forged.png'],
      ],
    );
  });

  it('that nobody names are told', () => {
    const told = unusedPicture.check?.(world(loaded)) ?? [];
    assert.equal(told.length, loaded.length);
  });

  it('are decoded once: what was found is kept by the digest', () => {
    const kept = readdirSync(cache);
    assert.equal(kept.length, 1);
    writeFileSync(
      join(cache, kept[0] ?? ''),
      JSON.stringify({ [found.get('good.png')?.digest ?? '']: { format: 'gif', width: 1, height: 1 } }),
    );
    const again = new Map(loadMedia(root, 'content', cache).map((file) => [file.name, file.decoded]));
    assert.deepEqual(again.get('good.png'), { format: 'gif', width: 1, height: 1 });
    assert.deepEqual(again.get('small.webp'), { format: 'webp', width: 12, height: 8 });
  });

  it('need no folder', () => {
    assert.deepEqual(loadMedia(parent, 'content', cache), []);
  });
});

function world(files: readonly MediaFile[]) {
  const content = readContent('content', [], () => ({ heading: '', back: '' }), undefined, files);
  return { content, today: '2026-06-01' };
}
