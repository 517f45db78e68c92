import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { readPages } from './html.ts';
import { type PageType, pageTypes, samplePages } from './page-types.ts';
import { siteOf } from './sites.ts';

const languages = [
  { language: 'fr', isDefault: true },
  { language: 'en', isDefault: false },
] as const;

for (const { language, isDefault } of languages) {
  test(`${language}: no page says anything to the console, asks another site or stores anything`, async ({ browser }) => {
    const context = await browser.newContext();
    const said: string[] = [];
    for (const [type, path] of samples(language, isDefault)) {
      const page = await context.newPage();
      listen(page, type, said);
      const response = await page.goto(address(path), { waitUntil: 'networkidle' });
      const expected = type === 'not found' ? 404 : 200;
      if (response?.status() !== expected) said.push(`${type}: status ${response?.status()}`);
      if ((await page.evaluate(() => localStorage.length + sessionStorage.length)) > 0) said.push(`${type}: storage`);
      await page.close();
    }
    expect(await context.cookies()).toEqual([]);
    expect(said).toEqual([]);
    await context.close();
  });

  test(`${language}: without JavaScript every page reads the same`, async ({ browser }) => {
    const [withScript, withoutScript] = await Promise.all([
      browser.newContext(),
      browser.newContext({ javaScriptEnabled: false }),
    ]);
    for (const [type, path] of samples(language, isDefault)) {
      const expected = await linesOf(withScript, path);
      const found = new Set(await linesOf(withoutScript, path));
      expect(found.size, `${type} has something to read`).toBeGreaterThan(3);
      expect(
        expected.filter((line) => !found.has(line)),
        `${type} without JavaScript`,
      ).toEqual([]);
    }
    await Promise.all([withScript.close(), withoutScript.close()]);
  });
}

/** The addresses of one page of every kind; all kinds must be there. */
function samples(language: string, isDefault: boolean): [PageType, string][] {
  const found = samplePages(readPages(siteOf('shipped').folder), language, isDefault);
  const needed = isDefault ? pageTypes : pageTypes.filter((type) => type !== 'not found');
  expect(needed.filter((type) => !found.has(type))).toEqual([]);
  return [...found].map(([type, { path }]) => [type, path]);
}

function address(path: string): string {
  return `${siteOf('shipped').origin}${path === '/404.html' ? '/no-such-page/' : path}`;
}

function listen(page: Page, type: PageType, said: string[]): void {
  const { origin } = siteOf('shipped');
  page.on('console', (message) => {
    // The browser itself logs the status of the page that is missing on purpose.
    const isStatus = type === 'not found' && message.text().includes('status of 404');
    if (!isStatus) said.push(`${type}: ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`${type}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) said.push(`${type}: asks ${request.url()}`);
  });
  page.on('requestfailed', (request) => said.push(`${type}: failed ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      said.push(`${type}: ${response.status()} ${response.url()}`);
    }
  });
}

/** The visible lines of a page’s main part; buttons exist only where a script serves them. */
async function linesOf(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(address(path));
  const text = await page.locator('main').innerText();
  const buttons = new Set(await page.locator('main button').allInnerTexts());
  await page.close();
  return text.split('\n').filter((line) => line.trim() !== '' && !buttons.has(line));
}
