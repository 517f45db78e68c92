import { expect, type Page, test } from '@playwright/test';
import { readPages } from './html.ts';
import { type PageType, pageTypes, samplePages } from './page-types.ts';
import { siteOf, workerNotice } from './sites.ts';

const languages = [
  { language: 'fr', isDefault: true },
  { language: 'en', isDefault: false },
] as const;

for (const { language, isDefault } of languages) {
  test(`${language}: no page says anything to the console, asks another site or stores anything`, async ({
    browser,
  }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const said: string[] = [];
    listen(page, said);
    for (const [type, path] of samples(language, isDefault)) {
      const response = await page.goto(address(path));
      const expected = type === 'not found' ? 404 : 200;
      if (response?.status() !== expected) said.push(`${type}: status ${response?.status()}`);
    }
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
    expect(said).toEqual([]);
    await context.close();
  });

  test(`${language}: without JavaScript every page reads the same`, async ({ browser }) => {
    const withScript = await browser.newPage();
    const withoutScript = await browser.newPage({ javaScriptEnabled: false });
    // Writing a claim in the form and searching by words need script; form.spec.ts and search.spec.ts show what
    // stands in their place.
    const read = samples(language, isDefault).filter(([type]) => type !== 'contribute' && type !== 'search');
    for (const [type, path] of read) {
      // Script measures the preview, and the snippets then give its height.
      const unmeasured = (line: string) =>
        type === 'snippets' || type === 'embed' ? line.replaceAll(/height="\d+"/gu, '') : line;
      const expected = (await linesOf(withScript, path)).map(unmeasured);
      const found = new Set((await linesOf(withoutScript, path)).map(unmeasured));
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

function listen(page: Page, said: string[]): void {
  const { origin } = siteOf('shipped');
  const say = (words: string) => said.push(`${page.url()}: ${words}`);
  page.on('console', (message) => {
    // The browser itself logs the status of the page that is missing on purpose.
    const isMissingPage = page.url().endsWith('/no-such-page/') && message.text().includes('status of 404');
    if (!isMissingPage && message.text() !== workerNotice) say(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => say(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      say(`asks ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Going on to the next page breaks off what the one before still asked for.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') say(`failed: ${request.url()} (${why})`);
  });
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) say(`${response.status()}: ${response.url()}`);
  });
}

/** The visible lines of a page’s main part; buttons exist only where a script serves them. */
async function linesOf(page: Page, path: string): Promise<string[]> {
  await page.goto(address(path));
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, not what is in the page
  const text = await page.locator('main').innerText();
  const buttons = new Set(await page.locator('main button').allInnerTexts());
  return text.split('\n').filter((line) => line.trim() !== '' && !buttons.has(line));
}
