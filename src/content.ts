import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { localAddress } from '#astro/settings';
import { buildGraph } from '#model/build-graph';
import type { Graph } from '#model/graph';
import type { Place } from '#model/paths';
import { type Context, createContext } from '#model/views/context';
import type { Content } from '#reader/content';
import type { Kind, ReadFile } from '#reader/file';

/** The site as pages see it: one context per language, the default first. */
export interface LoadedSite {
  readonly contexts: readonly [Context, ...Context[]];
}

let loaded: Promise<LoadedSite> | undefined;

/** The one door to the content: collections → graph → contexts of views. Built once; in the live site anew. */
export function loadSite(): Promise<LoadedSite> {
  if (import.meta.env.DEV) return readSite();
  loaded ??= readSite();
  return loaded;
}

async function readSite(): Promise<LoadedSite> {
  const content = await readCollections();
  const site = content.site?.value;
  if (site === undefined) throw new Error('site.yml could not be read; npm run check tells why.');
  const graph: Graph = buildGraph(content, site, { drafts: import.meta.env.DEV });
  const place: Place = {
    origin: new URL(import.meta.env.SITE ?? localAddress).origin,
    base: import.meta.env.BASE_URL.replace(/\/+$/u, ''),
    defaultLanguage: site.languages[0] ?? 'en',
  };
  const [first = place.defaultLanguage, ...others] = graph.languages;
  return {
    contexts: [
      createContext(graph, place, first),
      ...others.map((language) => createContext(graph, place, language)),
    ],
  };
}

async function readCollections(): Promise<Content> {
  const [site, claims, translations, documents, entities, events] = await Promise.all([
    filesOf('site', 'site'),
    filesOf('claims', 'claim'),
    filesOf('translations', 'translation'),
    filesOf('documents', 'document'),
    filesOf('entities', 'entity'),
    filesOf('events', 'events'),
  ]);
  const languages = site[0]?.value?.languages ?? [];
  return { site: site[0], claims, translations, documents, entities, events: events[0], languages, problems: [] };
}

type Collection = 'site' | 'claims' | 'translations' | 'documents' | 'entities' | 'events';
type Stored<K extends Kind> = Pick<ReadFile<K>, 'id' | 'language' | 'path' | 'value' | 'body'>;

async function filesOf<K extends Kind>(collection: Collection, kind: K): Promise<ReadFile<K>[]> {
  const entries = await getCollection(collection);
  return entries
    .map((entry) => {
      // What the content loader stores, which Astro hands back as it was.
      const data = entry.data as unknown as Stored<K>;
      return { ...data, kind, text: '', problems: [] };
    })
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** A page’s address parameters, its view, and the digest of the view, by which Astro knows whether it changed. */
export interface Path<View> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: { readonly view: View };
  readonly cacheKey: string;
}

/** A page in the shape of `getStaticPaths`. */
export function pathOf<View>(params: Path<View>['params'], view: View): Path<View> {
  return { params, props: { view }, cacheKey: createHash('sha1').update(JSON.stringify(view)).digest('base64url') };
}

/** The language parameter of an address: nothing for the default language. */
export function languageParam(context: Context): string | undefined {
  return context.language === context.place.defaultLanguage ? undefined : context.language;
}
