import { buildGraph } from '#model/build-graph';
import type { Place } from '#model/paths';
import { romanise } from '#model/romanise';
import { type Context, createContexts } from '#model/views/context';
import type { Content } from '#reader/content';
import { editorialPages } from './editorial-pages.ts';
import { noteReads, Reads } from './reads.ts';
import { type EmbedAssets, type SiteInput, todayPart } from './site-input.ts';

/** What decides, beside the content, what a site is. */
export interface SiteTerms {
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  /** Path the site lives under: empty, or `/project`. */
  readonly base: string;
  readonly drafts: boolean;
  /** Seconds since 1970 when the site is built; without it, the day of its latest change counts. */
  readonly time?: number;
  readonly assets: EmbedAssets;
}

/** A site that can be drawn, from content that was read. Throws a sentence where site.yml cannot be read. */
export function openSite(content: Content, { origin, base, drafts, time, assets }: SiteTerms): SiteInput {
  const site = content.site?.value;
  if (site === undefined) throw new Error('site.yml could not be read; npm run check tells why.');
  // While somebody writes, a page must never come from a store.
  const graph = buildGraph(content, drafts ? { ...site, offline: false } : site, {
    drafts,
    frozen: false,
    romanise,
  });
  const [defaultLanguage = 'en'] = site.languages;
  const place: Place = { origin, base, defaultLanguage };
  const day = graph.lastChange;
  const built = time === undefined ? new Date(`${day ?? '1970-01-01'}T00:00:00Z`) : new Date(time * 1000);
  const today = time === undefined ? day : built.toISOString().slice(0, 10);
  const reads = new Reads();
  const noted = noteReads(graph, reads);
  const [first, ...others] = createContexts(noted, place).map((context) => noteToday(context, today, reads));
  if (first === undefined) throw new TypeError('a site has at least one language');
  return {
    contexts: [first, ...others],
    place,
    content,
    editorial: editorialPages(content),
    assets,
    built,
    reads,
    graph,
    ...(today === undefined ? {} : { today }),
  };
}

/** A context that notes who asks for the day. */
function noteToday(context: Context, today: string | undefined, reads: Reads): Context {
  return Object.defineProperty({ ...context }, 'today', {
    enumerable: true,
    get: () => {
      reads.note(todayPart);
      return today;
    },
  });
}
