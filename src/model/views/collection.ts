import { directionOf, formatDay } from '#i18n/dates';
import { type EmbedWords, embedWordsFor } from '#i18n/embed-words';
import type { ClaimNode } from '../graph.ts';
import { byText, newestFirst } from '../order.ts';
import { absolute, type CollectionSection, collectionPath, homePath, itemPath } from '../paths.ts';
import { type Card, cardOf } from './card.ts';
import { shorten } from './shorten.ts';
import { type Context, localPhrase, type Phrase, quotation } from './context.ts';
import { claimsOf } from './tally.ts';

/** How many claims a collection shows. */
const shown = 5;
/** Longest claim in a collection: five of them fit where one card does. */
const longestClaim = 140;
const longestTitle = 120;

/** The latest claims of a topic, a document or a claimant, as one card. */
export interface CollectionView {
  readonly kind: 'collection';
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly page: string;
  readonly card: string;
  readonly title: string;
  readonly heading: Phrase;
  readonly entries: readonly CollectionEntry[];
  readonly all: string;
  readonly publisher: { readonly name: string; readonly home: string };
}

export interface CollectionEntry {
  readonly card: Card;
  readonly page: string;
  readonly claim: Phrase;
  /** When it was checked, and corrected since. */
  readonly dates: string;
}

/** The things of a section that have a claim to show, by id. */
export function collectionIds({ graph }: Context, section: CollectionSection): string[] {
  const nodes = { topics: graph.topics, documents: graph.documents, claimants: graph.entities }[section];
  return [...nodes].flatMap(([id, { claims }]) => (claims.length === 0 ? [] : [id]));
}

/** The latest claims of one thing. Throws where there is no such thing. */
export function collectionViewOf(context: Context, section: CollectionSection, id: string): CollectionView {
  const node = nodeOf(context, section, id);
  if (node === undefined) throw new TypeError(`there is no ${id} among the ${section}`);
  return collectionView(context, { section, id, ...node });
}

interface CollectionInput {
  readonly section: CollectionSection;
  readonly id: string;
  readonly name: Phrase;
  readonly claims: readonly string[];
}

function nodeOf(
  context: Context,
  section: CollectionSection,
  id: string,
): Pick<CollectionInput, 'name' | 'claims'> | undefined {
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

function collectionView(context: Context, { section, id, name, claims }: CollectionInput): CollectionView {
  const { graph, place, language } = context;
  const words = embedWordsFor(language);
  const latest = claimsOf(context, claims)
    .sort((left, right) => byText(right.updated, left.updated) || newestFirst(left, right))
    .slice(0, shown);
  return {
    kind: 'collection',
    language,
    direction: directionOf(language),
    page: absolute(place, itemPath(place, language, section, id)),
    card: absolute(place, collectionPath(place, language, section, id)),
    title: words.latest(name.text),
    heading: name,
    entries: latest.map((claim) => entryOf(context, claim, words)),
    all: words.all(claims.length),
    publisher: { name: graph.site.publisher.name, home: absolute(place, homePath(place, language)) },
  };
}

function entryOf(context: Context, claim: ClaimNode, words: EmbedWords): CollectionEntry {
  const card = cardOf(context, claim);
  const correction = claim.revisions.findLast(
    ({ from, to }) => from !== undefined && to !== undefined && from !== to,
  );
  const checked = context.words.checked(formatDay(claim.published, context.language));
  return {
    card,
    page: absolute(context.place, card.href),
    claim: { ...card.claim, text: shorten(card.claim.text, longestClaim) },
    dates:
      correction === undefined
        ? checked
        : `${checked}, ${words.corrected(formatDay(correction.date, context.language))}`,
  };
}
