import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BaseApp } from 'astro/app';
import type { PageDigests } from './page-config.ts';

/** Draws pages that Astro has compiled. */
export interface PageRenderer {
  /** The digest of all that decides, beside its view, how a page looks: code, styles, scripts. */
  readonly digestOf: (page: string) => string;
  /** The HTML of a page, as bytes in UTF-8. */
  readonly draw: (page: string, view: unknown) => Promise<Uint8Array>;
}

/** Files in the folder of compiled pages: digests by page, and what they are compiled from. */
export const digestFile = 'pages.json';

/**
 * Opens a folder of compiled pages; with another `version`, a folder that was filled anew is read anew. Throws where it
 * does not hold what Astro makes of ours.
 */
export async function openPages(folder: string, version = ''): Promise<PageRenderer> {
  const digests = JSON.parse(readFileSync(join(folder, digestFile), 'utf8')) as PageDigests;
  const entry = pathToFileURL(join(folder, 'server/entry.mjs'));
  entry.search = version;
  const { app } = (await import(entry.href)) as { app: BaseApp };
  const routes = new Map(
    app.manifest.routes.flatMap((info) => {
      const page = /^src\/pages\/([^/]+)\.astro$/u.exec(info.routeData.component)?.[1];
      return page === undefined ? [] : [[page, info] as const];
    }),
  );
  const routeOf = (page: string) => {
    const info = routes.get(page);
    if (info === undefined) throw new TypeError(`src/pages/${page}.astro is not among the compiled pages`);
    return info;
  };
  return {
    digestOf: (page) => {
      const { styles, links, scripts } = routeOf(page);
      const { entryModules, base } = app.manifest;
      const code = digests[page];
      if (code === undefined)
        throw new TypeError(`the compiled code of src/pages/${page}.astro has no digest`);
      return hash('sha256', JSON.stringify([code, styles, links, scripts, entryModules, base]), 'base64url');
    },
    draw: async (page, view) => {
      const { routeData } = routeOf(page);
      const request = new Request(`http://localhost${app.manifest.base}${page}`);
      const response = await app.render(request, { routeData, locals: { view } });
      if (response.status !== 200) {
        throw new TypeError(
          `src/pages/${page}.astro could not be drawn (status ${response.status}); see above`,
        );
      }
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
