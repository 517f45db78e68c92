import { directionOf, formatDay, languageNameIn } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import type { RelationType } from '#schema/claim';
import { type Role, roles } from '#schema/source';
import type { ClaimNode, ClaimWords, DocumentNode, SourceUse } from '../graph.ts';
import { absolute, itemPath, listPath, singlePath } from '../paths.ts';
import { type Card, cardsOf, claimantName, type Day, dayView } from './card.ts';
import { type Context, type Link, localText, type Phrase, phrase, quotation } from './context.ts';
import { agrees, type FigureView, figureView } from './figure.ts';
import { buildFrame, type Frame } from './frame.ts';
import { type ReadingBlock, numberSources, readingOf, sourceAnchor } from './reading.ts';
import { type PassageView, passageView, type SourceView, sourceView } from './source-view.ts';
import { degreeOf, type VerdictMark, verdictMark } from './verdict-mark.ts';

/** All that a claim page shows. */
export interface ClaimView {
  readonly frame: Frame;
  readonly id: string;
  readonly draft: boolean;
  readonly title: string;
  readonly claim: string;
  readonly summary: string;
  readonly verdict: VerdictMark & { readonly definition: string; readonly scale: string };
  readonly quoted?: { readonly id: string; readonly label: string; readonly hint: string };
  readonly claimant: Phrase & { readonly href?: string };
  readonly made: Day;
  readonly published: Day;
  readonly updated: Day;
  readonly authors: readonly string[];
  readonly topics: readonly Link[];
  readonly appearances: readonly AppearanceView[];
  /** The words in their own language, when the page’s claim is a translation of them. */
  readonly original?: Phrase & { readonly languageName: string };
  readonly counts: readonly { readonly role: Role; readonly count: number; readonly label: string }[];
  /** What weighs most, shown beside the answer. */
  readonly lead?: Lead;
  readonly evidence: readonly EvidenceGroup[];
  readonly reading: readonly ReadingBlock[];
  readonly relations: readonly RelationGroup[];
  readonly siblings: readonly SiblingGroup[];
  readonly revisions: readonly RevisionView[];
  readonly citation: string;
  readonly report: { readonly href?: string; readonly policy: string };
  readonly sequence?: Sequence;
}

export type Lead =
  | { readonly kind: 'figure'; readonly figure: FigureView }
  | {
      readonly kind: 'passage';
      readonly anchor: string;
      readonly publisher: string;
      readonly passage: PassageView;
    };

export interface AppearanceView {
  readonly document: Phrase & { readonly href: string };
  readonly publisher: string;
  readonly date?: Day;
  readonly place?: string;
  readonly quote?: Phrase;
}

export interface EvidenceGroup {
  readonly role: Role;
  readonly label: string;
  readonly entries: readonly EvidenceEntry[];
}

export interface EvidenceEntry {
  readonly number: number;
  readonly anchor: string;
  readonly source: SourceView;
  readonly passages: readonly PassageView[];
}

export interface RelationGroup {
  readonly label: string;
  readonly items: readonly { readonly card: Card; readonly reason?: Phrase }[];
}

export interface SiblingGroup {
  readonly label: string;
  readonly cards: readonly Card[];
  readonly more?: Link;
}

export interface RevisionView {
  readonly date: Day;
  readonly kind: string;
  readonly change?: string;
  readonly summary: Phrase;
}

/** The claim’s neighbours in its document. */
export interface Sequence {
  readonly document: Phrase & { readonly href: string };
  readonly place: string;
  readonly previous?: Card;
  readonly next?: Card;
}

/** How many claims a list of kindred claims shows before it leads to their page. */
const siblingLimit = 4;

/** The view of a claim in the context’s language, in which its words must exist. */
export function claimView(context: Context, claim: ClaimNode): ClaimView {
  const { graph, place, language, words: interfaceWords } = context;
  const words = claim.words[language];
  if (words === undefined) throw new Error(`claim ${claim.id} has no words in ${language}`);
  const set = (text: string) => typeset(text, language);
  const verdict = verdictMark(context, claim.verdict);
  const definition = graph.verdicts.get(claim.verdict)?.data.definition;
  const original = originalOf(context, claim);
  const evidence = evidenceOf(context, claim, words);
  const lead = leadOf(context, claim, words, evidence);
  const sequence = sequenceOf(context, claim);
  return {
    frame: frameOf(context, claim, words, verdict.label),
    id: claim.id,
    draft: claim.draft,
    title: set(words.title),
    claim: set(words.claim),
    summary: set(words.summary),
    verdict: {
      ...verdict,
      definition: definition === undefined ? '' : localText(context, definition),
      scale: listPath(place, language, 'verdicts'),
    },
    ...(claim.quoted === undefined
      ? {}
      : { quoted: { id: claim.quoted, ...interfaceWords.quoted[claim.quoted] } }),
    claimant: {
      ...claimantName(context, claim.claimant),
      ...(claim.claimant === undefined
        ? {}
        : { href: itemPath(place, language, 'claimants', claim.claimant) }),
    },
    made: dayView(context, claim.made),
    published: dayView(context, claim.published),
    updated: dayView(context, claim.updated),
    authors: claim.authors,
    topics: topicsOf(context, claim),
    appearances: claim.appearances.flatMap((appearance) => appearanceOf(context, appearance)),
    ...(original === undefined ? {} : { original }),
    counts: roles.map((role) => countOf(context, claim, role)),
    ...(lead === undefined ? {} : { lead }),
    evidence,
    reading: readingOf(context, claim, words),
    relations: relationsOf(context, claim, words),
    siblings: siblingsOf(context, claim),
    revisions: revisionsOf(context, claim, words),
    citation: citationOf(context, claim, words),
    report: { ...reportAddress(context, words), policy: singlePath(place, language, 'corrections-policy') },
    ...(sequence === undefined ? {} : { sequence }),
  };
}

function frameOf(context: Context, claim: ClaimNode, words: ClaimWords, verdict: string): Frame {
  const { place, language, words: interfaceWords } = context;
  const title = typeset(words.title, language);
  return buildFrame(context, {
    title,
    description: typeset(`${verdict}. ${words.summary}`, language),
    pathIn: (candidate) => itemPath(place, candidate, 'claims', claim.id),
    languages: Object.keys(claim.words).filter((candidate) => context.graph.languages.includes(candidate)),
    breadcrumbs: [
      { label: interfaceWords.nav.claims, href: listPath(place, language, 'claims') },
      { label: title },
    ],
    section: 'claims',
    updated: claim.updated,
    kind: 'article',
  });
}

function topicsOf(context: Context, claim: ClaimNode): Link[] {
  const { graph, place, language } = context;
  return claim.topics.flatMap((id) => {
    const topic = graph.topics.get(id);
    if (topic === undefined) return [];
    return [{ label: localText(context, topic.data.label), href: itemPath(place, language, 'topics', id) }];
  });
}

function appearanceOf(context: Context, appearance: ClaimNode['appearances'][number]): AppearanceView[] {
  const node = context.graph.documents.get(appearance.document);
  if (node === undefined) return [];
  const { data } = node;
  return [
    {
      document: documentLink(context, node),
      publisher: data.publisher,
      ...(data.date === undefined ? {} : { date: dayView(context, data.date) }),
      ...(appearance.position === undefined
        ? {}
        : { place: context.words.paragraph(Math.floor(appearance.position)) }),
      ...(appearance.quote === undefined
        ? {}
        : { quote: quotation(context, appearance.quote, data.language) }),
    },
  ];
}

/** A link to a document, its title in its own language. */
export function documentLink(context: Context, node: DocumentNode): Phrase & { readonly href: string } {
  const { place, language } = context;
  return {
    ...quotation(context, node.data.title, node.data.language),
    href: itemPath(place, language, 'documents', node.id),
  };
}

function originalOf(context: Context, claim: ClaimNode): ClaimView['original'] {
  for (const { document, quote } of claim.appearances) {
    const language = context.graph.documents.get(document)?.data.language;
    if (quote === undefined || language === undefined || language === context.language) continue;
    const languageName = languageNameIn(language, context.language);
    return { text: quote, language, direction: directionOf(language), languageName };
  }
  return undefined;
}

function countOf(context: Context, claim: ClaimNode, role: Role) {
  const count = claim.sources.filter((use) => use.role === role).length;
  return { role, count, label: context.words.roleCount[role](count) };
}

function evidenceOf(context: Context, claim: ClaimNode, words: ClaimWords): EvidenceGroup[] {
  const numbers = numberSources(claim, words);
  return roles.flatMap((role) => {
    const entries = claim.sources
      .filter((use) => use.role === role)
      .flatMap((use) => entryOf(context, use, words, numbers.get(use.source) ?? 0))
      .sort((left, right) => left.number - right.number);
    return entries.length === 0 ? [] : [{ role, label: context.words.roles[role], entries }];
  });
}

function entryOf(context: Context, use: SourceUse, words: ClaimWords, number: number): EvidenceEntry[] {
  const source = context.graph.sources.get(use.source);
  if (source === undefined) return [];
  const passages = use.passages.map((passage, index) =>
    passageView(context, source, passage, index === 0 ? words.sources[use.source] : {}),
  );
  return [{ number, anchor: sourceAnchor(use.source), source: sourceView(context, source), passages }];
}

/** What weighs most: a figure that disagrees with the claim, else what refutes a poor verdict or supports a good one. */
function leadOf(
  context: Context,
  claim: ClaimNode,
  words: ClaimWords,
  evidence: readonly EvidenceGroup[],
): Lead | undefined {
  const telling = claim.figures.find((figure) => !agrees(figure));
  if (telling !== undefined) {
    const number = numberSources(claim, words).get(telling.source) ?? 0;
    return { kind: 'figure', figure: figureView(context, telling, words, number) };
  }
  const degree = degreeOf(context.graph, claim.verdict);
  const order: readonly Role[] =
    degree !== undefined && degree > 0.5
      ? ['supports', 'refutes', 'context']
      : ['refutes', 'context', 'supports'];
  for (const role of order) {
    const entries = evidence.find((group) => group.role === role)?.entries ?? [];
    // Entries stand in the order in which the text cites them: the first is where the desk began.
    const best = entries.find(({ passages }) => passages.length > 0);
    const passage = best?.passages[0];
    if (best === undefined || passage === undefined) continue;
    return { kind: 'passage', anchor: best.anchor, publisher: best.source.publisher, passage };
  }
  return undefined;
}

function relationsOf(context: Context, claim: ClaimNode, words: ClaimWords): RelationGroup[] {
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
  return [...groups].map(([label, items]) => ({ label, items }));
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

function siblingsOf(context: Context, claim: ClaimNode): SiblingGroup[] {
  const { graph, place, language, words } = context;
  const shown = new Set([claim.id, ...claim.relations.map((relation) => relation.claim)]);
  const claimant = claim.claimant === undefined ? undefined : graph.entities.get(claim.claimant);
  const [appearance] = claim.appearances;
  const document = appearance === undefined ? undefined : graph.documents.get(appearance.document);
  const groups: { label: string; ids: readonly string[]; href?: string }[] = [
    { label: words.sameSource, ids: sharedSources(context, claim) },
    {
      label: words.sameClaimant,
      ids: claimant?.claims ?? [],
      ...(claimant === undefined ? {} : { href: itemPath(place, language, 'claimants', claimant.id) }),
    },
    {
      label: words.sameDocument,
      ids: document?.claims ?? [],
      ...(document === undefined ? {} : { href: itemPath(place, language, 'documents', document.id) }),
    },
  ];
  return groups.flatMap(({ label, ids, href }) => {
    const others = ids.filter((id) => id !== claim.id);
    const fresh = others.filter((id) => !shown.has(id)).slice(0, siblingLimit);
    for (const id of fresh) shown.add(id);
    if (fresh.length === 0) return [];
    const more =
      href === undefined || others.length <= fresh.length
        ? {}
        : { more: { label: words.seeAll(others.length + 1), href } };
    return [{ label, cards: cardsOf(context, fresh), ...more }];
  });
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

function revisionsOf(context: Context, claim: ClaimNode, words: ClaimWords): RevisionView[] {
  return claim.revisions.toReversed().map(({ date, kind, from, to, summary }) => {
    const translated = words.revisions[date];
    return {
      date: dayView(context, date),
      kind: context.words.revisionKinds[kind],
      ...(from === undefined || to === undefined || from === to
        ? {}
        : { change: context.words.fromTo(verdictMark(context, from).label, verdictMark(context, to).label) }),
      summary:
        translated === undefined
          ? phrase(context, summary, context.place.defaultLanguage)
          : phrase(context, translated, context.language),
    };
  });
}

function citationOf(context: Context, claim: ClaimNode, words: ClaimWords): string {
  const { graph, place, language } = context;
  const authors = claim.authors.length === 0 ? graph.site.publisher.name : claim.authors.join(', ');
  const site = localText(context, graph.site.title);
  const address = absolute(place, itemPath(place, language, 'claims', claim.id));
  const [open, close] = [context.words.open, context.words.close];
  return `${authors}, ${open}${typeset(words.title, language)}${close}, ${site}, ${formatDay(claim.updated, language)}. ${address}`;
}

function reportAddress({ graph, words: interfaceWords }: Context, words: ClaimWords): { href?: string } {
  const { repository, contact } = graph.site;
  if (contact !== undefined) return { href: contact };
  if (repository === undefined) return {};
  return {
    href: `${repository}/issues/new?title=${encodeURIComponent(interfaceWords.reportTitle(words.title))}`,
  };
}

function sequenceOf(context: Context, claim: ClaimNode): Sequence | undefined {
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
