import { findHidden } from '#reader/hidden-characters';
import { shortenAtWord } from './shorten.ts';
import { hostOf } from './addresses.ts';
import type { FoundAppearance, Review } from './review.ts';

/** A document as its file says it. */
export type DocumentValues = Readonly<Record<string, unknown>>;

/** A place where a claim appeared. What has no title of its own is described in brackets: `[example.org/post/1]`. */
export function appearanceDocument({
  url,
  title,
  publisher,
  author,
  date,
  language,
  kind,
  archived,
}: FoundAppearance): DocumentValues {
  return {
    title: shortenAtWord(title ?? descriptiveTitle(url), 300),
    kind,
    publisher: publisher ?? hostOf(url),
    author,
    date,
    url,
    archived,
    language: language ?? 'und',
  };
}

/** The review itself, for a claim of which nobody says where it appeared. */
export function reviewDocument(review: Review, reviewed: string | undefined, note: unknown): DocumentValues {
  return {
    title: shortenAtWord(review.headline ?? descriptiveTitle(review.url), 300),
    publisher: review.publisher,
    date: reviewed,
    url: review.url,
    language: review.language ?? 'und',
    description: note,
  };
}

/** What stands for a title that is not known: the address, in brackets, with what tells `photo.php?id=1` from `?id=2`. */
export function descriptiveTitle(url: string): string {
  const { pathname, search } = new URL(url);
  const path = `${decoded(pathname).replace(/\/$/u, '')}${decoded(search)}`;
  return `[${shortenAtWord(`${hostOf(url)}${path}`, 90)}]`;
}

/** Letters instead of percent signs, where they are letters. */
function decoded(path: string): string {
  try {
    const text = decodeURIComponent(path);
    return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]*$/u.test(text) && findHidden(text).length === 0 ? text : path;
  } catch {
    return path;
  }
}
