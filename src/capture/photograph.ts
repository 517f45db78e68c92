import type { CDPSession } from 'playwright';
import type { BannerState } from '#schema/captures';
import { placeOfQuote } from '#sources/quotes';
import type { FoundPassage, Picture } from './captured.ts';
import type { AskPage } from './page-world.ts';
import { mostCharacters } from './patience.ts';

/** Pixels of a picture for each CSS pixel. */
const sharpness = 2;

/** Marks each passage in the page and draws it with what stands around it. */
export async function drawPassages(
  quotes: readonly string[],
  text: string,
  ask: AskPage,
  session: CDPSession,
): Promise<{
  readonly passages: readonly FoundPassage[];
  readonly banner: BannerState;
}> {
  const passages: FoundPassage[] = [];
  let banner: BannerState = 'none';
  let words = text;
  for (const quote of quotes) {
    const place = placeOfQuote(words, quote);
    if (place === undefined || !place.isSure) {
      passages.push({ quote, found: false });
      continue;
    }
    await ask('show', place.start, place.end);
    const cover = await ask('uncover', place.start, place.end);
    if (cover.hidden > 0) banner = 'hidden';
    else if (cover.asksConsent && banner === 'none') banner = 'aside';
    const box = await ask('mark', place.start, place.end);
    const picture = box === undefined ? undefined : await photograph(box, session);
    await ask('unmark');
    passages.push({ quote, found: true, ...(picture === undefined ? {} : { picture }) });
    // Scrolling may have changed the page: the next passage is looked for anew.
    words = await ask('words', mostCharacters);
  }
  return { passages, banner };
}

async function photograph(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  session: CDPSession,
): Promise<Picture> {
  const { cssVisualViewport } = await session.send('Page.getLayoutMetrics');
  const clip = {
    x: Math.floor(box.x) + cssVisualViewport.pageX,
    y: Math.floor(box.y) + cssVisualViewport.pageY,
    width: Math.ceil(box.width),
    height: Math.ceil(box.height),
    scale: sharpness,
  };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80, clip });
  const bytes = Buffer.from(data, 'base64');
  return { bytes, ...webpSize(bytes) };
}

/** Width and height of a WebP file: RFC 9649, section 2. */
export function webpSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: view.readUIntLE(24, 3) + 1, height: view.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ')
    return { width: view.readUInt16LE(26) & 0x3fff, height: view.readUInt16LE(28) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  throw new TypeError('The browser gave a picture that is no WebP.');
}
