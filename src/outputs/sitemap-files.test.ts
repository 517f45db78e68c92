import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { town } from '#fixtures/town-site';
import { mappedPages, sitemaps } from './sitemap.ts';

const root = 'https://facts.example.org';

describe('the sitemap', () => {
  it('names the same page in other languages, the default one for everybody else', () => {
    const listed = [
      { language: 'fr', below: 'claims/a/' },
      { language: 'en', below: 'claims/a/' },
      { language: 'fr', below: '' },
    ];
    assert.deepEqual(
      mappedPages(town(), listed).map(({ address, alternates }) => [
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
