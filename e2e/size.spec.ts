import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, type Request, test } from '@playwright/test';
import { isRedirect, type Page, readPages, select } from './html.ts';
import { pageTypeOf, samplePages } from './page-types.ts';
import { siteOf } from './sites.ts';

const kibi = 1024;
/** DESIGN, section 8: a claim page in one round trip. */
const limits = { page: 14 * kibi, fonts: 80 * kibi, fontFiles: 2, script: 6 * kibi };
/** A claim page: itself, its styles, two scripts, two fonts, the icon. What paper alone needs comes last and is not counted. */
const mostRequests = { claim: 7, other: 10 };

test('a claim page with its styles fits in one round trip', () => {
  const sizes = claimPages().map((page) => {
    const parts = [page.html, ...linked(page, 'stylesheet').map((file) => readFileSync(file))];
    const total = (compress: (raw: Buffer) => Buffer) =>
      parts.reduce((sum, part) => sum + compress(Buffer.from(part)).length, 0);
    return { file: page.file, gzip: total(gzip), brotli: total(brotliCompressSync) };
  });
  const [heaviest] = sizes.toSorted((left, right) => right.gzip - left.gzip);
  console.log(
    `heaviest claim page: ${heaviest?.file}, ${heaviest?.gzip} bytes with gzip, ${heaviest?.brotli} with brotli`,
  );
  expect(sizes.filter(({ gzip: bytes }) => bytes > limits.page)).toEqual([]);
});

test('claim pages use at most two font files, 80 KiB together', async ({ page }) => {
  const fonts = new Map<string, number>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'font')
      fonts.set(response.url(), Number(response.headers()['content-length']));
  });
  for (const { path } of claimPages()) {
    await page.goto(`${siteOf('shipped').origin}${path}`);
    await page.evaluate(() => document.fonts.ready.then(() => true));
  }
  expect(fonts.size).toBeLessThanOrEqual(limits.fontFiles);
  expect([...fonts.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(limits.fonts);
});

test('a page asks for at most 10 files, a claim page for 7', async ({ browser }) => {
  const { folder, origin } = siteOf('shipped');
  const wrong: string[] = [];
  const waiting = [...samplePages(readPages(folder), 'fr', true)];
  const askInTurn = async () => {
    const page = await browser.newPage();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [type, { path }] = next;
      const asked = new Set<string>();
      const note = (request: Request) => {
        if (request.frame() === page.mainFrame() && !/\/print\.[^/]+\.css$/u.test(request.url()))
          asked.add(request.url());
      };
      page.on('request', note);
      await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
      page.off('request', note);
      if (asked.size > (type === 'claim' ? mostRequests.claim : mostRequests.other))
        wrong.push(`${type}: ${[...asked].join(', ')}`);
    }
    await page.close();
  };
  // Half a second of silence ends each page: side by side they are silent together.
  await Promise.all(Array.from({ length: 6 }, askInTurn));
  expect(wrong).toEqual([]);
});

test('a page needs at most 6 KiB of script, and never before its content', () => {
  const { folder } = siteOf('shipped');
  for (const page of readPages(folder)) {
    const scripts = select(page, 'script').filter(
      ({ attributes }) => !/json/u.test(attributes.get('type') ?? ''),
    );
    const bytes = scripts.map(({ attributes, text }) => {
      const source = attributes.get('src');
      return source === undefined
        ? text.length
        : statSync(join(folder, new URL(source, 'http://x').pathname)).size;
    });
    expect(
      bytes.reduce((sum, size) => sum + size, 0),
      page.file,
    ).toBeLessThanOrEqual(limits.script);
    const blocking = scripts.filter(
      ({ attributes: has }) => has.get('type') !== 'module' && !has.has('defer') && !has.has('async'),
    );
    expect(
      blocking.filter(({ attributes }) => attributes.has('src')),
      page.file,
    ).toEqual([]);
  }
});

function claimPages(): Page[] {
  const pages = readPages(siteOf('shipped').folder);
  return pages.filter((page) => !isRedirect(page) && pageTypeOf(page.path, ['en']) === 'claim');
}

function linked(page: Page, relation: string): string[] {
  const { folder } = siteOf('shipped');
  return select(page, 'link', 'rel', relation)
    .filter(({ attributes }) => attributes.get('media') !== 'print')
    .map(({ attributes }) => join(folder, new URL(attributes.get('href') ?? '', 'http://x').pathname));
}

function gzip(raw: Buffer): Buffer {
  return gzipSync(raw, { level: 9 });
}
