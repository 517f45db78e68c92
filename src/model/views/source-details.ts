import { formatDay } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import { isOnWeb } from '#schema/media';
import type { Localised } from '#schema/text';
import type { SourceNode, SourceWords } from '../graph.ts';
import { isStored } from '../source-state.ts';
import { type Context, localPhrase, type Phrase, phrase } from './context.ts';

/** One thing that is known of a source that is no page: where it took place, its ISBN, what is kept of it. */
export interface SourceDetail {
  readonly label: string;
  /** The label with its colon, for a line of several. */
  readonly lead: string;
  readonly value: Phrase;
  readonly href?: string;
}

/** Media of which one asks first who wrote or spoke, then who published it. */
const bySpeaker = new Set<SourceNode['medium']>(['interview', 'call', 'email', 'letter', 'book', 'deleted']);

/** Who or what stands for the source where little room is: its publisher, else who spoke or wrote. */
export function issuerOf({ words }: Context, source: SourceNode): string {
  const { publisher, author, container, medium, confidential } = source;
  if (medium === undefined) return publisher;
  if (bySpeaker.has(medium) && author !== undefined) return author;
  if (publisher !== '') return publisher;
  const isSomebody = author === undefined && confidential !== undefined && medium !== 'confidential';
  return isSomebody ? words.media.unnamed : (author ?? container ?? words.media.names[medium]);
}

/** The day that is shown of a source: of its publication, else the one on which it was said, sent or answered. */
export function dayOf({ published, date }: SourceNode): string | undefined {
  return published ?? date;
}

/** What the page says of a source that is no page of the web, in the order in which one would ask. */
export function sourceDetails(context: Context, source: SourceNode): SourceDetail[] {
  const { medium, publisher, container, recipient, isbn, doi, reference } = source;
  if (medium === undefined || isOnWeb(medium)) return [];
  const words = context.words.media;
  const lead = (label: string) => typeset(words.labelled(label), context.language);
  const plain = (label: string, text: string | undefined, href?: string): SourceDetail[] =>
    text === undefined
      ? []
      : [{ label, lead: lead(label), value: { text }, ...(href === undefined ? {} : { href }) }];
  const told = (label: string, key: 'place' | 'kept'): SourceDetail[] => {
    const value = ownWords(context, source, key);
    return value === undefined ? [] : [{ label, lead: lead(label), value }];
  };
  const isIssuer = publisher === '' || publisher === issuerOf(context, source);
  return [
    ...plain(words.publishers[medium], isIssuer ? undefined : publisher),
    ...plain(words.container, container),
    ...plain(words.recipient, recipient),
    ...told(words.place, 'place'),
    ...plain(words.isbn, isbn),
    ...plain(words.doi, doi, doi === undefined ? undefined : doiAddress(doi)),
    ...plain(words.reference, reference),
    ...told(words.kept, 'kept'),
  ];
}

/** Words about a source, of those who translated its description where they gave them. */
export function ownWords(
  context: Context,
  source: SourceNode,
  key: keyof SourceWords & ('noArchive' | 'place' | 'kept' | 'confidential'),
): Phrase | undefined {
  const written: Localised | undefined = source[key];
  if (written === undefined) return undefined;
  const translated = source.wordsIn[context.language]?.[key];
  if (translated !== undefined) return phrase(context, translated, context.language);
  return localPhrase(context, written);
}

/** What was really read, and how: the page of that day, or a copy that was stored before. */
export function readingLabel({ words }: Context, { consulted, readAs }: SourceNode): string | undefined {
  if (consulted === undefined) return undefined;
  return readAs === undefined || readAs === 'live'
    ? words.consulted[consulted]
    : words.media.readAs[readAs][consulted];
}

/** What was really read, in a word or two. */
export function readingWord({ words }: Context, { consulted, readAs }: SourceNode): string | undefined {
  if (consulted === undefined) return undefined;
  return (readAs === undefined || readAs === 'live' ? words.consulted : words.media.storedAs)[consulted];
}

/** When a stored copy was read, in a sentence; nothing of a page that was read as it stood. */
export function storedReading({ words, language }: Context, source: SourceNode): string | undefined {
  if (source.accessed === undefined || !isStored(source)) return undefined;
  return words.media.storedOn(formatDay(source.accessed, language));
}

/** The address under which a DOI is resolved. Source: DOI Handbook, section 3.8 (what an address may not hold is escaped). */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
}
