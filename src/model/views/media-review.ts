import { typeset } from '#markdown/typography';
import type { ClaimNode } from '../graph.ts';
import { type Context, type Link, localPhrase, type Phrase } from './context.ts';
import { hostOf } from './document-origin.ts';

/** What a page says of the picture or recording that a claim is about. */
export interface MediaReviewView {
  /** “The video: transformed, staged”. */
  readonly label: string;
  /** What that means. */
  readonly means: string;
  /** What it really shows. */
  readonly context?: Phrase;
  readonly original?: Link;
}

/** What was done with the picture or recording, in words; nothing for a claim that is about none. */
export function mediaReviewView(context: Context, { mediaReview }: ClaimNode): MediaReviewView | undefined {
  if (mediaReview === undefined) return undefined;
  const { language } = context;
  const { types, is, categories, original } = context.words.recordings.mediaReview;
  const told = mediaReview.categories.map((category) => categories[category]);
  const { url, context: words } = mediaReview.original ?? {};
  return {
    label: typeset(is(types[mediaReview.type], told.map(({ label }) => label).join(', ')), language),
    means: typeset(told.map(({ means }) => means).join('; '), language),
    ...(words === undefined ? {} : { context: localPhrase(context, words) }),
    ...(url === undefined ? {} : { original: { label: original(hostOf(url)), href: url } }),
  };
}
