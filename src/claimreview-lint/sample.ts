import type { JsonObject } from './json.ts';

/** What is different from the good sample in a page that shows a mistake. */
export interface SampleChange {
  /** Keys of the ClaimReview; `undefined` leaves one out. */
  readonly review?: Readonly<Record<string, unknown>>;
  /** The script’s whole text, in place of the review. */
  readonly script?: string;
  readonly head?: string;
  /** Further text of the page. */
  readonly body?: string;
  readonly file?: string;
  /** The page’s own address. */
  readonly address?: string;
}

/** The place of the samples: nobody’s. */
export const sampleSite = 'https://facts.example.org';

/** A good ClaimReview, in words of ours. */
export const goodReview: JsonObject = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  '@id': `${sampleSite}/claims/bridge/#review`,
  url: `${sampleSite}/claims/bridge/`,
  inLanguage: 'en',
  claimReviewed: 'The bridge was opened in 1932.',
  reviewRating: {
    '@type': 'Rating',
    alternateName: 'Mostly true',
    ratingValue: 4,
    worstRating: 1,
    bestRating: 5,
  },
  author: { '@type': 'Organization', name: 'Test desk', url: `${sampleSite}/` },
  publisher: {
    '@type': 'NewsMediaOrganization',
    name: 'Test desk',
    url: `${sampleSite}/`,
    correctionsPolicy: `${sampleSite}/corrections-policy/`,
    verificationFactCheckingPolicy: `${sampleSite}/methodology/`,
  },
  datePublished: '2026-01-10',
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Organization', name: 'Town hall' },
    datePublished: '2025-05-01',
    appearance: { '@type': 'CreativeWork', url: 'https://leaflet.example.com/one', headline: 'Our bridge' },
  },
  citation: {
    '@type': 'CreativeWork',
    name: 'Minutes of the opening',
    url: 'https://archive.example.com/opening',
  },
};

/** A second good page, because a review that stands alone is a finding of its own. */
export const neighbour: SampleChange = {
  file: 'claims/ferry/index.html',
  address: `${sampleSite}/claims/ferry/`,
  review: { '@id': `${sampleSite}/claims/ferry/#review`, url: `${sampleSite}/claims/ferry/` },
};
