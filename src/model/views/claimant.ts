import { type ShownPicture, thingPictures } from './shown-picture.ts';
import { sortKey } from '#schema/day-span';
import type { ClaimNode, DocumentNode, EntityNode } from '../graph.ts';
import { byText } from '../order.ts';
import { itemPath, listPath, singlePath } from '../paths.ts';
import { type Card, cardOf, type Day, dayView } from './card.ts';
import { type Context, type Link, localPhrase, localText, type Phrase } from './context.ts';
import { documentLink, placeInDocument } from './document-link.ts';
import { buildFrame, type Frame } from './frame.ts';
import { numberedTitle, type Pager, pageCount, pagerOf, paginate } from './lists.ts';
import { rowOf, type SourceRow } from './sources.ts';
import { passageHref } from './strip.ts';
import { claimsOf, latestChange, type Tally, tallyOf } from './tally.ts';

/** All that somebody said, and where; what they published; and, apart, what others say of them. */
export interface ClaimantView {
  readonly frame: Frame;
  readonly heading: Phrase;
  readonly kicker?: string;
  readonly intro?: Phrase;
  readonly links: readonly Link[];
  readonly pictures: readonly ShownPicture[];
  /** In how many claims they are heard; none where in none. */
  readonly total?: string;
  /** What the page has, each with its count and its place. */
  readonly contents: readonly Link[];
  /** How the claims came out that are their own. */
  readonly tally: readonly Tally[];
  readonly said: readonly SaidRow[];
  /** What others claim that they said, in their own words. */
  readonly quoted: readonly SaidRow[];
  readonly pager?: Pager;
  readonly documents: readonly DocumentRow[];
  readonly sources: readonly SourceRow[];
  /** Claims of others that name them. */
  readonly named: readonly Card[];
  /** Where the others of those are found. */
  readonly moreNamed?: Link;
}

/** A claim, and the places in which its words are read. */
export interface SaidRow {
  readonly card: Card;
  readonly where: readonly (Phrase & { readonly href: string; readonly place?: string })[];
}

export interface DocumentRow {
  readonly link: Phrase & { readonly href: string };
  readonly date?: Day;
  readonly count: string;
}

/** How many claims that only name somebody are shown: they are not what they said. */
const namedLimit = 20;

/** How many pages somebody has. */
export function claimantLength({ claims, spoken }: EntityNode): number {
  return pageCount(claims.length + spoken.length);
}

/** The pages of somebody; what is not a claim stands on the first. */
export function claimantViews(context: Context, id: string): ClaimantView[] {
  const { graph, words, place, language } = context;
  const node = graph.entities.get(id);
  if (node === undefined) return [];
  const name = localText(context, node.name);
  const own = claimsOf(context, node.claims);
  const spoken = claimsOf(context, node.spoken);
  const pathIn = (candidate: string, page: number) => itemPath(place, candidate, 'claimants', id, page);
  const contents = contentsOf(context, node, pathIn(language, 1));
  return paginate([...own, ...spoken]).map((listPage) => {
    const { page, items } = listPage;
    const isFirst = page === 1;
    const pager = pagerOf(listPage, words.pages, (other) => pathIn(language, other));
    const rows = (claims: readonly ClaimNode[], whose: (claim: ClaimNode) => boolean) =>
      claims.filter(whose).map((claim) => saidRow(context, claim, node));
    return {
      frame: buildFrame(context, {
        title: numberedTitle(name, listPage, pager),
        description: descriptionOf(context, node, name),
        pathIn: (candidate) => pathIn(candidate, page),
        breadcrumbs: [
          { label: words.claimants.title, href: listPath(place, language, 'claimants') },
          { label: name },
        ],
        section: 'claimants',
        updated: latestChange([...own, ...spoken]),
        embeddable: own.length === 0 ? undefined : pathIn(language, 1),
      }),
      heading: localPhrase(context, node.name),
      ...(node.kind === undefined ? {} : { kicker: words.claimants.kinds[node.kind] }),
      ...(node.description === undefined ? {} : { intro: localPhrase(context, node.description) }),
      links: linksOf(context, node),
      pictures: isFirst ? thingPictures(context, node.media) : [],
      ...(own.length + spoken.length === 0
        ? {}
        : { total: words.claimants.total(own.length + spoken.length) }),
      contents,
      tally: tallyOf(context, own),
      said: rows(items, ({ claimants }) => claimants.includes(id)),
      quoted: rows(items, ({ claimants }) => !claimants.includes(id)),
      ...(pager === undefined ? {} : { pager }),
      documents: isFirst ? documentRows(context, node) : [],
      sources: isFirst ? sourceRows(context, node) : [],
      ...(isFirst ? namedOf(context, node, name) : { named: [] }),
    };
  });
}

function descriptionOf(context: Context, { claims, spoken, description }: EntityNode, name: string): string {
  const isSilent = claims.length + spoken.length === 0;
  return isSilent && description !== undefined
    ? localText(context, description)
    : context.words.claimants.descriptionOf(name);
}

function linksOf({ words }: Context, { url, sameAs }: EntityNode): Link[] {
  return [
    ...(url === undefined ? [] : [{ label: words.claimants.ownSite, href: url }]),
    ...sameAs.map((href) => ({ label: new URL(href).hostname.replace(/^www\./u, ''), href })),
  ];
}

/** What the page has, as “3 claims that quote them”: shown where there is more than one thing. */
function contentsOf({ words }: Context, node: EntityNode, first: string): Link[] {
  const { contents } = words.claimants;
  const parts = [
    { label: contents.said(node.claims.length), count: node.claims.length, anchor: 'said' },
    { label: contents.quoted(node.spoken.length), count: node.spoken.length, anchor: 'quoted' },
    { label: contents.documents(node.documents.length), count: node.documents.length, anchor: 'documents' },
    { label: contents.sources(node.sources.length), count: node.sources.length, anchor: 'published' },
    { label: contents.named(node.named.length), count: node.named.length, anchor: 'named' },
  ].filter(({ count }) => count > 0);
  return parts.length < 2 ? [] : parts.map(({ label, anchor }) => ({ label, href: `${first}#${anchor}` }));
}

/** A claim with the documents that carry it; of a claim of others, those in which the words are theirs. */
function saidRow(context: Context, claim: ClaimNode, node: EntityNode): SaidRow {
  const isOwn = claim.claimants.includes(node.id);
  const name = localText(context, node.name);
  const theirs = claim.appearances.filter(
    ({ speaker }) => isOwn || (speaker !== undefined && localText(context, speaker) === name),
  );
  const seen = new Set<string>();
  return {
    card: cardOf(context, claim),
    where: theirs.flatMap(({ document, position }) => {
      const found = context.graph.documents.get(document);
      if (found === undefined || seen.has(document)) return [];
      seen.add(document);
      return [
        {
          ...documentLink(context, found),
          href: passageHref(context, found, claim.id),
          ...(position === undefined ? {} : { place: placeInDocument(context, position) }),
        },
      ];
    }),
  };
}

function documentRows(context: Context, node: EntityNode): DocumentRow[] {
  return node.documents
    .flatMap((id): DocumentNode[] => {
      const found = context.graph.documents.get(id);
      return found === undefined ? [] : [found];
    })
    .sort((left, right) => byText(dayOf(right), dayOf(left)) || byText(left.id, right.id))
    .map((found) => {
      const { date, undated } = found.data;
      return {
        link: documentLink(context, found),
        ...(date === undefined ? {} : { date: dayView(context, date, undated) }),
        count: context.words.claims.count(found.claims.length),
      };
    });
}

/** Documents without a date come last. */
function dayOf({ data }: DocumentNode): string {
  return data.date === undefined ? '' : sortKey(data.date);
}

function sourceRows(context: Context, node: EntityNode): SourceRow[] {
  return node.sources.flatMap((source) => {
    const found = context.graph.sources.get(source);
    return found === undefined ? [] : [rowOf(context, found)];
  });
}

function namedOf(
  context: Context,
  node: EntityNode,
  name: string,
): Pick<ClaimantView, 'named' | 'moreNamed'> {
  const { place, language, words } = context;
  const named = claimsOf(context, node.named.slice(0, namedLimit)).map((claim) => cardOf(context, claim));
  if (node.named.length <= named.length) return { named };
  const address = `${singlePath(place, language, 'search')}?q=${encodeURIComponent(name)}`;
  return { named, moreNamed: { label: words.claimants.moreNamed(node.named.length), href: address } };
}
