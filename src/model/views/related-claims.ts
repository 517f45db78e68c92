import { typeset } from '#markdown/typography';
import type { RelationType } from '#schema/claim';
import type { ClaimNode, ClaimWords } from '../graph.ts';
import { itemPath } from '../paths.ts';
import { restingOn } from '../resting.ts';
import { type Card, cardsOf } from './card.ts';
import { type Context, type Link, localPhrase, type Phrase, phrase } from './context.ts';
import { documentLink } from './document-link.ts';

/** Claims that one claim is related to, in one way. */
export interface RelationGroup {
  readonly label: string;
  /** What hangs on it in all, where others rest on the claim. */
  readonly note?: string;
  readonly items: readonly { readonly card: Card; readonly reason?: Phrase }[];
}

export interface SiblingGroup {
  readonly label: string;
  readonly cards: readonly Card[];
}

/** The claim’s neighbours in its document. */
export interface Sequence {
  readonly document: Phrase & { readonly href: string };
  readonly place: string;
  readonly previous?: Card;
  readonly next?: Card;
}

/** How many claims are shown that share sources with this one. */
const siblingLimit = 3;

/** The relations of a claim, both ways, by kind. */
export function relationsOf(context: Context, claim: ClaimNode, words: ClaimWords): RelationGroup[] {
  const groups = new Map<string, RelationGroup['items'][number][]>();
  for (const relation of claim.relations) {
    const [card] = cardsOf(context, [relation.claim]);
    if (card === undefined) continue;
    const label =
      context.words.relations[relation.type as RelationType][relation.inverse ? 'inverse' : 'direct'];
    const reason = reasonOf(context, claim, words, relation);
    const items = groups.get(label) ?? [];
    items.push({ card, ...(reason === undefined ? {} : { reason }) });
    groups.set(label, items);
  }
  const resting = restingOn(context.graph.claims, claim.id).size;
  const note = typeset(context.words.map.falls.here(resting), context.language);
  return [...groups].map(([label, items]) => ({
    label,
    ...(label === context.words.relations['depends-on'].inverse ? { note } : {}),
    items,
  }));
}

function reasonOf(
  context: Context,
  claim: ClaimNode,
  words: ClaimWords,
  relation: ClaimNode['relations'][number],
): Phrase | undefined {
  if (relation.reason === undefined) return undefined;
  const translated = relation.inverse
    ? context.graph.claims.get(relation.claim)?.words[context.language]?.relations[claim.id]
    : words.relations[relation.claim];
  if (translated !== undefined) return phrase(context, translated, context.language);
  return phrase(context, relation.reason, context.place.defaultLanguage);
}

/** Claims that rest on the same sources and are not related otherwise, those that share most first. */
export function siblingsOf(context: Context, claim: ClaimNode): SiblingGroup[] {
  const shown = new Set([claim.id, ...claim.relations.map((relation) => relation.claim)]);
  const fresh = firstUnshown(sharedSources(context, claim), shown);
  return fresh.length === 0 ? [] : [{ label: context.words.sameSource, cards: cardsOf(context, fresh) }];
}

/** Where all claims of its claimants and of its documents are listed, with their number; not those of which it is the only one. */
export function listsOf(context: Context, claim: ClaimNode): Link[] {
  const { graph, place, language, words } = context;
  const documents = new Set(claim.appearances.map(({ document }) => document));
  const nodes = [
    ...claim.claimants.map((id) => ['claimants', id, graph.entities.get(id)] as const),
    ...[...documents].map((id) => ['documents', id, graph.documents.get(id)] as const),
  ];
  return nodes.flatMap(([kind, id, node]) => {
    const count = node?.claims.length ?? 0;
    if (node === undefined || count < 2) return [];
    const name = 'name' in node ? localPhrase(context, node.name) : documentLink(context, node);
    const label = typeset(words.claimsOf(name.text, count), language);
    return [{ label, href: itemPath(place, language, kind, id) }];
  });
}

/** As many as are shown, and no more are looked at: a claimant may have thousands. */
function firstUnshown(ids: readonly string[], shown: ReadonlySet<string>): string[] {
  const fresh: string[] = [];
  for (const id of ids) {
    if (fresh.length === siblingLimit) break;
    if (!shown.has(id)) fresh.push(id);
  }
  return fresh;
}

/** Claims that share sources with this one, most shared first; sources everybody uses say little and are passed over. */
function sharedSources(context: Context, claim: ClaimNode): string[] {
  const shared = new Map<string, number>();
  for (const { source } of claim.sources) {
    const users = context.graph.sources.get(source)?.claims ?? [];
    if (users.length > 50) continue;
    for (const id of users) if (id !== claim.id) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  return [...shared]
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .map(([id]) => id);
}

/** The claim’s place in the document it appears in first. */
export function sequenceOf(context: Context, claim: ClaimNode): Sequence | undefined {
  const [appearance] = claim.appearances;
  const document = appearance === undefined ? undefined : context.graph.documents.get(appearance.document);
  if (document === undefined || document.claims.length < 2) return undefined;
  const index = document.claims.indexOf(claim.id);
  const neighbour = (id: string | undefined) => (id === undefined ? undefined : cardsOf(context, [id])[0]);
  const previous = neighbour(document.claims[index - 1]);
  const next = neighbour(document.claims[index + 1]);
  return {
    document: documentLink(context, document),
    place: context.words.inDocument(index + 1, document.claims.length),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}
