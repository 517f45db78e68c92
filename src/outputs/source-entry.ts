import { capitalised } from '#i18n/dates';
import { wordsFor } from '#i18n/words';
import type { SourceNode } from '#model/graph';
import type { Context } from '#model/views/context';
import { copyOf } from '#model/source-state';
import { doiAddress } from '#model/views/source-details';
import { plain } from './claim-data.ts';

/** A source that is no page of the web, as an entry of a bibliography. */
export interface SourceEntry {
  readonly id: string;
  readonly medium: NonNullable<SourceNode['medium']>;
  readonly language: string;
  readonly title: string;
  /** Who wrote it or spoke; where nobody is named, who published it; none where it is confidential. */
  readonly author?: string;
  /** Who published it, where that is not the author already. */
  readonly publisher?: string;
  readonly container?: string;
  readonly recipient?: string;
  readonly place?: string;
  readonly isbn?: string;
  readonly doi?: string;
  /** The number to ask for it by, or what is kept of it and by whom. */
  readonly reference?: string;
  readonly kept?: string;
  readonly day?: string;
  readonly address?: string;
}

/** How a source is cited, in the context’s language. */
export function sourceEntry(context: Context, source: SourceNode): SourceEntry {
  const { id, medium = 'print', title, container, recipient, isbn, doi, reference } = source;
  const author = source.author ?? (source.publisher === '' ? undefined : source.publisher);
  const publisher = source.publisher === '' || source.publisher === author ? undefined : source.publisher;
  const own = source.wordsIn[context.language];
  const place = own?.place ?? (source.place === undefined ? undefined : plain(context, source.place));
  const kept = own?.kept ?? (source.kept === undefined ? undefined : plain(context, source.kept));
  const day = source.published ?? source.date;
  const address = doi === undefined ? (source.url ?? copyOf(source)) : doiAddress(doi);
  const known = { author, publisher, container, recipient, place, isbn, doi, reference, kept, day, address };
  return {
    ...{ id, medium, language: context.language, title },
    ...(Object.fromEntries(
      Object.entries(known).filter(([, value]) => value !== undefined),
    ) as Partial<SourceEntry>),
  };
}

/** What the source is, as styles put it into brackets, in a language. */
export function designation({ medium }: Pick<SourceEntry, 'medium'>, language: string): string {
  return capitalised(wordsFor(language).media.names[medium], language);
}
