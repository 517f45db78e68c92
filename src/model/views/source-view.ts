import { formatDay, languageNameIn } from '#i18n/dates';
import type { Localised } from '#schema/text';
import type { Passage, SourceNode } from '../graph.ts';
import { claimTelling } from '../left-out.ts';
import { type Context, localPhrase, type Phrase, phrase, quotation } from './context.ts';
import { copyOf } from '../source-state.ts';
import { passageAddress } from './passage-address.ts';
import { sourceHref } from './source-href.ts';
import { driftOf, readingAddress, type Whereabouts, whereaboutsOf } from './whereabouts.ts';

/** A source as lists and notes show it. */
export interface SourceView extends Whereabouts {
  readonly id: string;
  readonly href: string;
  /** Whether it has a page of its own, which says all of it. */
  readonly hasPage: boolean;
  readonly title: Phrase;
  readonly publisher: string;
  readonly author?: string;
  readonly published?: { readonly day: string; readonly text: string };
  readonly kind?: string;
  readonly consulted?: string;
  readonly language?: string;
  readonly accessed?: { readonly day: string; readonly text: string };
  readonly url?: string;
  readonly noArchive?: Phrase;
}

/** Words quoted from a source, with the address of the very passage. */
export interface PassageView {
  readonly quote: Phrase;
  readonly locator?: Phrase;
  readonly translation?: Phrase;
  readonly href?: string;
  /** That the words are not on the page any more. */
  readonly drift?: string;
}

/** The description of a source, with the words about it in the page’s language where they are translated. */
export function sourceView(context: Context, source: SourceNode): SourceView {
  const { graph, language, words } = context;
  const { author, published, accessed, kind, consulted, url } = source;
  const noArchive = noArchiveReason(context, source);
  return {
    id: source.id,
    href: sourceHref(context, source),
    hasPage: claimTelling(graph, source) === undefined,
    title: quotation(context, source.title, source.language),
    publisher: publisherLabel(context, source),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined
      ? {}
      : { published: { day: published, text: formatDay(published, language) } }),
    ...(kind === undefined ? {} : { kind: words.kinds[kind] }),
    ...(consulted === undefined ? {} : { consulted: words.consulted[consulted] }),
    ...(source.language === undefined ? {} : { language: languageNameIn(source.language, language) }),
    ...(accessed === undefined ? {} : { accessed: { day: accessed, text: formatDay(accessed, language) } }),
    ...(url === undefined ? {} : { url }),
    ...whereaboutsOf(context, source),
    ...(noArchive === undefined ? {} : { noArchive }),
  };
}

/** Who published the source; where a copy was read, with the host of the copy. */
function publisherLabel({ words }: Context, { publisher, consulted, url }: SourceNode): string {
  if (consulted !== 'copy' || url === undefined) return publisher;
  return words.copyOn(publisher, new URL(url).hostname.replace(/^www\./u, ''));
}

function noArchiveReason(context: Context, source: SourceNode): Phrase | undefined {
  // The reason no longer holds when a copy was found since.
  if (source.noArchive === undefined || copyOf(source) !== undefined) return undefined;
  const translated = source.noArchiveIn[context.language];
  if (translated !== undefined) return phrase(context, translated, context.language);
  return localPhrase(context, source.noArchive);
}

/** A passage, with its locator and translation in the page’s language where the claim’s translation gives them. */
export function passageView(
  context: Context,
  source: SourceNode,
  passage: Passage,
  translated: { readonly locator?: string | undefined; readonly translation?: string | undefined } = {},
): PassageView {
  const locator = ownWords(context, translated.locator, passage.locator);
  const translation = ownWords(context, translated.translation, passage.translation);
  const drift = driftOf(context, source, passage.quote);
  const address = readingAddress(source, drift !== undefined);
  const isReadable = source.language === context.language || translation?.language !== undefined;
  return {
    quote: quotation(context, passage.quote, source.language),
    ...(locator === undefined ? {} : { locator }),
    // A translation into a language that is not the page’s helps nobody who reads the page.
    ...(translation === undefined || isReadable ? {} : { translation }),
    ...(address === undefined ? {} : { href: passageAddress(address, passage.quote) }),
    ...(drift === undefined ? {} : { drift }),
  };
}

function ownWords(
  context: Context,
  translated: string | undefined,
  written: Localised | undefined,
): Phrase | undefined {
  if (translated !== undefined) return phrase(context, translated, context.language);
  return written === undefined ? undefined : localPhrase(context, written);
}
