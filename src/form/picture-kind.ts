import type { PictureFormat } from '#reader/media-file';

/**
 * What a picture is, by its first bytes; nothing where it is none that the site takes. A browser has no more to go by;
 * the check decodes the file whole. Sources: the signatures of JPEG (ITU-T T.81), PNG, GIF89a, RIFF WebP, and the brand
 * of AVIF (AV1 Image File Format, section 6.2).
 */
export function pictureKind(bytes: Uint8Array): PictureFormat | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, 64));
  if (text.startsWith('\u00FF\u00D8\u00FF')) return 'jpeg';
  if (text.startsWith('\u0089PNG\r\n\u001A\n')) return 'png';
  if (/^GIF8[79]a/u.test(text)) return 'gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  return text.slice(4, 8) === 'ftyp' && /avif|avis/u.test(text.slice(8)) ? 'avif' : undefined;
}
