import { languageNameIn } from '#i18n/dates';
import type { ClaimNode, DocumentNode } from '../graph.ts';
import { byText } from '../order.ts';
import { itemPath, listPath, singlePath } from '../paths.ts';
import { type Card, cardOf, type Day, dayView } from './card.ts';
import { type Context, localName, localPhrase, localText, type Phrase, quotation } from './context.ts';
import { placeInDocument } from './document-link.ts';
import { type EventView, eventViews } from './timeline.ts';
import { type Finding, findingOf } from './finding.ts';
import { buildFrame, type Frame } from './frame.ts';
import { numberedTitle, type Pager, pagerOf, paginate } from './lists.ts';
import { inMarks } from './said.ts';
import { shorten } from './shorten.ts';
import { type StripEntry, unratedStrip, verdictStrip } from './strip.ts';
import { claimsOf, latestChange, type Tally, tallyOf } from './tally.ts';

/** A document claim by claim, in reading order. */
export interface DocumentView {
  readonly frame: Frame;
  readonly title: Phrase;
  readonly publisher: string;
  readonly author?: string;
  readonly date?: Day;
  readonly languageName: string;
  readonly url?: string;
  readonly description?: Phrase;
  readonly finding?: Finding;
  readonly count: string;
  readonly tally: readonly Tally[];
  readonly strip: readonly StripEntry[];
  readonly passages: readonly PassageEntry[];
  readonly pager?: Pager;
  readonly unrated: readonly { readonly quote: Phrase; readonly reason: Phrase }[];
  readonly wording: readonly WordingEntry[];
  readonly since: readonly EventView[];
  readonly timeline: string;
}

/** A passage of the document with the claim checked in it. */
export interface PassageEntry {
  readonly card: Card;
  /** The words as the document prints them, in quotation marks. */
  readonly quote?: Phrase;
  readonly place?: string;
  /** Who says it, where that is not who speaks in most passages. */
  readonly voice?: Phrase;
}

export interface WordingEntry {
  readonly printed: Phrase;
  readonly original?: string;
  readonly meant: Phrase;
  readonly note?: Phrase;
}

/** The pages of a document; all but the list of passages stands on the first. */
export function documentViews(context: Context, node: DocumentNode): DocumentView[] {
  const { place, language, words } = context;
  const { data } = node;
  const claims = claimsOf(context, node.claims);
  const own = ownVoice(claims);
  const finding = findingOf(context, node);
  const pathIn = (candidate: string, page: number) => itemPath(place, candidate, 'documents', node.id, page);
  return paginate(claims).map((listPage) => {
    const pager = pagerOf(listPage, words.pages, (page) => pathIn(language, page));
    const first = listPage.page === 1;
    return {
      frame: buildFrame(context, {
        title: numberedTitle(data.title, listPage, pager),
        description:
          data.description === undefined
            ? words.documents.descriptionOf(data.title)
            : localText(context, data.description),
        pathIn: (candidate) => pathIn(candidate, listPage.page),
        breadcrumbs: [
          { label: words.documents.title, href: listPath(place, language, 'documents') },
          { label: shorten(data.title, 60) },
        ],
        section: 'document',
        updated: latestChange(claims),
        embeddable: claims.length === 0 ? undefined : pathIn(language, 1),
      }),
      title: quotation(context, data.title, data.language),
      publisher: localName(context, data.publisher),
      ...(data.author === undefined ? {} : { author: localName(context, data.author) }),
      ...(data.date === undefined ? {} : { date: dayView(context, data.date, data.undated) }),
      languageName: languageNameIn(data.language, language),
      ...(data.url === undefined ? {} : { url: data.url }),
      ...(data.description === undefined ? {} : { description: localPhrase(context, data.description) }),
      ...(finding === undefined ? {} : { finding }),
      count: words.front.passages(claims.length),
      tally: tallyOf(context, claims),
      strip: [
        ...verdictStrip(context, claims, (page) => (page === listPage.page ? '' : pathIn(language, page))),
        ...unratedStrip(context, node, first ? '' : pathIn(language, 1)),
      ],
      passages: listPage.items.map((claim) => passageOf(context, node, claim, own)),
      ...(pager === undefined ? {} : { pager }),
      unrated: first ? unratedOf(context, node) : [],
      wording: first ? wordingOf(context, node) : [],
      since: first ? sinceOf(context, node) : [],
      timeline: singlePath(place, language, 'timeline'),
    };
  });
}

function passageOf(
  context: Context,
  node: DocumentNode,
  claim: ClaimNode,
  own: string | undefined,
): PassageEntry {
  const appearance = claim.appearances.find(({ document }) => document === node.id);
  const card = cardOf(context, claim);
  return {
    card,
    ...(voiceOf(claim) === own ? {} : { voice: card.claimant }),
    ...(appearance?.quote === undefined
      ? {}
      : { quote: inMarks(context, quotation(context, appearance.quote, node.data.language)) }),
    ...(appearance?.position === undefined ? {} : { place: placeInDocument(context, appearance.position) }),
  };
}

/** Whoever speaks in most passages is the document itself: only the others are named. */
function ownVoice(claims: readonly ClaimNode[]): string | undefined {
  const voices = Map.groupBy(claims, voiceOf);
  return [...voices].find(([, said]) => said.length > claims.length / 2)?.[0];
}

/** Who says a claim, whatever they are called in a language. */
function voiceOf({ claimants }: ClaimNode): string {
  return claimants.toSorted(byText).join(' ');
}

function unratedOf(context: Context, { data }: DocumentNode): DocumentView['unrated'] {
  return data.unrated.map(({ quote, reason }) => ({
    quote: inMarks(context, quotation(context, quote, data.language)),
    reason: localPhrase(context, reason),
  }));
}

function wordingOf(context: Context, { data }: DocumentNode): WordingEntry[] {
  return data.wording.map(({ printed, original, meant, note }) => ({
    printed: quotation(context, printed, data.language),
    ...(original === undefined ? {} : { original }),
    meant: quotation(context, meant, data.language),
    ...(note === undefined ? {} : { note: localPhrase(context, note) }),
  }));
}

/** The latest events that bear on the document’s claims. */
const sinceLimit = 8;

function sinceOf(context: Context, node: DocumentNode): EventView[] {
  const claims = new Set(node.claims);
  const bearing = context.graph.events.filter((event) => event.claims.some((id) => claims.has(id)));
  return eventViews(context, bearing.slice(-sinceLimit));
}
