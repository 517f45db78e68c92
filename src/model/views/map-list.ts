import { strongestBonds } from '../map/arrange-groups.ts';
import type { MapGraph, MapItem, MapSide } from '../map/map-graph.ts';
import { itemPath, listPath } from '../paths.ts';
import { cardsOf, claimantName } from './card.ts';
import { type Context, type Link, localPhrase, type Phrase, quotation } from './context.ts';
import { relationsOf } from './related-claims.ts';
import type { VerdictMark } from './verdict-mark.ts';
import { sourceHref } from './source-href.ts';
import { issuerOf } from './source-details.ts';

/** All that the map shows, as nested lists: every node once as a link, every line as words below it. */
export interface MapList {
  readonly groups: readonly MapListGroup[];
  readonly sides: readonly MapListSide[];
}

export interface MapListGroup {
  readonly heading?: Phrase & { readonly href: string };
  readonly count: string;
  readonly claims: readonly MapListClaim[];
  /** Groups it has to do with. */
  readonly bonds: readonly string[];
}

export interface MapListClaim {
  readonly href: string;
  readonly title: Phrase;
  readonly verdict: VerdictMark;
  readonly facts: readonly { readonly label: string; readonly items: readonly Phrase[] }[];
}

export interface MapListSide {
  readonly heading: string;
  readonly items: readonly (Phrase & { readonly href: string; readonly note: string })[];
  readonly more?: Link;
}

/** The map as a list. */
export function mapList(context: Context, map: MapGraph): MapList {
  return { groups: groupsOf(context, map), sides: sidesOf(context, map) };
}

function groupsOf(context: Context, map: MapGraph): MapListGroup[] {
  const hung = itemsByClaim(context, map);
  const between = map.detail === 'titles' ? [] : strongestBonds(map.groups, map.relations);
  return map.groups.map(({ topic, claims }, index) => ({
    ...(map.detail === 'titles' ? {} : { heading: groupHeading(context, topic) }),
    count: context.words.claims.count(claims.length),
    claims: map.detail === 'groups' ? [] : claims.flatMap((id) => claimEntry(context, id, hung)),
    bonds: between.flatMap(({ from, to, count }) => {
      const other = from === index ? to : to === index ? from : undefined;
      if (other === undefined) return [];
      const { text } = groupHeading(context, map.groups[other]?.topic);
      return [`${text} (${context.words.map.between(count)})`];
    }),
  }));
}

function groupHeading(context: Context, topic: string | undefined): Phrase & { href: string } {
  const { place, language, words, graph } = context;
  const data = topic === undefined ? undefined : graph.topics.get(topic)?.data;
  if (topic === undefined) return { text: words.map.noTopic, href: listPath(place, language, 'claims') };
  return {
    ...(data === undefined ? { text: topic } : localPhrase(context, data.label)),
    href: itemPath(place, language, 'topics', topic),
  };
}

interface Hung {
  readonly label: string;
  readonly phrase: Phrase;
}

function claimEntry(
  context: Context,
  id: string,
  hung: ReadonlyMap<string, readonly Hung[]>,
): MapListClaim[] {
  const claim = context.graph.claims.get(id);
  const [card] = cardsOf(context, [id]);
  const words = claim?.words[context.language] ?? claim?.words[context.place.defaultLanguage];
  if (claim === undefined || card === undefined || words === undefined) return [];
  const facts = relationsOf(context, claim, words).map(({ label, items }) => ({
    label,
    items: items.map(({ card: other }) => other.title),
  }));
  const sides = new Map<string, Phrase[]>();
  for (const { label, phrase } of hung.get(id) ?? []) sides.set(label, [...(sides.get(label) ?? []), phrase]);
  return [
    {
      href: card.href,
      title: card.title,
      verdict: card.verdict,
      facts: [...facts, ...[...sides].map(([label, items]) => ({ label, items }))],
    },
  ];
}

/** What each claim hangs on in the columns, under the columns’ headings. */
function itemsByClaim(context: Context, map: MapGraph): Map<string, Hung[]> {
  const { words } = context;
  const found = new Map<string, Hung[]>();
  const add = (side: MapSide, label: string, phraseOf: (item: MapItem) => Phrase) => {
    for (const item of side.items) {
      const phrase = phraseOf(item);
      for (const claim of item.claims) found.set(claim, [...(found.get(claim) ?? []), { label, phrase }]);
    }
  };
  add(map.claimants, words.map.claimants, ({ id }) => claimantName(context, [id]));
  add(map.documents, words.map.documents, ({ id }) => documentTitle(context, id));
  add(map.sources, words.map.sources, ({ id }) => {
    const source = context.graph.sources.get(id);
    return { text: source === undefined ? id : issuerOf(context, source) };
  });
  return found;
}

function sidesOf(context: Context, map: MapGraph): MapListSide[] {
  const { place, language, words, graph } = context;
  const side = (
    section: 'claimants' | 'documents' | 'sources',
    { items, more }: MapSide,
    phraseOf: (item: MapItem) => Phrase,
  ): MapListSide => ({
    heading: words.map[section],
    items: items.map((item) => {
      const source = section === 'sources' ? graph.sources.get(item.id) : undefined;
      const count = words.claims.count(item.claims.length);
      return {
        ...phraseOf(item),
        href:
          source === undefined ? itemPath(place, language, section, item.id) : sourceHref(context, source),
        note: source === undefined ? count : `${issuerOf(context, source)}, ${count}`,
      };
    }),
    ...(more === 0
      ? {}
      : { more: { label: words.map.more(more), href: listPath(place, language, section) } }),
  });
  return [
    side('claimants', map.claimants, ({ id }) => claimantName(context, [id])),
    side('documents', map.documents, ({ id }) => documentTitle(context, id)),
    side('sources', map.sources, ({ id }) => {
      const source = graph.sources.get(id);
      return quotation(context, source?.title ?? id, source?.language);
    }),
  ];
}

function documentTitle(context: Context, id: string): Phrase {
  const data = context.graph.documents.get(id)?.data;
  return quotation(context, data?.title ?? id, data?.language);
}
