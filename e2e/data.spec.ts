import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from '@playwright/test';
import { parseSitemap } from 'sitemap';
import { attributeOf, isCard, isRedirect, listFiles, type Page, readPages, select } from './html.ts';
import { recipes, type SiteName, siteOf, siteOrigin } from './sites.ts';

for (const name of Object.keys(recipes) as SiteName[]) {
  test(`${name}: the sitemap holds the pages that may be listed, with the day they say and their translations`, async () => {
    const { folder } = siteOf(name);
    const pages = readPages(folder).filter(
      (page) => !isRedirect(page) && !isCard(page) && canonicalOf(page) !== '',
    );
    const items = await parseSitemap(Readable.from([readFileSync(join(folder, 'sitemap-1.xml'), 'utf8')]));
    expect(items.map(({ url }) => url).sort()).toEqual(pages.map(canonicalOf).sort());
    const byAddress = new Map(items.map((item) => [item.url, item]));
    for (const page of pages) {
      const item = byAddress.get(canonicalOf(page));
      const changed = page.elements.find(({ attributes }) => attributes.has('data-changed'));
      expect(item?.lastmod?.slice(0, 10), page.file).toBe(changed?.attributes.get('datetime'));
      const alternates = select(page, 'link', 'rel', 'alternate').filter(({ attributes }) =>
        attributes.has('hreflang'),
      );
      expect(
        item?.links.map(({ lang, url }) => [lang, url]),
        page.file,
      ).toEqual(alternates.map(({ attributes }) => [attributes.get('hreflang'), attributes.get('href')]));
    }
  });

  test(`${name}: every JSON file is JSON, and every address of ours in it leads to something`, () => {
    const { folder, base } = siteOf(name);
    const files = listFiles(folder);
    const known = new Set(files.map((file) => `${siteOrigin}${base}/${file.replace(/index\.html$/u, '')}`));
    const dead = files
      .filter((file) => file.endsWith('.json') && !file.startsWith('_assets/'))
      .flatMap((file) =>
        addressesIn(JSON.parse(readFileSync(join(folder, file), 'utf8')))
          .filter((address) => address.startsWith(`${siteOrigin}${base}/`))
          .map((address) => address.replace(/#.*$/u, ''))
          .filter((address) => !known.has(address))
          .map((address) => `${file}: ${address}`),
      );
    expect(dead).toEqual([]);
  });
}

test('a feed opened in a browser is a list of links, and runs nothing', async ({ page }) => {
  await page.goto(`${siteOf('hostile').origin}/feed.xml`);
  const entries = readFileSync(join(siteOf('hostile').folder, 'feed.xml'), 'utf8').match(/<entry>/gu) ?? [];
  await expect(page.locator('feed > div li a')).toHaveCount(entries.length);
  await expect(page.locator('feed > div li a').first()).toBeVisible();
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
});

test('hostile words are the same words in every file', () => {
  const { folder } = siteOf('hostile');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const data = JSON.parse(read('claims/markup-in-words/claim.json'));
  expect(data.claim).toContain('<!-- A claim that never ends --!> ]]> &lt;b&gt; &amp; {process.exit()}');
  expect(JSON.parse(read('claims/markup-in-words/cite.json'))[0].title).toBe(data.title);
  const feed = JSON.parse(read('feed.json')) as { items: { url: string; title: string }[] };
  expect(feed.items.find(({ url }) => url === data.url)?.title).toBe(data.title);
  expect(read('feed.xml')).not.toMatch(/<script/iu);
});

test('a claim page links to its citation and its data', async ({ page, request }) => {
  await page.goto(`${siteOf('good').origin}/claims/opened-in-1932/`);
  for (const name of ['cite.txt', 'cite.bib', 'cite.json', 'claim.json']) {
    const address = await page
      .locator(`a[href="${name}"]`)
      .evaluate((link) => (link as HTMLAnchorElement).href);
    expect((await request.get(address)).status(), name).toBe(200);
  }
});

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\/\S+$/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

function canonicalOf(page: Page): string {
  return attributeOf(select(page, 'link', 'rel', 'canonical'), 'href');
}
