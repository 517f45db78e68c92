import { formatDay } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import type { CapturedFile } from '../captured.ts';
import type { SourceNode } from '../graph.ts';
import { capturePath } from '../paths.ts';
import { driftedQuotes } from '../source-state.ts';
import type { Context, Phrase } from './context.ts';

/** The picture of a passage as it stood on the page when the desk kept it. */
export interface CaptureView {
  readonly href: string;
  readonly width: number;
  readonly height: number;
  /** The quotation, and where it stands. */
  readonly alternative: string;
  /** “Kept on 22 November 2026”. */
  readonly kept: string;
  /** SHA-256 of the picture, as hexadecimal digits. */
  readonly sha256: string;
  /** What is known of the page since. */
  readonly since?: string;
  /** The whole page, where the site publishes it. */
  readonly files: readonly { readonly href: string; readonly label: string }[];
}

/** What was kept of a passage; nothing where nothing was, or where it is not published. */
export function captureOf(
  context: Context,
  source: SourceNode,
  quote: string,
  locator?: Phrase,
): CaptureView | undefined {
  const { words, language } = context;
  const { captured } = source;
  const picture = captured?.pictures.find((candidate) => candidate.quote === quote);
  if (captured === undefined || picture === undefined) return undefined;
  const page = picture.page === undefined ? undefined : words.captures.page(picture.page);
  const place = [source.title, page ?? locator?.text].filter((part) => part !== undefined).join(', ');
  const since = sinceThen(context, source, quote, dayOfMoment(captured.at));
  const files = [
    ...linkTo(context, captured.pdf, words.captures.pdf),
    ...linkTo(context, captured.wacz, words.captures.wacz),
  ];
  return {
    href: capturePath(context.place, picture),
    width: picture.width,
    height: picture.height,
    alternative: typeset(words.captures.alternative(quote, place), language),
    kept: typeset(words.captures.kept(formatDay(dayOfMoment(captured.at), language)), language),
    sha256: picture.sha256,
    ...(since === undefined ? {} : { since }),
    files,
  };
}

/** The day of a moment in universal time. */
export function dayOfMoment(moment: string): string {
  return moment.slice(0, 10);
}

function linkTo({ place }: Context, file: CapturedFile | undefined, label: string): CaptureView['files'] {
  return file === undefined ? [] : [{ href: capturePath(place, file), label }];
}

/** What the ledger says of the words after they were kept. */
function sinceThen(
  { words, language }: Context,
  source: SourceNode,
  quote: string,
  kept: string,
): string | undefined {
  const { found } = source;
  if (found === undefined) return undefined;
  if (found.state === 'gone') return (found.since ?? '') < kept ? undefined : words.captures.gone;
  const missed = driftedQuotes(source).find((drift) => drift.quote === quote)?.missed;
  if (missed !== undefined) return missed < kept ? undefined : words.captures.changed;
  const isThere = found.quotes === 'found' && found.seen !== undefined && found.seen > kept;
  return isThere
    ? typeset(words.captures.stillThere(formatDay(found.seen ?? '', language)), language)
    : undefined;
}
