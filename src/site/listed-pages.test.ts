import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Town, townContent } from '#fixtures/town-site';
import { openSite } from './open-site.ts';
import { siteOutputs } from './outputs.ts';

const root = 'https://facts.example.org';
const assets = { style: '', script: '', host: '', offline: { worker: '', removal: '' } };

/** The addresses in the sitemaps of a site, with the day of each. */
function listedPages(parts: Town): Map<string, string | undefined> {
  const input = openSite(townContent(parts), { origin: root, base: '', drafts: false, assets });
  const texts = [...siteOutputs(input)].flatMap((output) =>
    output.draw === 'text' && /^sitemap-\d+\.xml$/u.test(output.path) ? [String(output.view())] : [],
  );
  const urls = texts.flatMap((text) => text.split('<url>').slice(1));
  return new Map(
    urls.map((url) => {
      const [, address = ''] = /<loc>([^<]*)</u.exec(url) ?? [];
      const [, day] = /<lastmod>([^<]*)</u.exec(url) ?? [];
      return [address.slice(root.length), day];
    }),
  );
}

describe('the sitemap of a site', () => {
  const pages = listedPages({
    claims: {
      a: {
        ...{ topics: ['history'], verdict: 'false', claimant: 'Mayor' },
        ...{ published: '2026-01-01', aliases: ['old-a'] },
      },
      b: {
        ...{ published: '2026-02-01', appearances: [{ document: 'tract' }] },
        sources: [{ id: 'letter', title: 'Letter', publisher: 'Mayor', role: 'context' }],
        revisions: [{ date: '2026-03-01', kind: 'update', summary: 'New.' }],
      },
    },
    translations: { 'a.fr': {} },
    documents: { tract: { title: 'Tract', publisher: 'P', language: 'fr', aliases: ['old-tract'] } },
    pages: {
      'about.en': { title: 'About', description: 'Us.', updated: '2026-05-01' },
      'corrections-policy.en': { title: 'Policy', description: 'Ours.', updated: '2025-05-01' },
    },
  });

  for (const [path, day] of [
    ['/', '2026-03-01'],
    ['/claims/a/', '2026-01-01'],
    ['/claims/b/', '2026-03-01'],
    ['/claims/', '2026-03-01'],
    ['/topics/history/', '2026-01-01'],
    ['/topics/weather/', '2026-03-01'],
    ['/verdicts/false/', '2026-01-01'],
    ['/verdicts/true/', '2026-03-01'],
    ['/claimants/mayor/', '2026-01-01'],
    ['/documents/leaflet/', '2026-01-01'],
    ['/documents/tract/', '2026-03-01'],
    ['/sources/minutes/', '2026-01-01'],
    ['/sources/letter/', '2026-03-01'],
    ['/corrections/', '2026-03-01'],
    ['/about/', '2026-05-01'],
    ['/corrections-policy/', '2025-05-01'],
    ['/embed/', '2026-03-01'],
    ['/contribute/checks/', '2026-03-01'],
    ['/fr/claims/a/', '2026-01-01'],
  ] as const)
    it(`lists ${path}, changed on ${day}`, () => {
      assert.equal(pages.get(path), day);
    });

  for (const path of [
    ...['/claims/old-a/', '/documents/old-tract/', '/claims/a/embed/', '/embed/a/', '/embed/topics/history/'],
    ...['/404/', '/404.html', '/fr/claims/old-a/', '/fr/claims/b/', '/fr/embed/a/', '/fr/about/'],
  ])
    it(`does not list ${path}`, () => {
      assert.equal(pages.has(path), false);
    });

  it('knows no day where there is no claim', () => {
    const empty = listedPages({});
    assert.ok(empty.has('/') && empty.has('/corrections/'));
    assert.deepEqual([...new Set(empty.values())], [undefined]);
  });
});
