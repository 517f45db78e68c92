import { typeset } from '#markdown/typography';
import type { RelationType } from '#schema/claim';
import type { ClaimNode, ClaimWords } from '../graph.ts';
import { itemPath } from '../paths.ts';
import { restingOn } from '../resting.ts';
import { type Card, cardsOf } from './card.ts';
import { type Context, type Link, type Phrase, phrase } from './context.ts';
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
  readonly more?: Link;
}

/** The claim’s neighbours in its document. */
export interface Sequence {
  readonly document: Phrase & { readonly href: string };
  readonly place: string;
  readonly previous?: Card;
  readonly next?: Card;
}

/** How many claims a list of related claims shows before it leads to their page. */
const siblingLimit = 4;

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

/** Claims with the same sources, speaker or document that are not related otherwise. */
export function siblingsOf(context: Context, claim: ClaimNode): SiblingGroup[] {
  const { graph, place, language, words } = context;
  const shown = new Set([claim.id, ...claim.relations.map((relation) => relation.claim)]);
  const claimants = claim.claimants.flatMap((id) => graph.entities.get(id) ?? []);
  const [appearance] = claim.appearances;
  const document = appearance === undefined ? undefined : graph.documents.get(appearance.document);
  const groups: { label: string; ids: readonly string[]; href?: string }[] = [
    { label: words.sameSource, ids: sharedSources(context, claim) },
    ...claimants.map(({ id, claims }) => ({
      label: words.sameClaimant,
      ids: claims,
      href: itemPath(place, language, 'claimants', id),
    })),
    {
      label: words.sameDocument,
      ids: document?.claims ?? [],
      ...(document === undefined ? {} : { href: itemPath(place, language, 'documents', document.id) }),
    },
  ];
  return groups.flatMap(({ label, ids, href }) => {
    const fresh = firstUnshown(ids, shown);
    for (const id of fresh) shown.add(id);
    if (fresh.length === 0) return [];
    const more =
      href === undefined || ids.length - 1 <= fresh.length
        ? {}
        : { more: { label: words.seeAll(ids.length), href } };
    return [{ label, cards: cardsOf(context, fresh), ...more }];
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
