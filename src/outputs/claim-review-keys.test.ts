import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, town, type Look } from '#fixtures/town-site';
import { claimReview } from './claim-review.ts';
import { publisherReference } from './publisher.ts';
import { archived, full } from '#fixtures/town-with-all';

const root = 'https://facts.example.org';
const reviewOf = (id: string, look: Look = {}, parts = full) => {
  const context = town(parts, look);
  return claimReview(context, claimIn(context, id));
};

describe('a claim as ClaimReview', () => {
  it('of which much is known says all of it', () => {
    const review = reviewOf('bridge');
    assert.deepEqual(review.reviewRating, {
      ...{ '@type': 'Rating', alternateName: 'Mixed', ratingValue: 2, worstRating: 1, bestRating: 3 },
    });
    assert.equal('creditText' in review && review.creditText, 'Ann, Bob');
    assert.deepEqual(review.itemReviewed, {
      ...{ '@type': 'Claim', '@id': `${root}/claims/bridge/#claim`, datePublished: '2025-05-01' },
      author: {
        ...{ '@type': 'Person', name: 'Mayor', url: `${root}/claimants/mayor/` },
        sameAs: ['https://mayor.example.org/', 'https://m.example.org/'],
      },
      appearance: [
        {
          ...{ '@type': 'CreativeWork', url: 'https://town.example.org/tract', headline: 'Le tract' },
          ...{ publisher: { '@type': 'Organization', name: 'Mairie' }, datePublished: '2025-03' },
        },
      ],
    });
    assert.deepEqual(review.citation, [
      {
        ...{ '@type': 'CreativeWork', name: 'Minutes', url: 'https://example.org/', archivedAt: archived },
        ...{ publisher: { '@type': 'Organization', name: 'Archive' }, datePublished: '1932' },
      },
    ]);
    assert.deepEqual('correction' in review && review.correction, [
      { '@type': 'CorrectionComment', datePublished: '2026-02-01', text: 'Why.' },
      { '@type': 'CorrectionComment', datePublished: '2026-03-01', text: 'New.' },
    ]);
    assert.deepEqual('workTranslation' in review && review.workTranslation, [
      { '@id': `${root}/fr/claims/bridge/#review` },
    ]);
  });

  it('of which little is known says no more', () => {
    const review = reviewOf('a', {}, { claims: { a: { verdict: 'open', claimant: 'Baker' }, b: {} } });
    assert.deepEqual(review.reviewRating, { '@type': 'Rating', alternateName: 'Open' });
    assert.deepEqual(review.itemReviewed, {
      ...{ '@type': 'Claim', '@id': `${root}/claims/a/#claim`, datePublished: '2025-05-01' },
      author: { '@type': 'Thing', name: 'Baker', url: `${root}/claimants/baker/` },
      appearance: [
        {
          '@type': 'CreativeWork',
          headline: 'The leaflet',
          publisher: { '@type': 'Organization', name: 'Town hall' },
        },
      ],
    });
    assert.deepEqual(review.citation, [
      { '@type': 'CreativeWork', name: 'Minutes', publisher: { '@type': 'Organization', name: 'Archive' } },
    ]);
    for (const key of ['creditText', 'correction', 'workTranslation', 'translationOfWork'])
      assert.ok(!(key in review), key);
    assert.equal('author' in reviewOf('tower').itemReviewed, false);
  });

  it('names its original, and tells the corrections that are not translated in their own language', () => {
    const review = reviewOf('bridge', { language: 'fr' });
    assert.deepEqual('translationOfWork' in review && review.translationOfWork, {
      '@id': `${root}/claims/bridge/#review`,
    });
    assert.deepEqual('correction' in review && review.correction, [
      { '@type': 'CorrectionComment', datePublished: '2026-02-01', text: 'Pourquoi.' },
      { '@type': 'CorrectionComment', datePublished: '2026-03-01', text: 'New.', inLanguage: 'en' },
    ]);
    assert.throws(() => reviewOf('tower', { language: 'fr' }), /no words in fr/u);
  });

  it('gives the copy as the address of a source that is gone and had one only there', () => {
    const url = 'https://example.org/';
    const gone = { minutes: { url, state: 'gone', since: '2026-03-01', archived } };
    const sources = [{ id: 'minutes', title: 'Minutes', publisher: 'Archive', role: 'supports', url }];
    const [source] = reviewOf('a', {}, { claims: { a: { sources } }, ledger: gone }).citation;
    assert.deepEqual([source?.url, source?.archivedAt], [url, archived]);
  });

  it('is published by the desk, at its own address or this site’s', () => {
    assert.equal(publisherReference(town()).url, `${root}/`);
    const publisher = { name: 'Desk', url: 'https://desk.example.org/' };
    assert.equal(publisherReference(town({ site: { publisher } })).url, 'https://desk.example.org/');
  });
});
