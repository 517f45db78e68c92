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

/** A page of the sample site. */
export function samplePage(change: SampleChange = {}): { file: string; html: string } {
  const { address = `${sampleSite}/claims/bridge/`, file = 'claims/bridge/index.html' } = change;
  const script = change.script ?? JSON.stringify({ ...goodReview, ...change.review });
  return {
    file,
    html: `<!doctype html><html lang="en"><head><title>Sample</title>
<link rel="canonical" href="${address}">${change.head ?? ''}</head><body>
<h1>The bridge was opened in 1932.</h1>
<p><a href="/claimants/town-hall/">Town hall</a>, <time datetime="2025-05-01">1 May 2025</time></p>
<p><a href="/verdicts/">Mostly true</a>, 4 on a scale from 1 to 5</p>
<p>Seen in <a href="https://leaflet.example.com/one">Our bridge</a></p>
<p><a href="https://archive.example.com/opening">Minutes of the opening</a></p>
<p>10 January 2026, <a href="/">Test desk</a>,
<a href="/corrections-policy/">corrections</a>, <a href="/methodology/">method</a></p>${change.body ?? ''}
<script type="application/ld+json">${script}</script></body></html>`,
  };
}

/** A second good page, because a review that stands alone is a finding of its own. */
export const neighbour: SampleChange = {
  file: 'claims/ferry/index.html',
  address: `${sampleSite}/claims/ferry/`,
  review: { '@id': `${sampleSite}/claims/ferry/#review`, url: `${sampleSite}/claims/ferry/` },
};
