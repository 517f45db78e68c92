import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { encoding, type Rendition } from '#model/renditions';
import { mostPixels } from '#reader/media-file';

/**
 * Makes a file of a picture: upright, cut, reduced, and without anything that its camera or its author wrote into it
 * (EXIF, GPS, XMP, IPTC). Colours are made sRGB, so that the profile can go as well. Throws a sentence where the file
 * is not the one that was looked at.
 */
export async function makeRendition(location: string, rendition: Rendition): Promise<Uint8Array> {
  // A native library of eight megabytes: a build without new pictures need not load it.
  const { default: sharp } = await import('sharp');
  const bytes = await readFile(location);
  if (hash('sha256', bytes) !== rendition.digest) {
    throw new Error(`“${location}” was changed while the site was built; build it again.`);
  }
  const { cut, width, height, format } = rendition;
  const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
  const piece = cut === undefined ? upright : upright.extract(cut);
  const small = piece.resize({ width, height, fit: 'fill' });
  return await (format === 'avif' ? small.avif(encoding.avif) : small.webp(encoding.webp)).toBuffer();
}
