import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeset } from '#markdown/typography';
import { claimReview, claimReviewScript } from './claim-review.ts';
import { claimOf, fixtureContexts, nastyTexts, saying } from '#fixtures/fixture-site';

const [english, french] = fixtureContexts('good');
const bridge = claimOf(english, 'opened-in-1932');
const root = 'https://facts.example.org/project';

test('a verdict with a value has its number between 1 and the best of the scale', () => {
  assert.deepEqual(claimReview(english, bridge).reviewRating, {
    '@type': 'Rating',
    alternateName: 'True',
    ratingValue: 3,
    worstRating: 1,
    bestRating: 3,
  });
});

test('a verdict without a value has its word and the conclusion alone, as its page says them', () => {
  const [context] = fixtureContexts('content');
  const claim = [...context.graph.claims.values()].find(({ verdict }) => verdict === 'misleading');
  assert.ok(claim);
  assert.deepEqual(claimReview(context, claim).reviewRating, {
    '@type': 'Rating',
    alternateName: 'Trompeur',
    ratingExplanation:
      'Ce que le lecteur est conduit à conclure, à tort : L’industrie emploie 2,3 millions de personnes à faire des films et des séries.',
  });
});

test('the label is that of the page’s language', () => {
  assert.ok(french);
  assert.equal(JSON.parse(claimReviewScript(french, bridge)).reviewRating.alternateName, 'Vrai');
});

test('each language has its review, all have one claim', () => {
  assert.ok(french);
  const [one, other] = [claimReview(english, bridge), claimReview(french, bridge)];
  assert.equal(one['@id'], `${root}/claims/opened-in-1932/#review`);
  assert.equal(other['@id'], `${root}/fr/claims/opened-in-1932/#review`);
  const claims = [one, other].map((review) => JSON.parse(JSON.stringify(review)).itemReviewed['@id']);
  assert.deepEqual(claims, Array(2).fill(`${root}/claims/opened-in-1932/#claim`));
  assert.deepEqual(JSON.parse(JSON.stringify(one)).workTranslation, [{ '@id': other['@id'] }]);
  assert.deepEqual(JSON.parse(JSON.stringify(other)).translationOfWork, { '@id': one['@id'] });
});

test('an unattributed claim has no author', () => {
  const nobody = { ...bridge, claimants: [] };
  assert.ok('author' in claimReview(english, bridge).itemReviewed);
  assert.ok(!('author' in claimReview(english, nobody).itemReviewed));
});

test('sources are cited with their archived copies, revisions are corrections', () => {
  const { citation, correction } = JSON.parse(claimReviewScript(english, bridge));
  assert.equal(citation[0].archivedAt, 'https://copies.example.org/opening');
  assert.deepEqual(
    correction.map(({ datePublished, text }: Record<string, string>) => [datePublished, text]),
    [
      ['2026-02-01', 'The minutes were found.'],
      ['2026-03-01', 'The unit is named.'],
    ],
  );
});

test('no text can end the script, and each comes back as it was', () => {
  for (const text of nastyTexts()) {
    const script = claimReviewScript(english, saying(bridge, 'en', text));
    assert.doesNotMatch(script, /[<\u2028\u2029]/u);
    assert.equal(JSON.parse(script).claimReviewed, typeset(text, 'en'));
  }
});
