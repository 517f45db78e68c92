import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, town, type Look } from '#fixtures/town-site';
import { claimView } from '#model/views/claim';
import { claimData } from './claim-data.ts';
import { claimDataSchema } from './claim-data-schema.ts';
import { claimReview } from './claim-review.ts';
import { mediaReview } from './media-review.ts';

const page = 'https://facts.example.org/claims/a/';
const given = { publisher: 'Radio Rive', language: 'en', date: '2025-06-01' };
const documents = {
  film: {
    ...{ ...given, title: 'The film', kind: 'video', url: 'https://tubes.example.org/1', handle: '@rive' },
    ...{ recording: 'https://files.example.org/1.mp4', archived: 'https://copies.example.org/1' },
  },
  post: { ...given, title: 'A post', kind: 'post', platform: 'Posts', url: 'https://posts.example.org/1' },
  article: { ...given, title: 'An article', url: 'https://daily.example.org/1' },
};
const appearances = Object.keys(documents).map((document) => ({ document }));
const verdicts = [
  { id: 'false', label: 'False', definition: 'It is not.', glyph: 'empty' },
  ...[
    {
      id: 'altered',
      label: 'Altered',
      definition: 'Altered.',
      glyph: 'misleading',
      mediaCategory: 'TransformedContent',
    },
  ],
];
const reviewed = (keys: object, look: Look = {}, verdict = 'false') => {
  const context = town(
    { site: { verdicts }, claims: { a: { appearances, verdict, mediaReview: keys } }, documents },
    look,
  );
  return { context, claim: claimIn(context, 'a') };
};
const altered = {
  ...{ type: 'video', category: ['TransformedContent', 'StagedContent'] },
  original: { url: 'https://tubes.example.org/2', context: { en: 'A walk in 2024.', fr: 'Une promenade.' } },
};

describe('what was done with a picture or recording', () => {
  it('is a MediaReview beside the ClaimReview, of each document that is no text', () => {
    const { context, claim } = reviewed(altered);
    const review = claimReview(context, claim);
    const media = 'associatedMediaReview' in review ? review.associatedMediaReview : undefined;
    assert.deepEqual(media, mediaReview(context, claim));
    const film = {
      ...{ url: 'https://tubes.example.org/1', headline: 'The film', creditText: '@rive' },
      ...{ contentUrl: 'https://files.example.org/1.mp4', archivedAt: 'https://copies.example.org/1' },
    };
    const publisher = { '@type': 'Organization', name: 'Radio Rive' };
    assert.deepEqual(media, {
      ...{ '@type': 'MediaReview', '@id': `${page}#media-review`, url: page, inLanguage: 'en' },
      ...{ author: review.author, datePublished: '2026-01-10', dateModified: '2026-01-10' },
      mediaAuthenticityCategory: ['TransformedContent', 'StagedContent'],
      originalMediaContextDescription: 'A walk in 2024.',
      originalMediaLink: 'https://tubes.example.org/2',
      itemReviewed: {
        '@type': 'MediaReviewItem',
        mediaItemAppearance: [
          { '@type': 'VideoObject', ...film, publisher, datePublished: '2025-06-01' },
          {
            ...{ '@type': 'VideoObject', url: 'https://posts.example.org/1', headline: 'A post', publisher },
            datePublished: '2025-06-01',
          },
        ],
      },
      associatedClaimReview: { '@id': `${page}#review` },
    });
  });

  it('is said on the page in words, with what it means and what it really shows', () => {
    const { context, claim } = reviewed(altered);
    assert.deepEqual(claimView(context, claim).mediaReview, {
      label: 'The video: transformed, staged',
      means: 'pictures or sounds in it were changed, or made by a program; the scene was acted or arranged',
      context: { text: 'A walk in 2024.' },
      original: { label: 'The original on tubes.example.org', href: 'https://tubes.example.org/2' },
    });
  });

  it('of one category and one document names these alone', () => {
    const { context, claim } = reviewed({
      type: 'image',
      category: 'SatireOrParodyContent',
      document: 'article',
    });
    const media = mediaReview(context, claim);
    assert.equal(media?.mediaAuthenticityCategory, 'SatireOrParodyContent');
    assert.deepEqual(
      (media.itemReviewed.mediaItemAppearance as unknown as Record<string, unknown>[]).map((item) => [
        item['@type'],
        item['url'],
      ]),
      [['ImageObject', 'https://daily.example.org/1']],
    );
    assert.ok(!('originalMediaLink' in media) && !('originalMediaContextDescription' in media));
  });

  it('leaves in claim.json', () => {
    const { context, claim } = reviewed(altered);
    const data = claimData(context, claim);
    assert.deepEqual(claimDataSchema.parse(data), data);
    assert.deepEqual(data.mediaReview, {
      ...{ type: 'video', categories: ['TransformedContent', 'StagedContent'], documents: ['film', 'post'] },
      ...{ original: 'https://tubes.example.org/2', context: 'A walk in 2024.' },
    });
  });

  it('is not told of a claim that is about none, nor where nobody says what was done', () => {
    const { context, claim } = reviewed({ type: 'video' });
    const other = town({ claims: { a: {} } });
    for (const review of [claimReview(context, claim), claimReview(other, claimIn(other, 'a'))])
      assert.ok(!('associatedMediaReview' in review));
    assert.equal(claimView(context, claim).mediaReview, undefined);
  });

  it('may be said of a verdict once for all its claims', () => {
    const { context, claim } = reviewed({ type: 'video' }, {}, 'altered');
    assert.equal(mediaReview(context, claim)?.mediaAuthenticityCategory, 'TransformedContent');
  });
});
