import { hash } from 'node:crypto';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { type Fitting, fittingOf } from './fitting.ts';
import { collectGarbage } from './memory.ts';
import { clearShelf, type Pen, theShelf } from './late-views.ts';

/**
 * Has Astro ask for the digest of each page’s view, its cache key, just before it draws the page; and draws the pages of
 * a kind with the pen that the first of them offers. The first is drawn both ways, which must come to the same.
 * Source: https://docs.astro.build/en/reference/integrations-reference/, “setPrerenderer()”.
 */
export function prerender(): AstroIntegration {
  return {
    name: 'contrechamp-prerender',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => {
          const drawer = new Drawer(usual);
          return {
            ...usual,
            name: 'contrechamp',
            getStaticPaths: async () => {
              // What the bundler left.
              collectGarbage();
              return (await usual.getStaticPaths()).map(withLateKey);
            },
            render: (request, options) => drawer.draw(request, options),
          };
        });
      },
      'astro:build:done': clearShelf,
    },
  };
}

type DrawOptions = Parameters<AstroPrerenderer['render']>[1];
type Drawn = ReturnType<AstroPrerenderer['render']>;

/** What is known of the pages of one kind after the first was drawn. */
interface Kind {
  readonly pen: Pen;
  readonly fit: Fitting;
}

class Drawer {
  readonly #usual: AstroPrerenderer;
  /** By route and kind of view; of kinds that offer no pen, nothing is known. */
  readonly #kinds = new Map<string, Kind>();

  constructor(usual: AstroPrerenderer) {
    this.#usual = usual;
  }

  /** A page as Astro wants it. Pages without a view, which are not taken off the shelf, are drawn by Astro alone. */
  async draw(request: Request, options: DrawOptions): Drawn {
    const shelf = theShelf();
    const { routeData } = options;
    if (shelf.open === undefined || routeData.type !== 'page')
      return await this.#usual.render(request, options);
    const { view } = shelf.open;
    const key = `${routeData.component} ${kindOf(view)}`;
    const kind = this.#kinds.get(key);
    if (kind === undefined) return await this.#drawFirst(key, view, request, options);
    shelf.open = undefined;
    return answer(kind.fit(await kind.pen(view)));
  }

  async #drawFirst(key: string, view: unknown, request: Request, options: DrawOptions): Drawn {
    const shelf = theShelf();
    shelf.offered = undefined;
    // A page that has a view shows nothing but its view: no entry of Astro’s collections, no image of Astro’s.
    const drawn = await this.#usual.render(request, { ...options, collectMetadata: false });
    const html = await (drawn instanceof Response ? drawn : drawn.response).text();
    const pen = shelf.offered as Pen | undefined;
    if (pen !== undefined) this.#kinds.set(key, { pen, fit: fittingOf(html, await pen(view)) });
    return answer(html);
  }
}

function answer(html: string): Awaited<Drawn> {
  return {
    response: new Response(html),
    metadata: { contentEntryKeys: [], staticImages: [], referencedImages: [] },
  };
}

/** Pages of one route may have views of several kinds, which look different. */
function kindOf(view: unknown): string {
  return typeof view === 'object' && view !== null && 'kind' in view ? String(view.kind) : '';
}

function withLateKey<Path extends { readonly cacheKey?: string | undefined }>(path: Path): Path {
  const { cacheKey: token } = path;
  if (token === undefined) return path;
  return Object.defineProperty({ ...path }, 'cacheKey', { get: () => digestOf(token), enumerable: true });
}

/** The digest of a view, which waits on the shelf for its page to be drawn. */
function digestOf(token: string): string {
  const shelf = theShelf();
  const make = shelf.makers.get(token);
  if (make === undefined) throw new TypeError(`no page has the view ${token}`);
  const view = make();
  shelf.open = { token, view };
  return hash('sha1', JSON.stringify(view), 'base64url');
}
