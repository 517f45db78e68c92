import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkReport } from './src/astro/dev-report.ts';
import { pictureServer } from './src/astro/picture-server.ts';
import { liveData } from './src/astro/live-data.ts';
import { prerender } from './src/astro/prerender.ts';
import { readSettings } from './src/astro/settings.ts';

const settings = readSettings(process.env);

export default defineConfig({
  site: settings.origin,
  base: settings.base === '' ? '/' : settings.base,
  outDir: settings.out,
  cacheDir: settings.cache,
  trailingSlash: 'always',
  integrations: [mdx(), checkReport(settings), pictureServer(settings), liveData(settings), prerender()],
  // Editorial pages go through remark and rehype like the claims do.
  markdown: { processor: unified({ gfm: true, smartypants: false }), syntaxHighlight: false },
  // One page at a time: its view is made just before it is drawn.
  build: { assets: '_assets', inlineStylesheets: 'never', concurrency: 1 },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true, collectionStorage: 'chunked' },
  vite: {
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
});
