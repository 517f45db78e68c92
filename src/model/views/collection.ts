import { directionOf, formatDay } from '#i18n/dates';
import { type EmbedWords, embedWordsFor } from '#i18n/embed-words';
import type { ClaimNode } from '../graph.ts';
import { byText, newestFirst } from '../order.ts';
import {
  absolute,
  type CollectionSection,
  collectionPath,
  homePath,
  itemPath,
  listPath,
  oembedAddress,
  picturePath,
  siteCardPath,
} from '../paths.ts';
import { type Card, cardOf } from './card.ts';
import { laterDays } from './check-dates.ts';
import { findingOf } from './finding.ts';
import { wordingIn } from './picture-words.ts';
import { type Said, saidWords } from './said.ts';
import { shorten } from './shorten.ts';
import { type Context, localName, localPhrase, type Phrase, quotation } from './context.ts';
import { claimsOf } from './tally.ts';

/** How many claims a collection shows. */
const shown = 5;
/** Longest claim in a collection: five of them fit where one card does. */
const longestClaim = 140;
const longestTitle = 120;

/** The latest claims of a topic, a document, a claimant or the whole site, as one card. */
export interface CollectionView {
  readonly kind: 'collection';
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly page: string;
  readonly card: string;
  /** Whole address of the oEmbed description, and of a picture as PNG: that of the site. */
  readonly oembed: string;
  readonly thumbnail: string;
  readonly title: string;
  readonly heading: Phrase;
  /** What is right or wrong in a document as a whole. */
  readonly finding?: Phrase;
  readonly entries: readonly CollectionEntry[];
  /** “See all 18 claims”, and the whole address where they are. */
  readonly all: string;
  readonly list: string;
  /** Titles, verdicts and days: what remains where the card cannot be shown. */
  readonly sentence: string;
  /** What the frame is called, for those who hear the page around it. */
  readonly frameTitle: string;
  readonly publisher: { readonly name: string; readonly home: string };
}

export interface CollectionEntry {
  readonly card: Card;
  readonly page: string;
  readonly said: Said;
  /** When it was checked, and corrected or updated since. */
  readonly dates: string;
}

/** The things of a section that have a claim to show, by id. */
export function collectionIds({ graph }: Context, section: CollectionSection): string[] {
  const nodes = { topics: graph.topics, documents: graph.documents, claimants: graph.entities }[section];
  return [...nodes].flatMap(([id, { claims }]) => (claims.length === 0 ? [] : [id]));
}

/** The latest claims of one thing. Throws where there is no such thing. */
export function collectionViewOf(context: Context, section: CollectionSection, id: string): CollectionView {
  const { place, language } = context;
  const node = nodeOf(context, section, id);
  if (node === undefined) throw new TypeError(`there is no ${id} among the ${section}`);
  return collectionView(context, {
    name: node.name,
    finding: section === 'documents' ? findingIn(context, id) : undefined,
    page: itemPath(place, language, section, id),
    card: collectionPath(place, language, section, id),
    latest: claimsOf(context, node.claims).sort(changedLast).slice(0, shown),
    total: node.claims.length,
  });
}

function findingIn(context: Context, id: string): Phrase | undefined {
  const node = context.graph.documents.get(id);
  // Verdicts that were counted would say less than the rows below them.
  const finding = node?.data.finding === undefined ? undefined : findingOf(context, node);
  if (finding === undefined) return undefined;
  const { parts: _parts, ...words } = finding;
  return words;
}

/** The latest claims of the whole site. Only those that are shown are looked at. */
export function siteCollectionView(context: Context): CollectionView {
  const { graph, place, language } = context;
  const { changedOn, order } = graph;
  const latest = order
    .toSorted((left, right) => byText(changedOn.get(right) ?? '', changedOn.get(left) ?? ''))
    .slice(0, shown);
  return collectionView(context, {
    name: localPhrase(context, graph.site.title),
    page: homePath(place, language),
    card: siteCardPath(place, language),
    list: listPath(place, language, 'claims'),
    latest: claimsOf(context, latest),
    total: order.length,
  });
}

interface CollectionInput {
  readonly name: Phrase;
  readonly finding?: Phrase | undefined;
  /** Paths. */
  readonly page: string;
  readonly card: string;
  /** Where all claims are listed; on the page by default. */
  readonly list?: string;
  /** The claims that are shown, and how many there are. */
  readonly latest: readonly ClaimNode[];
  readonly total: number;
}

interface CollectionNode {
  readonly name: Phrase;
  readonly claims: readonly string[];
}

function nodeOf(context: Context, section: CollectionSection, id: string): CollectionNode | undefined {
  const { graph } = context;
  if (section === 'documents') {
    const node = graph.documents.get(id);
    return (
      node && {
        name: quotation(context, shorten(node.data.title, longestTitle), node.data.language),
        claims: node.claims,
      }
    );
  }
  if (section === 'topics') {
    const node = graph.topics.get(id);
    return node && { name: localPhrase(context, node.data.label), claims: node.claims };
  }
  const node = graph.entities.get(id);
  return node && { name: localPhrase(context, node.name), claims: node.claims };
}

/** By the last change, then by publication and id. */
function changedLast(left: ClaimNode, right: ClaimNode): number {
  return byText(right.updated, left.updated) || newestFirst(left, right);
}

function collectionView(context: Context, input: CollectionInput): CollectionView {
  const { graph, place, language } = context;
  const words = embedWordsFor(language);
  const title = words.latest(input.name.text);
  const publisher = localName(context, graph.site.publisher.name);
  const entries = input.latest.map((claim) => entryOf(context, claim, words));
  const told = entries.map(
    ({ card, dates }) => `${words.caption(card.title.text, card.verdict.label)}. ${dates}.`,
  );
  return {
    kind: 'collection',
    language,
    direction: directionOf(language),
    page: absolute(place, input.page),
    card: absolute(place, input.card),
    oembed: oembedAddress(place, input.page),
    thumbnail: absolute(place, picturePath(place, language, 'png')),
    title,
    heading: input.name,
    ...(input.finding === undefined ? {} : { finding: input.finding }),
    entries,
    all: words.all(input.total),
    list: absolute(place, input.list ?? input.page),
    sentence: [`${title}.`, ...told].join(' '),
    frameTitle: `${title} (${publisher})`,
    publisher: { name: publisher, home: absolute(place, homePath(place, language)) },
  };
}

function entryOf(context: Context, claim: ClaimNode, words: EmbedWords): CollectionEntry {
  const card = cardOf(context, claim);
  const { language } = context;
  return {
    card,
    page: absolute(context.place, card.href),
    said: saidWords(
      context,
      { ...card.claim, text: shorten(card.claim.text, longestClaim) },
      wordingIn(context, claim),
    ),
    dates: [
      context.words.checked(formatDay(claim.published, language)),
      ...laterDays(claim).map(({ date, way }) => words[way](formatDay(date, language))),
    ].join(', '),
  };
}
