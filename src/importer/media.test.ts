import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite } from '#fixtures/example-site';
import { readFile } from '#reader/read-file';
import type { ReadFile } from '#reader/file';
import { findReviews } from './find-reviews.ts';
import { Importer } from './importer.ts';
import { knownContent } from './known-content.ts';
import { isSkipped, readReview } from './read-review.ts';

const url = 'https://desk.example.org/film';
const review = {
  ...{ '@type': 'ClaimReview', '@id': `${url}#review`, url, inLanguage: 'fr', datePublished: '2026-02-01' },
  ...{
    claimReviewed: 'Un film montre un pont qui tremble.',
    author: { '@type': 'Organization', name: 'Desk' },
  },
  ...{ reviewRating: { '@type': 'Rating', alternateName: 'False' }, name: 'Le pont ne tremble pas' },
};
const media = {
  '@type': 'MediaReview',
  url,
  mediaAuthenticityCategory: 'EditedOrCroppedContent',
  originalMediaContextDescription: 'Une promenade en 2024',
  originalMediaLink: 'https://tubes.example.org/whole',
  itemReviewed: {
    '@type': 'MediaReviewItem',
    mediaItemAppearance: [
      {
        ...{
          '@type': 'VideoObject',
          url: 'https://tubes.example.org/1',
          archivedAt: 'https://copies.example.org/1',
        },
        creator: { '@type': 'Person', name: 'Shore walker' },
      },
      { '@type': 'VideoObject', url: 'https://posts.example.org/2' },
    ],
  },
};
const read = (value: unknown) => {
  const [found] = findReviews(value, {});
  assert.ok(found);
  const result = readReview(found, {});
  assert.ok(!isSkipped(result));
  return result;
};

describe('a MediaReview beside a ClaimReview', () => {
  const expected = {
    ...{ type: 'video', categories: ['EditedOrCroppedContent'], url: 'https://tubes.example.org/whole' },
    context: 'Une promenade en 2024',
  };

  it('is found in it, beside it at the same address, by its name, or alone with it', () => {
    const { url: own, ...nameless } = media;
    assert.equal(own, url);
    for (const value of [
      { ...review, associatedMediaReview: media },
      [review, media],
      {
        '@graph': [
          { ...media, '@id': '#media' },
          { ...review, associatedMediaReview: { '@id': '#media' } },
        ],
      },
      [review, { ...media, url: `${url}?media`, associatedClaimReview: { '@id': `${url}#review` } }],
      [review, nameless],
    ])
      assert.deepEqual(read(value).media, expected);
  });

  it('of another review is none of it', () => {
    assert.equal(read([review, { ...media, url: 'https://desk.example.org/other' }]).media, undefined);
  });

  it('says where the claim is seen, by whom, and where a copy is', () => {
    assert.deepEqual(read([review, media]).appearances, [
      {
        ...{ url: 'https://tubes.example.org/1', author: 'Shore walker', kind: 'video' },
        archived: 'https://copies.example.org/1',
      },
      { url: 'https://posts.example.org/2', kind: 'video' },
    ]);
  });

  it('is read by its published values, and by the first name of one', () => {
    const categoriesOf = (value: unknown, own = {}) =>
      read([review, { ...media, mediaAuthenticityCategory: value, ...own }]).media?.categories;
    assert.deepEqual(categoriesOf('https://schema.org/StagedContent'), ['StagedContent']);
    assert.deepEqual(categoriesOf(['Missing Context', 'Fake']), ['DecontextualizedContent']);
    assert.deepEqual(categoriesOf(['OriginalMediaContent', 'TransformedContent']), ['TransformedContent']);
    assert.equal(categoriesOf('MissingContext', { originalMediaContextDescription: ' ' }), undefined);
    assert.equal(categoriesOf('Fake'), undefined);
    assert.equal(categoriesOf('StagedContent', { itemReviewed: { '@type': 'Thing' } }), undefined);
  });

  it('comes into the claim and its documents, which pass the check', () => {
    const siteFile = exampleSite.find(({ path }) => path.endsWith('site.yml')) ?? assert.fail();
    const words = () => ({ heading: 'Notes', back: 'Back' });
    const site = readFile(siteFile, { kind: 'site', id: '', language: 'fr' }, words) as ReadFile<'site'>;
    const importer = new Importer({
      ...{ site: site.value ?? assert.fail(), today: '2026-06-01', known: knownContent([]) },
    });
    const [found] = findReviews({ ...review, associatedMediaReview: media }, {});
    const outcome = importer.add(found ?? assert.fail());
    assert.ok(outcome.kind === 'new');
    const claim = outcome.files.at(-1)?.text ?? '';
    assert.match(
      claim,
      /^mediaReview:\n {2}type: video\n {2}category: EditedOrCroppedContent\n {2}original:\n {4}url: https:\/\/tubes\.example\.org\/whole\n {4}context: Une promenade en 2024$/mu,
    );
    assert.match(outcome.files[0]?.text ?? '', /^kind: video$/mu);
    const files = [
      ...exampleSite,
      ...outcome.files.map(({ path, text }) => ({ path: `content/${path}`, text })),
    ];
    const own = new Set(outcome.files.map(({ path }) => `content/${path}`));
    const errors = checkFiles(files).filter(({ file, severity }) => own.has(file) && severity === 'error');
    assert.deepEqual(errors, []);
  });
});
