import { languageNameIn } from '#i18n/dates';
import { proseOf, proseOnPages } from '../documents/prose-of.ts';
import type { DocumentNode } from '../graph.ts';
import { itemPath, listPath, singlePath } from '../paths.ts';
import { type ParagraphView, paragraphViews } from './annotated.ts';
import { type Day, dayView } from './card.ts';
import { type Context, localName, localPhrase, localText, type Phrase, quotation } from './context.ts';
import { type DocumentOrigin, documentOrigin } from './document-origin.ts';
import { type EventView, eventViews } from './timeline.ts';
import { type Finding, findingOf } from './finding.ts';
import { buildFrame, type Frame } from './frame.ts';
import { numberedTitle, type Pager, pagerOf } from './lists.ts';
import { shorten } from './shorten.ts';
import { type ShownPicture, thingPictures } from './shown-picture.ts';
import { type StripEntry, verdictStrip } from './strip.ts';
import { claimsOf, latestChange, type Tally, tallyOf } from './tally.ts';

/** A document as annotated text. */
export interface DocumentView {
  readonly frame: Frame;
  readonly title: Phrase;
  readonly publisher: string;
  readonly author?: string;
  readonly date?: Day;
  readonly languageName: string;
  /** What it is, and where it is to be read, seen or heard. */
  readonly kicker: string;
  readonly origin: DocumentOrigin;
  /** Whether a byline is looked for in it. */
  readonly isText: boolean;
  readonly description?: Phrase;
  readonly finding?: Finding;
  readonly count: string;
  readonly tally: readonly Tally[];
  readonly strip: readonly StripEntry[];
  /** Whether the whole text is shown, or only the passages that were read. */
  readonly isWhole: boolean;
  /** Why the whole text may be shown. */
  readonly licence?: { readonly name: string; readonly href?: string };
  /** The same as W3C Web Annotations. */
  readonly annotations: string;
  /** The language of the text, where that is not the page’s. */
  readonly textLanguage?: string;
  readonly textDirection?: 'ltr' | 'rtl';
  readonly paragraphs: readonly ParagraphView[];
  readonly pager?: Pager;
  /** The post itself beside its title, other pictures below the text. */
  readonly posted: readonly ShownPicture[];
  readonly pictures: readonly ShownPicture[];
  readonly wording: readonly WordingEntry[];
  readonly since: readonly EventView[];
  readonly timeline: string;
}

export interface WordingEntry {
  readonly printed: Phrase;
  readonly original?: string;
  readonly meant: Phrase;
  readonly note?: Phrase;
}

/** The pages of a document; all but its text stands on the first. */
export function documentViews(context: Context, node: DocumentNode): DocumentView[] {
  const { place, language, words } = context;
  const { data } = node;
  const claims = claimsOf(context, node.claims);
  const finding = findingOf(context, node);
  const pathIn = (candidate: string, page: number) => itemPath(place, candidate, 'documents', node.id, page);
  const pages = proseOnPages(node);
  return pages.map((paragraphs, index) => {
    const listPage = { items: paragraphs, page: index + 1, pages: pages.length };
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
      kicker: words.recordings.checked[data.kind],
      origin: documentOrigin(context, node),
      isText: data.kind === 'text',
      ...(data.description === undefined ? {} : { description: localPhrase(context, data.description) }),
      ...(finding === undefined ? {} : { finding }),
      count: words.front.passages(claims.length),
      tally: tallyOf(context, claims),
      strip: verdictStrip(context, node, (page) => (page === listPage.page ? '' : pathIn(language, page))),
      isWhole: proseOf(node).isWhole,
      ...licenceOf(context, node),
      annotations: `${pathIn(language, 1)}annotations.json`,
      ...inLanguageOf(context, node),
      paragraphs: paragraphViews(context, node, paragraphs),
      ...(pager === undefined ? {} : { pager }),
      posted: thingPictures(
        context,
        data.media.filter(({ is }) => is === 'claim'),
      ),
      pictures: first
        ? thingPictures(
            context,
            data.media.filter(({ is }) => is !== 'claim'),
          )
        : [],
      wording: first ? wordingOf(context, node) : [],
      since: first ? sinceOf(context, node) : [],
      timeline: singlePath(place, language, 'timeline'),
    };
  });
}

function licenceOf(context: Context, { data: { licence } }: DocumentNode): Pick<DocumentView, 'licence'> {
  if (licence === undefined) return {};
  const name = localName(context, licence.name);
  return { licence: { name, ...(licence.url === undefined ? {} : { href: licence.url }) } };
}

/** The language of the text, where that is not the page’s. */
function inLanguageOf(
  context: Context,
  { data }: DocumentNode,
): Pick<DocumentView, 'textLanguage' | 'textDirection'> {
  const { language, direction } = quotation(context, '', data.language);
  return {
    ...(language === undefined ? {} : { textLanguage: language }),
    ...(direction === undefined ? {} : { textDirection: direction }),
  };
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
