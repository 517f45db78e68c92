import type { DataFeed, WithContext } from 'schema-dts';
import type { ClaimNode } from '#model/graph';
import { absolute, homePath } from '#model/paths';
import { type Context, localText } from '#model/views/context';
import { latestChange } from '#model/views/tally';
import { claimReview } from './claim-review.ts';
import { publisherOf } from './publisher.ts';

/**
 * Every ClaimReview of a language in one file.
 * Source: Data Commons, “Fact check feeds”: a DataFeed of DataFeedItems, a licence with each item.
 */
export function claimReviewFeed(context: Context, claims: readonly ClaimNode[]): WithContext<DataFeed> {
  const { graph, place, language } = context;
  const dateModified = latestChange(claims);
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
    dataFeedElement: claims.map((claim) => ({
      '@type': 'DataFeedItem',
      dateCreated: claim.published,
      dateModified: claim.updated,
      item: claimReview(context, claim),
    })),
  };
}
