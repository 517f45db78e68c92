import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { manyClaims, town, type Look, type Town } from '#fixtures/town-site';
import { aboutData, correctionsData, methodologyData, statusData } from './trust-data.ts';

const root = 'https://facts.example.org';

describe('the pages that say how far the site can be trusted, as data', () => {
  const data = (parts: Town, look: Look = {}) => {
    const context = town(parts, look);
    const [corrections, status] = [correctionsData(context), statusData(context)];
    return { corrections, status, method: methodologyData(context), about: aboutData(context) };
  };

  it('say nothing that is not there', () => {
    const { corrections, status, method } = data({});
    assert.deepEqual(corrections.corrections, []);
    assert.deepEqual(['updated' in corrections, 'day' in status], [false, false]);
    assert.deepEqual(
      method.verdicts.map(({ id, share }) => [id, share]),
      [
        ['true', 0],
        ['mixed', 0],
        ['false', 0],
        ['open', 0],
      ],
    );
  });

  it('tell words of a revision only where both are given, in the language of the page', () => {
    const revision = (date: string, own: object) => ({ date, kind: 'update', summary: 'Why.', ...own });
    const revisions = [
      revision('2026-02-01', { before: 'A.', after: 'B.' }),
      revision('2026-03-01', { before: 'A.' }),
      revision('2026-04-01', { after: 'B.' }),
    ];
    const parts = {
      claims: { a: { revisions } },
      translations: { 'a.fr': { revisions: { '2026-02-01': 'Pourquoi.' } } },
    };
    assert.deepEqual(
      data(parts, { language: 'fr' }).corrections.corrections.map(({ words, summary }) => [words, summary]),
      [
        [undefined, 'Why.'],
        [undefined, 'Why.'],
        [{ before: 'A.', after: 'B.' }, 'Pourquoi.'],
      ],
    );
  });

  it('tell what is overdue, gone, and without a copy, and why', () => {
    const url = 'https://example.org/s';
    const sources = [
      { id: 's', title: 'S', publisher: 'P', role: 'supports', url, noArchive: 'Refused.' },
      { id: 't', title: 'T', publisher: 'P', role: 'supports' },
    ];
    const parts = {
      claims: {
        a: { sources, reviewBy: '2026-05-31' },
        b: { sources: [{ id: 't', role: 'supports' }], reviewBy: '2026-06-01' },
      },
      translations: { 'a.fr': { sources: { s: { noArchive: 'Refusé.' } } } },
      ledger: { s: { url, state: 'gone', since: '2026-03-01' } },
    };
    const { status } = data(parts, { today: '2026-06-01', language: 'fr' });
    assert.deepEqual(
      [status.day, status.overdue.map(({ claim }) => claim.url), status.due.map(({ claim }) => claim.url)],
      ['2026-06-01', [`${root}/fr/claims/a/`], [`${root}/claims/b/`]],
    );
    assert.deepEqual(
      status.unarchived.map(({ source, reason }) => [source.id, source.url, reason]),
      [
        ['s', url, 'Refusé.'],
        ['t', undefined, undefined],
      ],
    );
    assert.deepEqual(status.lost, [
      {
        source: { id: 's', title: 'S', publisher: 'P', page: `${root}/fr/sources/s/`, url },
        ...{ goneSince: '2026-03-01', drifted: [] },
      },
    ]);
  });

  it('give shares to a hundredth of a percent', () => {
    const { method, about } = data({
      claims: manyClaims(3, (index) => ({ verdict: index === 0 ? 'false' : 'true' })),
    });
    assert.deepEqual(
      method.verdicts.map(({ share, rating }) => [share, rating]),
      [
        [0.6667, 3],
        [0, 2],
        [0.3333, 1],
        [0, undefined],
      ],
    );
    assert.deepEqual(about.primary, { count: 1, share: 1 });
  });
});
