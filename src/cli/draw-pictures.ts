import { readFontFile } from '#astro/font-files';
import type { Settings } from '#astro/settings';
import { picturesOf, type SitePictureFiles } from '#astro/site-pictures';
import type { PictureMaker } from '#outputs/picture/picture-maker';
import type { Content } from '#reader/content';
import { PictureCache } from './picture-cache.ts';

/** The pictures of a site, drawn. */
export interface DrawnPictures {
  /** Files of the cache by their path in the site. */
  readonly files: ReadonlyMap<string, string>;
  readonly count: number;
  /** How many were not in the cache. */
  readonly drawn: number;
  /** What an editor should know, a sentence each. */
  readonly warnings: readonly string[];
}

/** How many pictures are under way at once: while one is laid out in another thread, the next is drawn in this one. */
const atOnce = 3;

/** Draws the pictures of a site, those that the cache does not have. */
export async function drawPictures(
  content: Content,
  settings: Pick<Settings, 'cache' | 'origin'>,
): Promise<DrawnPictures> {
  const cache = new PictureCache(settings.cache);
  const pictures = picturesOf(content, settings, { drafts: false });
  const files = new Map<string, string>();
  const warnings = new Set<string>();
  const waiting: (readonly [SitePictureFiles, string])[] = [];
  const finish = ({ paths }: SitePictureFiles, key: string, missing: readonly string[]) => {
    for (const format of ['png', 'svg'] as const) {
      for (const path of paths(format)) files.set(path, cache.fileOf(key, format));
    }
    if (missing.length > 0) warnings.add(missingCharacters(paths('png')[0] ?? '', missing));
  };
  for (const picture of pictures) {
    const key = cache.keyOf(picture.view);
    const missing = cache.find(key);
    if (missing === undefined) waiting.push([picture, key]);
    else finish(picture, key, missing);
  }
  if (waiting.length > 0) {
    const { PictureMaker: Maker } = await import('#outputs/picture/picture-maker');
    const maker: PictureMaker = new Maker(readFontFile);
    const queue = waiting.values();
    const work = async () => {
      for (const [picture, key] of queue) {
        const drawn = await maker.draw(picture.view);
        cache.add(key, drawn);
        finish(picture, key, drawn.missing);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }
  cache.close();
  return { files, count: pictures.length, drawn: waiting.length, warnings: [...warnings].sort() };
}

function missingCharacters(path: string, missing: readonly string[]): string {
  const names = missing.map((character) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return `“${character}” (U+${code})`;
  });
  const [what, them] = missing.length === 1 ? ['an empty box', 'it'] : ['empty boxes', 'them'];
  return `${path} shows ${names.join(', ')} as ${what}: none of the fonts of pictures has ${them}.`;
}
