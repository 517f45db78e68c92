import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { type DecodedPicture, mostPixels, type PictureFormat, type RefusedPicture } from './media-file.ts';

// A program of its own: what a stranger’s file does to a decoder, it does not do to the build. In: a JSON list of
// paths; out: a JSON list of what each is. Of all decoders, only those of the formats that we show are let run.
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((name) => `VipsForeignLoad${name}`),
});

const expected = 'a picture in JPEG, PNG, WebP, AVIF or GIF';

async function decode(path: string): Promise<DecodedPicture | RefusedPicture> {
  const bytes = readFileSync(path);
  if (isSvg(bytes)) {
    return {
      found: 'an SVG',
      expected,
      message:
        'This is an SVG, a drawing that can hold programs and addresses of other sites. Export it as PNG, and put that here.',
    };
  }
  try {
    const { format, compression, width, height, autoOrient } = await sharp(bytes, {
      limitInputPixels: false,
    }).metadata();
    const known = formatOf(format, compression);
    if (known === undefined) return undecodable(`${format}`);
    if (width * height > mostPixels) {
      return {
        found: `${width} × ${height} pixels`,
        expected: `at most ${mostPixels / 1_000_000} million pixels`,
        message: `This picture has ${width} × ${height} pixels: decoding it could exhaust the memory. Save it at a size that fits a screen, 2400 pixels wide for instance.`,
      };
    }
    // The header may promise what does not follow: all of it is decoded once.
    const options = { limitInputPixels: mostPixels, failOn: 'error' } as const;
    await sharp(bytes, options).resize({ width: 16, height: 16, fit: 'fill' }).raw().toBuffer();
    return { format: known, width: autoOrient.width, height: autoOrient.height };
  } catch {
    return undecodable('something that cannot be decoded');
  }
}

function formatOf(format: string | undefined, compression: string | undefined): PictureFormat | undefined {
  if (format === 'heif') return compression === 'av1' ? 'avif' : undefined;
  return (['jpeg', 'png', 'webp', 'avif', 'gif'] as const).find((known) => known === format);
}

function undecodable(found: string): RefusedPicture {
  return {
    found,
    expected,
    message:
      'This file is no picture that can be shown, whatever its name says: it is broken, or of another kind. Open it in a program for pictures and save it as JPEG or PNG.',
  };
}

function isSvg(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096).toString('latin1').replaceAll('\u0000', '');
  return /<svg[\s>]|<!DOCTYPE\s+svg/iu.test(start);
}

const paths = JSON.parse(readFileSync(0, 'utf8')) as readonly string[];
const decoded: (DecodedPicture | RefusedPicture)[] = [];
for (const path of paths) decoded.push(await decode(path));
process.stdout.write(JSON.stringify(decoded));
