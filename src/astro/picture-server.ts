import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { PictureMaker } from '#outputs/picture/picture-maker';
import { currentDay, loadCheckedContent } from './checked-content.ts';
import { readFontFile } from './font-files.ts';
import type { Settings } from './settings.ts';
import { picturesOf } from './site-pictures.ts';

/** In the live site: draws a picture when it is asked for, from the content as it is then. */
export function pictureServer(settings: Settings): AstroIntegration {
  let maker: Promise<PictureMaker> | undefined;
  const draw = async (path: string) => {
    const today = currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
    const { content } = loadCheckedContent(settings, { today, skipRules: true, live: true });
    const format = path.endsWith('.svg') ? 'svg' : 'png';
    const picture = picturesOf(content, settings, { drafts: true }).find(({ paths }) =>
      paths(format).includes(path),
    );
    if (picture === undefined) return undefined;
    // The renderer is a native program of eight megabytes: a build of pages need not load it.
    maker ??= import('#outputs/picture/picture-maker').then(
      (module) => new module.PictureMaker(readFontFile),
    );
    const drawn = await (await maker).draw(picture.view);
    return format === 'svg'
      ? { type: 'image/svg+xml; charset=utf-8', body: drawn.svg }
      : { type: 'image/png', body: drawn.png };
  };
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ) => {
    const path = pathBelow(settings.base, request.url ?? '');
    if (path === undefined || !/(?:^|\/)card\.(?:png|svg)$/u.test(path)) {
      next();
      return;
    }
    try {
      const file = await draw(path);
      if (file === undefined) next();
      else response.setHeader('Content-Type', file.type).end(file.body);
    } catch (error) {
      next(error);
    }
  };
  return {
    name: 'contrechamp-pictures',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => void answer(request, response, next));
      },
    },
  };
}

/** The part of an address below the base, without a slash before it; nothing for an address elsewhere. */
function pathBelow(base: string, address: string): string | undefined {
  const [path = ''] = address.split(/[?#]/u);
  // Vite takes the base away before it asks.
  if (path.startsWith(`${base}/`)) return path.slice(base.length + 1);
  return path.startsWith('/') ? path.slice(1) : undefined;
}
