import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BaseApp } from 'astro/app';

/** Draws pages that Astro has compiled. */
export interface PageRenderer {
  /** The HTML of a page, as bytes in UTF-8. */
  readonly draw: (page: string, view: unknown) => Promise<Uint8Array>;
}

/**
 * Opens a folder of compiled pages; with another `version`, a folder that was filled anew is read anew. Throws where it
 * does not hold what Astro makes of ours.
 */
export async function openPages(folder: string, version = ''): Promise<PageRenderer> {
  const entry = pathToFileURL(join(folder, 'server/entry.mjs'));
  entry.search = version;
  const { app } = (await import(entry.href)) as { app: BaseApp };
  const routes = new Map(
    app.manifest.routes.flatMap((info) => {
      const page = /^src\/pages\/([^/]+)\.astro$/u.exec(info.routeData.component)?.[1];
      return page === undefined ? [] : [[page, info.routeData] as const];
    }),
  );
  return {
    draw: async (page, view) => {
      const routeData = routes.get(page);
      if (routeData === undefined)
        throw new TypeError(`src/pages/${page}.astro is not among the compiled pages`);
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
