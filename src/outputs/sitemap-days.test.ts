import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { town } from '#fixtures/town-site';
import { mappedPages, sitemaps } from './sitemap.ts';

const root = 'https://facts.example.org';

describe('the sitemap', () => {
  const context = town({
    claims: {
      a: {
        topics: ['history'],
        verdict: 'false',
        claimant: 'Mayor',
        published: '2026-01-01',
        aliases: ['old-a'],
      },
      b: {
        ...{ published: '2026-02-01', appearances: [{ document: 'tract' }] },
        sources: [{ id: 'letter', title: 'Letter', publisher: 'Mayor', role: 'context' }],
        revisions: [{ date: '2026-03-01', kind: 'update', summary: 'New.' }],
      },
    },
    documents: { tract: { title: 'Tract', publisher: 'P', language: 'fr', aliases: ['old-tract'] } },
  });
  const pagesOf = (...paths: readonly string[]) =>
    mappedPages(context, paths, [{ name: 'about', language: 'en', updated: '2026-05-01' }]);

  for (const [path, day] of [
    ['', '2026-03-01'],
    ['claims/a/', '2026-01-01'],
    ['claims/b/', '2026-03-01'],
    ['claims/', '2026-03-01'],
    ['claims/page-2/', '2026-03-01'],
    ['topics/history/', '2026-01-01'],
    ['topics/weather/', '2026-03-01'],
    ['verdicts/false/', '2026-01-01'],
    ['verdicts/true/', '2026-03-01'],
    ['claimants/mayor/', '2026-01-01'],
    ['documents/leaflet/', '2026-01-01'],
    ['documents/tract/', '2026-03-01'],
    ['sources/minutes/', '2026-01-01'],
    ['sources/letter/', '2026-03-01'],
    ['corrections/', '2026-03-01'],
    ['about/', '2026-05-01'],
    ['embed/', '2026-03-01'],
    ['contribute/checks/', '2026-03-01'],
    ['fr/claims/a/', '2026-01-01'],
  ] as const)
    it(`lists /${path}, changed on ${day}`, () => {
      assert.deepEqual(
        pagesOf(path).map(({ address, updated }) => [address, updated]),
        [[`${root}/${path}`, day]],
      );
    });

  for (const path of [
    ...['claims/old-a/', 'documents/old-tract/', 'claims/a/embed/', 'embed/a/', 'embed/topics/history/'],
    ...['404/', '404.html', 'fr/claims/old-a/', 'fr/embed/a/'],
  ])
    it(`does not list /${path}`, () => {
      assert.deepEqual(pagesOf(path), []);
    });

  it('names the same page in other languages, the default one for everybody else', () => {
    assert.deepEqual(
      pagesOf('fr/claims/a/', 'claims/a/', 'fr/').map(({ address, alternates }) => [
        address.replace(root, ''),
        alternates.map((each) => `${each.language} ${each.address.replace(root, '')}`).join(', '),
      ]),
      [
        ['/claims/a/', 'en /claims/a/, fr /fr/claims/a/, x-default /claims/a/'],
        ['/fr/', 'fr /fr/, x-default /fr/'],
        ['/fr/claims/a/', 'en /claims/a/, fr /fr/claims/a/, x-default /claims/a/'],
      ],
    );
  });

  it('knows no day where there is no claim', () => {
    assert.deepEqual(
      mappedPages(town(), ['', 'corrections/'], []).map(({ updated }) => updated),
      [undefined, undefined],
    );
  });

  for (const [count, files] of [
    [0, []],
    [1, [1]],
    [10_000, [10_000]],
    [10_001, [10_000, 1]],
  ] as const)
    it(`of ${count} pages is ${files.length} files and an index with the latest day of each`, () => {
      const pages = Array.from({ length: count }, (_, index) => ({
        ...{ address: `${root}/${index}/`, alternates: [] },
        ...(index === 1 ? {} : { updated: index === 0 ? '2026-02-01' : '2026-01-01' }),
      }));
      const made = sitemaps(pages, (name) => `${root}/${name}`);
      const parts = [...made].filter(([name]) => name !== 'sitemap-index.xml');
      assert.deepEqual(
        parts.map(([name, text]) => [name, text.split('<url>').length - 1]),
        files.map((length, index) => [`sitemap-${index + 1}.xml`, length]),
      );
      const days = [...(made.get('sitemap-index.xml') ?? '').matchAll(/<lastmod>([^<]*)</gu)].map(
        ([, day]) => day,
      );
      assert.deepEqual(days, ['2026-02-01', '2026-01-01'].slice(0, files.length));
    });
});
