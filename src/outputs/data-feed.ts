import type { DataFeed, WithContext } from 'schema-dts';
import { absolute, homePath } from '#model/paths';
import { type Context, localText } from '#model/views/context';
import type { ClaimsPart } from './claim-data.ts';
import { claimReview } from './claim-review.ts';
import { siteFile } from './file-paths.ts';
import { publisherOf } from './publisher.ts';

/**
 * The ClaimReviews of a language; where they are many, `next` is the address of the file with more. It is no word of
 * schema.org, which has none for that, and readers of JSON-LD pass over it.
 * Source: Data Commons, “Fact check feeds”: a DataFeed of DataFeedItems, a licence with each item.
 */
export function claimReviewFeed(
  context: Context,
  { claims, next }: ClaimsPart,
): WithContext<DataFeed> & { readonly next?: string } {
  const { graph, place, language } = context;
  const dateModified = graph.lastChangeIn.get(language);
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: localText(context, graph.site.title),
    description: localText(context, graph.site.description),
    url: absolute(place, homePath(place, language)),
    inLanguage: language,
    publisher: publisherOf(context),
    license: graph.site.licence.url,
    ...(dateModified === undefined ? {} : { dateModified }),
    ...(next === undefined ? {} : { next: absolute(place, siteFile(place, language, next)) }),
    dataFeedElement: claims.map((claim) => ({
      '@type': 'DataFeedItem',
      dateCreated: claim.published,
      dateModified: claim.updated,
      item: claimReview(context, claim),
    })),
  };
}
