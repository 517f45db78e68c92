import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, town, type Look } from '#fixtures/town-site';
import { claimData, claimsData } from './claim-data.ts';
import { claimsTable } from './claims-table.ts';
import { claimReviewFeed } from './data-feed.ts';
import { dataset } from './dataset.ts';
import { archived, full } from '#fixtures/town-with-all';

const root = 'https://facts.example.org';
const dataOf = (id: string, look: Look = {}) => {
  const context = town(full, look);
  return claimData(context, claimIn(context, id));
};

describe('a claim as data', () => {
  it('of which little is known says no more', () => {
    assert.deepEqual(dataOf('tower'), {
      ...{ id: 'tower', url: `${root}/claims/tower/`, lang: 'en', title: 'About tower' },
      ...{ claim: 'It is said of tower.', wording: 'paraphrased', summary: 'Checked: tower.' },
      verdict: { id: 'true', label: 'True', rating: 3, best: 3, worst: 1 },
      ...{ made: '2025-05-01', published: '2026-01-10', updated: '2026-01-10', authors: [], topics: [] },
      appearances: [{ document: 'leaflet', title: 'The leaflet', publisher: 'Town hall', lang: 'en' }],
      sources: [
        {
          ...{ id: 'minutes', page: `${root}/sources/minutes/`, role: 'supports', title: 'Minutes' },
          ...{ publisher: 'Archive', author: 'Clerk', url: 'https://example.org/', archived },
          ...{
            published: '1932',
            accessed: '2026-01-02',
            kind: 'primary',
            consulted: 'original',
            lang: 'en',
          },
          passages: [],
        },
      ],
      figures: [],
      relations: [
        {
          ...{ type: 'supports', inverse: true, claim: 'bridge', url: `${root}/claims/bridge/` },
          reason: 'It leans.',
        },
      ],
      revisions: [],
      translations: { en: `${root}/claims/tower/` },
      embed: {
        url: `${root}/embed/tower/`,
        oembed: `${root}/claims/tower/oembed.json`,
        image: `${root}/claims/tower/card.png`,
      },
    });
  });

  it('of which much is known says all of it', () => {
    const data = dataOf('bridge');
    assert.deepEqual(
      [data.claimant, data.quoted, data.reviewBy, data.updated],
      [...[{ id: 'mayor', name: 'Mayor', kind: 'person' }, 'exact', '2026-06-01', '2026-03-01']],
    );
    assert.deepEqual(data.topics, [{ id: 'history', label: 'History' }]);
    const tract = { document: 'tract', title: 'Le tract', publisher: 'Mairie', lang: 'fr' };
    const address = { url: 'https://town.example.org/tract', date: '2025-03' };
    assert.deepEqual(data.appearances, [
      {
        ...tract,
        ...address,
        quote: 'Voilà.',
        quoted: 'exact',
        prefix: 'Et',
        suffix: 'Donc',
        at: '00:01:30',
        position: 2,
      },
      { ...tract, ...address, quoted: 'exact' },
    ]);
    assert.deepEqual(data.sources[0]?.passages, [
      { quote: 'So.', locator: 'page 1', translation: 'Ainsi.' },
      { quote: 'Or so.', locator: 'page 2' },
      { quote: 'Or not.' },
    ]);
    const figure = { claimed: 2, found: 1, source: 'minutes', tolerance: '0%' };
    assert.deepEqual(data.figures, [
      { id: 'length', label: 'metres', ...figure, unit: 'm' },
      { id: 'width', label: 'wide', ...figure },
    ]);
    assert.deepEqual(data.revisions, [
      {
        date: '2026-02-01',
        kind: 'correction',
        summary: 'Why.',
        from: 'true',
        to: 'mixed',
        before: 'A.',
        after: 'B.',
      },
      { date: '2026-03-01', kind: 'update', summary: 'New.' },
    ]);
    assert.deepEqual(Object.keys(data.translations), ['en', 'fr']);
  });

  it('speaks the language of its page where it can', () => {
    const data = dataOf('bridge', { language: 'fr' });
    assert.deepEqual(
      data.figures.map(({ label }) => label),
      ['mètres', 'wide'],
    );
    assert.deepEqual(
      data.relations.map(({ url, reason, inverse }) => [url, reason, inverse]),
      [[`${root}/claims/tower/`, 'Il penche.', false]],
    );
    assert.deepEqual(
      data.revisions.map(({ summary }) => summary),
      ['Pourquoi.', 'New.'],
    );
    assert.deepEqual(
      data.sources[0]?.passages.map(({ locator }) => locator),
      ['page un', 'page 2', undefined],
    );
    assert.throws(() => dataOf('tower', { language: 'fr' }), /no words in fr/u);
  });

  it('has no number where the verdict is no degree', () => {
    const context = town({ claims: { a: { verdict: 'open' } } });
    assert.deepEqual(claimData(context, claimIn(context, 'a')).verdict, { id: 'open', label: 'Open' });
  });

  it('in a file of many says how many there are, and where the next are', () => {
    const context = town(full);
    const part = { claims: [claimIn(context, 'bridge')], total: 2 };
    const data = claimsData(context, { ...part, next: 'claims-2.json' });
    assert.deepEqual(
      [data.claims.map(({ id }) => id), data.total, data.next],
      [['bridge'], 2, `${root}/claims-2.json`],
    );
    assert.equal(
      claimReviewFeed(context, { ...part, next: 'claimreview-2.json' }).next,
      `${root}/claimreview-2.json`,
    );
    assert.deepEqual(
      ['next' in claimsData(context, part), 'next' in claimReviewFeed(context, part)],
      [false, false],
    );
  });

  it('stands among all claims with the day of the last change, in a table with one row each', () => {
    const context = town(full);
    const claims = [...context.graph.claims.values()];
    const none = { claims: [], total: 0 };
    assert.equal(claimsData(context, { claims, total: 2 }).updated, '2026-03-01');
    assert.equal('updated' in claimsData(town(), none), false);
    assert.equal(claimReviewFeed(context, { claims, total: 2 }).dateModified, '2026-03-01');
    assert.equal('dateModified' in claimReviewFeed(town(), none), false);
    assert.equal(dataset(context).dateModified, '2026-03-01');
    assert.equal('dateModified' in dataset(town()), false);
    const rows = claimsTable(context, claims).trim().split('\r\n');
    assert.deepEqual(
      rows.slice(1).map((row) => row.split(',').slice(6)),
      [
        [
          ...['mixed', 'Mixed', '2', '3', '', '', 'exact', 'Mayor', '2025-05-01', '2026-01-10', '2026-03-01'],
          ...['History', 'https://town.example.org/tract', '1', '2'],
        ],
        [
          'true',
          'True',
          '3',
          '3',
          '',
          '',
          '',
          '',
          '2025-05-01',
          '2026-01-10',
          '2026-01-10',
          '',
          'The leaflet',
          '1',
          '0',
        ],
      ],
    );
  });
});
