import { isObject, type JsonObject, toList, toObject } from './json.ts';

/**
 * Whether an object is a claim in an answer of Google’s fact-check search, which has keys of its own.
 * Source: https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims
 */
export function isAnswerClaim(item: JsonObject): boolean {
  return (
    item['@type'] === undefined && Array.isArray(item['claimReview']) && typeof item['text'] === 'string'
  );
}

/** Its reviews as ClaimReview: an answer names a claim once with all who reviewed it. */
export function reviewsOfAnswer(claim: JsonObject): JsonObject[] {
  return toList(claim['claimReview'])
    .filter(isObject)
    .map((review) => {
      const publisher = toObject(review['publisher']);
      const site = publisher['site'];
      const name = publisher['name'] ?? site;
      const url = typeof site === 'string' ? `https://${site}/` : undefined;
      return {
        '@type': 'ClaimReview',
        claimReviewed: claim['text'],
        url: review['url'],
        name: review['title'],
        inLanguage: review['languageCode'],
        datePublished: review['reviewDate'],
        author: { '@type': 'Organization', name, ...(url === undefined ? {} : { url }) },
        reviewRating: { '@type': 'Rating', alternateName: review['textualRating'] },
        itemReviewed: {
          '@type': 'Claim',
          author: { name: claim['claimant'] },
          datePublished: claim['claimDate'],
        },
      };
    });
}
