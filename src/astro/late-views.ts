import { hash } from 'node:crypto';
import type { AstroIntegration, AstroPrerenderer } from 'astro';

/**
 * What a page shows, made when it is drawn: the views of all pages at once would be most of the memory of a build, and
 * the collector of garbage would walk through them again and again.
 */
export interface LateView<View> {
  /** Stands for the digest of the view until Astro asks for it. */
  readonly token: string;
  /** The view, which is let go then. */
  readonly take: () => View;
}

interface Shelf {
  readonly makers: Map<string, () => unknown>;
  /** The view whose digest was asked for last: the next that is drawn. */
  open: { readonly token: string; readonly view: unknown } | undefined;
}

/** Astro bundles the pages, so a build has this module twice: for the pages and for the command. They share this. */
const memory = Symbol.for('contrechamp.late-views');
const shared = globalThis as { [memory]?: Shelf };

/** Puts a view off until its page is drawn. `make` must give the same at every call. */
export function lateView<View>(make: () => View): LateView<View> {
  shared[memory] ??= { makers: new Map(), open: undefined };
  const shelf = shared[memory];
  const token = String(shelf.makers.size);
  shelf.makers.set(token, make);
  const take = () => {
    const { open } = shelf;
    shelf.open = undefined;
    return open?.token === token ? (open.view as View) : make();
  };
  return { token, take };
}

/** Has Astro ask for the digest of each page’s view, its cache key, just before it draws the page. */
export function lateViews(): AstroIntegration {
  return {
    name: 'late-views',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          name: 'contrechamp',
          getStaticPaths: async () => (await usual.getStaticPaths()).map(withLateKey),
          render: (request, options) => drawPage(usual, request, options),
        }));
      },
      'astro:build:done': () => {
        delete shared[memory];
      },
    },
  };
}

/**
 * A page that has a view shows nothing but its view: no entry of Astro’s collections, no image of Astro’s. So there is
 * nothing to collect while it is drawn, which would copy it twice.
 */
async function drawPage(
  usual: AstroPrerenderer,
  request: Request,
  options: Parameters<AstroPrerenderer['render']>[1],
): ReturnType<AstroPrerenderer['render']> {
  if (shared[memory]?.open === undefined) return await usual.render(request, options);
  const drawn = await usual.render(request, { ...options, collectMetadata: false });
  const response = drawn instanceof Response ? drawn : drawn.response;
  return { response, metadata: { contentEntryKeys: [], staticImages: [], referencedImages: [] } };
}

function withLateKey<Path extends { readonly cacheKey?: string | undefined }>(path: Path): Path {
  const { cacheKey: token } = path;
  if (token === undefined) return path;
  return Object.defineProperty({ ...path }, 'cacheKey', { get: () => digestOf(token), enumerable: true });
}

function digestOf(token: string): string {
  const shelf = shared[memory];
  const make = shelf?.makers.get(token);
  if (shelf === undefined || make === undefined) throw new TypeError(`no page has the view ${token}`);
  const view = make();
  shelf.open = { token, view };
  return hash('sha1', JSON.stringify(view), 'base64url');
}
