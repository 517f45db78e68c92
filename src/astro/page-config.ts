import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import type { AstroInlineConfig, AstroIntegration } from 'astro';

/** What the pages are compiled for. */
export interface PagePlace {
  /** Path the site lives under: empty, or `/project`. */
  readonly base: string;
  /** Absolute path of the content folder, whose `pages/` are compiled with ours. */
  readonly content: string;
}

/**
 * How Astro compiles our pages: each into a function from its view, which it finds in `Astro.locals`, to HTML. They
 * are on-demand routes with an adapter of ours, so that Astro itself draws nothing while it builds.
 * Source: https://docs.astro.build/en/reference/adapter-reference/
 */
export function pageConfig({ base, content }: PagePlace): AstroInlineConfig {
  return {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    output: 'server',
    base: base === '' ? '/' : base,
    trailingSlash: 'ignore',
    integrations: [mdx()],
    adapter: adapter(),
    // Editorial pages go through remark and rehype like the claims do.
    markdown: {
      processor: unified({ gfm: true, smartypants: false, remarkPlugins: [remarkCjkFriendly] }),
      syntaxHighlight: false,
    },
    build: { assets: '_assets', inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    vite: {
      // A file `.env` of the project is none of ours either.
      envDir: false,
      resolve: { alias: { '@content': content } },
      // The compiled pages stand in a folder from which no package is found.
      ssr: { noExternal: true },
      build: {
        assetsInlineLimit: 0,
        // The rules of the check, for the form: 150 kB compressed, fetched when somebody starts to fill it in.
        chunkSizeWarningLimit: 700,
        // Astro’s own directive in MDX modules; the bundler cannot know it and nothing is lost.
        rolldownOptions: {
          onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
        },
      },
    },
  };
}

function adapter(): AstroIntegration {
  return {
    name: 'contrechamp',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'contrechamp',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./page-entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
