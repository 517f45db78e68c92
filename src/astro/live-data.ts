import type { AstroIntegration } from 'astro';
import { wordsFor } from '#i18n/words';
import { buildGraph } from '#model/build-graph';
import { createContext } from '#model/views/context';
import { everyFile } from '#outputs/every-file';
import { type Content, readContent } from '#reader/content';
import { cachedReader } from '#reader/cache';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import { currentDay } from './checked-content.ts';
import { readEmbedAssets } from './embed-assets.ts';
import type { Settings } from './settings.ts';

/**
 * The files of data and the cards while the site is live, each made anew when it is asked for. A build writes them
 * beside its pages; here there is no list of built pages, so the sitemap is empty.
 */
export function liveData(settings: Settings): AstroIntegration {
  return {
    name: 'contrechamp-live-data',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          const file = path.replace(/\/$/u, '/index.html');
          const text = served.test(path) ? textOf(settings, file) : undefined;
          if (text === undefined) return next();
          response.setHeader('content-type', `${typeOf(file)}; charset=utf-8`);
          response.end(text);
        });
      },
    },
  };
}

/** Addresses that may be files of data or cards. */
const served = /\.(?:json|xml|csv|bib|txt|css)$|\/embed\/v1\.js$|\/embed\/(?:[^/]+\/){1,2}$/u;

function textOf(settings: Settings, path: string): string | undefined {
  const loaded = loadContentFiles(settings.content);
  if (isLoadFailure(loaded)) return undefined;
  const footnotes = (language: string) => wordsFor(language).footnotes;
  const { read } = cachedReader(settings.cache, process.cwd());
  const content: Content = readContent(loaded.folder, loaded.files, footnotes, read);
  const site = content.site?.value;
  if (site === undefined) return undefined;
  const graph = buildGraph(content, site, { drafts: true });
  const [first = 'en', ...others] = graph.languages;
  const place = { origin: settings.origin, base: settings.base, defaultLanguage: first };
  const today = currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
  const contextOf = (language: string) => createContext(graph, place, language, today);
  const contexts = [contextOf(first), ...others.map(contextOf)] as const;
  for (const file of everyFile({
    contexts: [contexts[0], ...contexts.slice(1)],
    pages: [],
    editorial: [],
    built: new Date(),
    assets: readEmbedAssets(),
  })) {
    // The live server may have taken the base off already.
    if (file.path === path || file.path === `${settings.base}${path}`) return file.text();
  }
  return undefined;
}

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/xml',
  csv: 'text/csv',
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
};

function typeOf(path: string): string {
  return types[path.split('.').at(-1) ?? ''] ?? 'text/plain';
}
