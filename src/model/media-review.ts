import type { Content } from '#reader/content';
import type { Claim } from '#schema/claim';
import { categoriesOf } from '#schema/media-review';
import type { Site } from '#schema/site';
import type { MediaReviewNode } from './graph.ts';

/**
 * What was done with the picture or recording that a claim is about. It is seen in the document that the claim names; else
 * in all in which the claim appears that are no texts, or in all, where all are texts (an article prints a picture too).
 * Without a category of its own it takes that of the verdict; where nobody says one, nothing is told.
 */
export function mediaReviewOf(
  { mediaReview, appearances, verdict }: Claim,
  content: Content,
  site: Site,
): { readonly mediaReview?: MediaReviewNode } {
  if (mediaReview === undefined) return {};
  const { type, category, document, original } = mediaReview;
  const ofVerdict = site.verdicts.find(({ id }) => id === verdict)?.mediaCategory;
  const categories = categoriesOf(category ?? ofVerdict);
  if (categories.length === 0) return {};
  const named = [...new Set(appearances.map((appearance) => appearance.document))];
  const kinds = new Map(content.documents.map(({ id, value }) => [id, value?.kind ?? 'text']));
  const shown = named.filter((id) => (kinds.get(id) ?? 'text') !== 'text');
  const documents = document === undefined ? (shown.length > 0 ? shown : named) : [document];
  return { mediaReview: { type, categories, documents, ...(original === undefined ? {} : { original }) } };
}
