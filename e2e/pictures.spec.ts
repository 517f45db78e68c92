import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { attributeOf, isCard, isRedirect, listFiles, type Page, readPages, select } from './html.ts';
import { type Site, type SiteName, siteOf, siteOrigin } from './sites.ts';

const sites: readonly SiteName[] = ['shipped-under-base', 'good', 'hostile'];
const verdictOn = /(?:Verdict|الحكم)/u;

for (const name of sites) {
  test(`${name}: every page names a picture of 1200 by 630 that is there, and says it in words`, () => {
    const site = siteOf(name);
    const wrong = readPages(site.folder)
      .filter((page) => !isRedirect(page) && !isCard(page))
      .flatMap((page) => complaintsOf(page, site).map((complaint) => `${page.file}: ${complaint}`));
    expect(wrong).toEqual([]);
  });

  test(`${name}: every SVG picture is well-formed, says its words, and does nothing`, async ({ page }) => {
    const { folder, origin, base } = siteOf(name);
    const requests: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('dialog', (dialog) => said.push(dialog.message()));
    for (const file of listFiles(folder).filter((path) => path.endsWith('card.svg'))) {
      const address = `${origin}${base}/${file}`;
      requests.length = 0;
      await page.goto(address);
      const found = await page.evaluate(() => ({
        root: document.documentElement.tagName,
        error: document.querySelector('parsererror')?.textContent ?? '',
        title: document.querySelector('title')?.textContent ?? '',
        description: document.querySelector('desc')?.textContent ?? '',
        scripts: document.querySelectorAll('script, foreignObject, image, style').length,
        handlers: [...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes].filter(({ name: attribute }) => attribute.startsWith('on')),
        ).length,
        pwned: 'pwned' in window,
      }));
      expect(found, file).toMatchObject({ root: 'svg', error: '', scripts: 0, handlers: 0, pwned: false });
      expect(found.title.trim() && found.description.trim(), file).not.toBe('');
      expect(
        requests.filter((url) => !url.endsWith('/favicon.ico')),
        file,
      ).toEqual([address]);
    }
    // A browser asks every site for /favicon.ico.
    expect(said.filter((text) => !text.includes('status of 404'))).toEqual([]);
  });
}

test('a picture is drawn at its size where a page of another site shows it, as SVG and as PNG', async ({
  page,
}) => {
  const { origin, folder } = siteOf('hostile');
  const files = listFiles(folder).filter((path) => /card\.(?:png|svg)$/u.test(path));
  expect(files.some((path) => path.startsWith('ar/claims/'))).toBe(true);
  await page.setContent(files.map((file) => `<img alt="" src="${origin}/${file}">`).join(''));
  const sizes = await page.evaluate(() =>
    Promise.all(
      [...document.images].map(async (image) => {
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }),
    ),
  );
  expect(sizes).toEqual(files.map(() => [1200, 630]));
});

test('SVG and PNG of a claim show the same', async ({ page }) => {
  const { origin } = siteOf('hostile');
  const share = await page.goto(`${origin}/claims/`).then(() =>
    page.evaluate(async () => {
      const pixels = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(1200, 630);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, 1200, 630).data ?? new Uint8ClampedArray();
      };
      const [svg, png] = await Promise.all(
        ['svg', 'png'].map((format) => pixels(`/ar/claims/markup-in-words/card.${format}`)),
      );
      let different = 0;
      for (let at = 0; at < 1200 * 630 * 4; at += 4) {
        if (Math.abs((svg?.[at] ?? 0) - (png?.[at] ?? 255)) > 110) different += 1;
      }
      return different / (1200 * 630);
    }),
  );
  // Edges fall between points in other ways; letters at other places would differ at one point in twenty.
  expect(share).toBeLessThan(0.004);
});

function complaintsOf(page: Page, { folder, base }: Site): string[] {
  const content = (name: string) => attributeOf(select(page, 'meta', 'property', name), 'content');
  const address = content('og:image');
  const file = join(folder, address.slice(`${siteOrigin}${base}/`.length));
  const claim = /(?:^|\/)claims\/([^/]+)\/index\.html$/u.exec(page.file)?.[1];
  const isClaim = claim !== undefined && !/^page-\d+$/u.test(claim);
  const checks: [boolean, string][] = [
    [address.startsWith(`${siteOrigin}${base}/`) && address.endsWith('/card.png'), `og:image is ${address}`],
    [
      isClaim ? address.endsWith(`/claims/${claim}/card.png`) : !/\/claims\/[^/]+\/card\.png$/u.test(address),
      `not its own: ${address}`,
    ],
    [isPicture(file), `no PNG of 1200 by 630 at ${address}`],
    [isClaim ? isPicture(file) && statSync(file.replace(/png$/u, 'svg')).size > 0 : true, 'no SVG beside it'],
    [content('og:image:width') === '1200' && content('og:image:height') === '630', 'wrong size in the head'],
    [isClaim ? verdictOn.test(content('og:image:alt')) : content('og:image:alt') !== '', 'no words for it'],
    [
      attributeOf(select(page, 'meta', 'name', 'twitter:card'), 'content') === 'summary_large_image',
      'small card',
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, complaint]) => complaint);
}

function isPicture(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  const bytes = readFileSync(file);
  const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return bytes.toString('latin1', 1, 4) === 'PNG' && size.join() === '1200,630';
}
