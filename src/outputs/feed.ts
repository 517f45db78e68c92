import { directionOf } from '#i18n/dates';
import type { ClaimNode, Graph } from '#model/graph';
import { byText } from '#model/order';
import { absolute, homePath, itemPath, singlePath } from '#model/paths';
import { type Context, localName, localText } from '#model/views/context';
import { claimsOf } from '#model/views/tally';
import { claimEntry, correctionEntry, type FeedEntry } from './feed-entry.ts';
import { itemFile, sharedFile, siteFile } from './file-paths.ts';

/** A feed before it is written in one of the two formats. */
export interface Feed {
  /** The address that names it for ever: that of its Atom file. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The page with the same claims. */
  readonly page: string;
  readonly atom: string;
  /** There for every feed but the corrections. */
  readonly json?: string;
  readonly styles: string;
  readonly publisher: string;
  readonly licence: string;
  /** The latest change of its entries, or of the site when it has none. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** How many entries a feed holds: who was away longer finds the rest on the page. */
export const feedLength = 50;

/** Sections whose things have a feed each. */
export const feedSections = ['topics', 'claimants', 'verdicts'] as const;
export type FeedSection = (typeof feedSections)[number];

/** The feed of all claims of a language. */
export function siteFeed(context: Context): Feed {
  const { graph, place, language } = context;
  const title = localText(context, graph.site.title);
  const page = homePath(place, language);
  const addresses = {
    page,
    atom: siteFile(place, language, 'feed.xml'),
    json: siteFile(place, language, 'feed.json'),
  };
  return feedOf(context, title, addresses, [...graph.claims.values()]);
}

/** The feed of a topic, a claimant or a verdict; nothing when it has no claim. */
export function itemFeed(context: Context, section: FeedSection, id: string): Feed | undefined {
  const { graph, place, language } = context;
  const claims = claimsOf(context, claimIdsOf(graph, section, id));
  if (claims.length === 0) return undefined;
  const title = `${itemTitle(context, section, id)} · ${localText(context, graph.site.title)}`;
  const addresses = {
    page: itemPath(place, language, section, id),
    atom: itemFile(place, language, section, id, 'feed.xml'),
    json: itemFile(place, language, section, id, 'feed.json'),
  };
  return feedOf(context, title, addresses, claims);
}

/** The feed of corrections: one entry a revision, because readers do not show again what they have shown. */
export function correctionsFeed(context: Context): Feed {
  const { graph, place, language, words } = context;
  const revisions = graph.revisions.filter(({ claim }) => graph.claims.get(claim)?.words[language]);
  const entries = revisions.slice(0, feedLength).flatMap((revision) => correctionEntry(context, revision));
  const atom = siteFile(place, language, 'corrections.xml');
  return {
    ...frameOf(context, `${words.corrections.title} · ${localText(context, graph.site.title)}`),
    ...{ id: absolute(place, atom), atom: absolute(place, atom) },
    page: absolute(place, singlePath(place, language, 'corrections')),
    description: words.corrections.description,
    updated: entries[0]?.updated ?? siteUpdated(graph),
    entries,
  };
}

function feedOf(
  context: Context,
  title: string,
  { page, atom, json }: { readonly page: string; readonly atom: string; readonly json: string },
  claims: readonly ClaimNode[],
): Feed {
  const { place, language, graph } = context;
  const newest = claims
    .filter(({ words }) => words[language] !== undefined)
    .sort((left, right) => byText(right.updated, left.updated) || byText(left.id, right.id))
    .slice(0, feedLength);
  const entries = newest.map((claim) => claimEntry(context, claim));
  return {
    ...frameOf(context, title),
    id: absolute(place, atom),
    page: absolute(place, page),
    atom: absolute(place, atom),
    json: absolute(place, json),
    description: localText(context, graph.site.description),
    updated: entries[0]?.updated ?? siteUpdated(graph),
    entries,
  };
}

function frameOf(context: Context, title: string) {
  const { graph, place, language } = context;
  return {
    title,
    language,
    direction: directionOf(language),
    styles: sharedFile(place, 'feed.css'),
    publisher: localName(context, graph.site.publisher.name),
    licence: graph.site.licence.url,
  };
}

function siteUpdated(graph: Graph): string {
  // A site without a claim was changed at no time we know of.
  return `${graph.lastChange ?? '1970-01-01'}T00:00:00Z`;
}

function claimIdsOf(graph: Graph, section: FeedSection, id: string): readonly string[] {
  const nodes = { topics: graph.topics, claimants: graph.entities, verdicts: graph.verdicts }[section];
  return nodes.get(id)?.claims ?? [];
}

function itemTitle(context: Context, section: FeedSection, id: string): string {
  const { graph, words } = context;
  const topic = graph.topics.get(id);
  const entity = graph.entities.get(id);
  const verdict = graph.verdicts.get(id);
  if (section === 'topics' && topic) return words.topics.titleOf(localText(context, topic.data.label));
  if (section === 'verdicts' && verdict)
    return words.verdicts.titleOf(localText(context, verdict.data.label));
  return entity === undefined ? id : localText(context, entity.name);
}
