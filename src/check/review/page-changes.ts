import { buildGraph } from '#model/build-graph';
import type { Place } from '#model/paths';
import { createContext } from '#model/views/context';
import { everyPage, type PageEntry } from '#model/views/every-page';
import type { Content } from '#reader/content';
import type { PageAddress, PageChanges } from './review.ts';

/** The pages that come, go, or show something else: their views are compared. None while a site.yml is wrong. */
export function pageChanges(before: Content, now: Content): PageChanges {
  const [old, own] = [pagesOf(before), pagesOf(now)];
  const added = [...own.values()].filter(({ path }) => !old.has(path));
  const removed = [...old.values()].filter(({ path }) => !own.has(path));
  const changed = [...own.values()].filter((page) => {
    const known = old.get(page.path);
    return known !== undefined && JSON.stringify(known.view()) !== JSON.stringify(page.view());
  });
  return { added: added.map(addressOf), changed: changed.map(addressOf), removed: removed.map(addressOf) };
}

function pagesOf(content: Content): Map<string, PageEntry> {
  const site = content.site?.value;
  if (site === undefined) return new Map();
  const graph = buildGraph(content, site, { drafts: false });
  const defaultLanguage = graph.languages[0] ?? 'en';
  const place: Place = { origin: 'https://example.org', base: '', defaultLanguage };
  const entries = graph.languages.flatMap((language) => everyPage(createContext(graph, place, language)));
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function addressOf({ path, kind }: PageEntry): PageAddress {
  return { path, kind };
}
