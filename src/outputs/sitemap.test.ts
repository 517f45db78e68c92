import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { fixtureContexts } from '#fixtures/fixture-site';
import { securityText } from './plain-files.ts';
import { mappedPages, sitemaps } from './sitemap.ts';

const [english] = fixtureContexts('good');
const pages = [
  { language: 'fr', below: 'claims/opened-in-1932/', updated: '2026-03-01' },
  { language: 'en', below: 'claims/opened-in-1932/', updated: '2026-03-01' },
  { language: 'fr', below: '', updated: '2026-03-01' },
  { language: 'en', below: '', updated: '2026-03-01' },
  { language: 'en', below: 'about/' },
];
const root = 'https://facts.example.org/project';

test('a library reads in the sitemap the pages, their days and their translations', async () => {
  const files = sitemaps(mappedPages(english, pages), (name) => `${root}/${name}`);
  const items = await parseSitemap(Readable.from([files.get('sitemap-1.xml') ?? '']));
  assert.deepEqual(
    items.map(({ url, lastmod }) => [url, lastmod?.slice(0, 10)]),
    [
      [`${root}/`, '2026-03-01'],
      [`${root}/about/`, undefined],
      [`${root}/claims/opened-in-1932/`, '2026-03-01'],
      [`${root}/fr/`, '2026-03-01'],
      [`${root}/fr/claims/opened-in-1932/`, '2026-03-01'],
    ],
  );
  const claim = items.find(({ url }) => url === `${root}/fr/claims/opened-in-1932/`);
  assert.deepEqual(
    claim?.links.map(({ lang, url }) => [lang, url]),
    [
      ['en', `${root}/claims/opened-in-1932/`],
      ['fr', `${root}/fr/claims/opened-in-1932/`],
      ['x-default', `${root}/claims/opened-in-1932/`],
    ],
  );
  const index = await parseSitemapIndex(Readable.from([files.get('sitemap-index.xml') ?? '']));
  assert.deepEqual(
    index.map(({ url }) => url),
    [`${root}/sitemap-1.xml`],
  );
});

test('security.txt is there for sites that name a contact, and valid for a year', () => {
  const built = new Date('2026-11-22T10:00:00Z');
  assert.equal(securityText(english, built), undefined);
  const site = { ...english.graph.site, security: 'mailto:security@example.org' };
  const text = securityText({ ...english, graph: { ...english.graph, site } }, built) ?? '';
  assert.match(text, /^Contact: mailto:security@example\.org$/mu);
  assert.match(text, /^Expires: 2027-11-22T00:00:00\.000Z$/mu);
});
