import { formatDay } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import type { DocumentNode } from '../graph.ts';
import type { Context, Link } from './context.ts';

/** Where a document comes from: what it is, where it went round, and where it can be read, seen or heard. */
export interface DocumentOrigin {
  /** What it is where it is no text, the platform, the account, since when it is known, that it has no address. */
  readonly facts: readonly string[];
  /** The document, its recording, an archived copy. What is no text says whom its link asks. */
  readonly links: readonly Link[];
}

/** Nothing that is only known of texts is said of a text: most documents are one. */
export function documentOrigin({ words, language }: Context, { data }: DocumentNode): DocumentOrigin {
  const { kind, platform, handle, firstSeen, url, recording, archived } = data;
  const { kinds, open, recordingOn, copyOn, firstSeen: seen, noAddress } = words.recordings;
  const isNowhere = url === undefined && recording === undefined && archived === undefined;
  const silent = kind === 'broadcast' || kind === 'message' ? noAddress[kind] : undefined;
  return {
    facts: [
      kind === 'text' ? undefined : kinds[kind],
      platform,
      handle,
      firstSeen === undefined ? undefined : typeset(seen(formatDay(firstSeen, language)), language),
      isNowhere && silent !== undefined ? typeset(silent, language) : undefined,
    ].filter((fact) => fact !== undefined),
    links: [
      ...(url === undefined ? [] : [{ label: open[kind](hostOf(url)), href: url }]),
      ...(recording === undefined || recording === url
        ? []
        : [{ label: recordingOn(hostOf(recording)), href: recording }]),
      ...(archived === undefined ? [] : [{ label: copyOn(hostOf(archived)), href: archived }]),
    ],
  };
}

/** The host of an address, as readers are told whom a link asks. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./u, '');
}
