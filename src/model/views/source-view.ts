import { type Day, dayView } from './card.ts';
import { formatDay, languageNameIn } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import type { Localised } from '#schema/text';
import type { Passage, SourceNode } from '../graph.ts';
import { claimTelling } from '../left-out.ts';
import { type Context, localPhrase, type Phrase, phrase, quotation } from './context.ts';
import { type CaptureView, captureOf } from './capture.ts';
import { copyOf } from '../source-state.ts';
import { passageAddress } from './passage-address.ts';
import { inMarks } from './said.ts';
import { sourceHref } from './source-href.ts';
import {
  dayOf,
  issuerOf,
  ownWords,
  readingLabel,
  storedReading,
  type SourceDetail,
  sourceDetails,
} from './source-details.ts';
import { driftOf, readingAddress, type Whereabouts, whereaboutsOf } from './whereabouts.ts';

/** A source as lists and notes show it. */
export interface SourceView extends Whereabouts {
  readonly id: string;
  readonly href: string;
  /** Whether it has a page of its own, which says all of it. */
  readonly hasPage: boolean;
  readonly title: Phrase;
  /** Who published it, else who spoke or wrote. */
  readonly publisher: string;
  readonly author?: string;
  /** When it was published, said or sent. */
  readonly published?: Day;
  /** What it is, where it is no page of the web. */
  readonly medium?: string;
  readonly details?: readonly SourceDetail[];
  /** That it is confidential, and why. */
  readonly confidential?: { readonly lead: string; readonly reason: Phrase };
  /** The address that a deleted post had. */
  readonly formerUrl?: string;
  readonly kind?: string;
  readonly consulted?: string;
  readonly language?: string;
  readonly accessed?: { readonly day: string; readonly text: string };
  /** When it was read, where that was a stored copy. */
  readonly readOn?: string;
  readonly url?: string;
  readonly noArchive?: Phrase;
}

/** Words quoted from a source in their quotation marks, with the address of the very passage. */
export interface PassageView {
  readonly quote: Phrase;
  readonly locator?: Phrase;
  readonly translation?: Phrase;
  readonly href?: string;
  /** That the words are not on the page any more. */
  readonly drift?: string;
  /** The picture of the passage, as the desk kept it. */
  readonly capture?: CaptureView;
}

/** The description of a source, with the words about it in the page’s language where they are translated. */
export function sourceView(context: Context, source: SourceNode): SourceView {
  const { graph, language, words } = context;
  const { author, accessed, kind, medium, url } = source;
  const published = dayOf(source);
  const consulted = readingLabel(context, source);
  const read = storedReading(context, source);
  const noArchive = copyOf(source) === undefined ? ownWords(context, source, 'noArchive') : undefined;
  const confidential = ownWords(context, source, 'confidential');
  return {
    id: source.id,
    href: sourceHref(context, source),
    hasPage: claimTelling(graph, source) === undefined,
    title: quotation(context, source.title, source.language),
    publisher: publisherLabel(context, source),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published: dayView(context, published, source.undated) }),
    ...(medium === undefined
      ? {}
      : { medium: words.media.names[medium], details: sourceDetails(context, source) }),
    ...(confidential === undefined
      ? {}
      : {
          confidential: {
            lead: typeset(words.media.labelled(words.media.confidential), language),
            reason: confidential,
          },
        }),
    ...(kind === undefined ? {} : { kind: words.kinds[kind] }),
    ...(consulted === undefined ? {} : { consulted }),
    ...(source.language === undefined ? {} : { language: languageNameIn(source.language, language) }),
    ...(accessed === undefined ? {} : { accessed: { day: accessed, text: formatDay(accessed, language) } }),
    ...(read === undefined ? {} : { readOn: read }),
    ...(url === undefined ? {} : medium === 'deleted' ? { formerUrl: url } : { url }),
    ...whereaboutsOf(context, source),
    ...(noArchive === undefined ? {} : { noArchive }),
  };
}

/** Who stands for the source; where a copy was read, with the host of the copy. */
function publisherLabel(context: Context, source: SourceNode): string {
  const { consulted, url } = source;
  const issuer = issuerOf(context, source);
  if (consulted !== 'copy' || url === undefined) return issuer;
  return context.words.copyOn(issuer, new URL(url).hostname.replace(/^www\./u, ''));
}

/** A passage, with its locator and translation in the page’s language where the claim’s translation gives them. */
export function passageView(
  context: Context,
  source: SourceNode,
  passage: Passage,
  translated: { readonly locator?: string | undefined; readonly translation?: string | undefined } = {},
): PassageView {
  const locator = translatedOr(context, translated.locator, passage.locator);
  const translation = translatedOr(context, translated.translation, passage.translation);
  const drift = driftOf(context, source, passage.quote);
  const address = readingAddress(source, drift !== undefined);
  const capture = captureOf(context, source, passage.quote, locator);
  const isReadable = source.language === context.language || translation?.language !== undefined;
  return {
    quote: inMarks(context, quotation(context, passage.quote, source.language)),
    ...(locator === undefined ? {} : { locator }),
    // A translation into a language that is not the page’s helps nobody who reads the page.
    ...(translation === undefined || isReadable ? {} : { translation }),
    ...(address === undefined ? {} : { href: passageAddress(address, passage.quote) }),
    ...(drift === undefined ? {} : { drift }),
    ...(capture === undefined ? {} : { capture }),
  };
}

function translatedOr(
  context: Context,
  translated: string | undefined,
  written: Localised | undefined,
): Phrase | undefined {
  if (translated !== undefined) return phrase(context, translated, context.language);
  return written === undefined ? undefined : localPhrase(context, written);
}
