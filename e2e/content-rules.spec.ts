import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listFiles, readPages } from './html.ts';
import { runBuild, siteOf } from './sites.ts';

test('a draft leaves no trace in a build', () => {
  const { folder } = siteOf('good');
  const files = listFiles(folder).filter((file) => !file.endsWith('.woff2'));
  const traces = files.filter(
    (file) =>
      file.includes('painted-grey') ||
      /painted[- ]grey|nobody may see/u.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(traces).toEqual([]);
});

test('a former address leads to the page, with and without JavaScript', async ({ browser }) => {
  const { origin } = siteOf('good');
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${origin}/claims/opened-in-the-thirties/`);
    await page.waitForURL(`${origin}/claims/opened-in-1932/`);
    await expect(page.locator('h1')).toContainText('opened in 1932');
    await context.close();
  }
});

test('a former address is not offered to search engines', () => {
  const alias = readPages(siteOf('good').folder).find(
    ({ path }) => path === '/claims/opened-in-the-thirties/',
  );
  expect(alias?.html).toContain('noindex');
  expect(alias?.html).toMatch(/rel="?canonical"? href="[^"]*\/claims\/opened-in-1932\/"/u);
  expect(alias?.html).toMatch(/<a href="[^"]*\/claims\/opened-in-1932\/"/u);
});

test('a translation of earlier facts says so at its top, and the status page lists it', async ({ page }) => {
  const { origin } = siteOf('good');
  await page.goto(`${origin}/fr/claims/cars-each-day/`);
  const notice = page.getByRole('note').first();
  await expect(notice).toContainText('L’original a changé depuis cette traduction.');
  await notice.getByRole('link', { name: 'Lire l’original' }).click();
  await expect(page).toHaveURL(`${origin}/claims/cars-each-day/`);
  await expect(page.locator('.stale')).toHaveCount(0);
  await page.goto(`${origin}/fr/claims/opened-in-1932/`);
  await expect(page.locator('.stale:not(.overdue, .corrected)')).toHaveCount(0);
  await page.getByRole('contentinfo').getByRole('link', { name: 'État du site' }).click();
  const stale = page.getByRole('region', { name: /version antérieure/u });
  await expect(stale.getByRole('link')).toHaveCount(1);
  await expect(stale).toContainText('Cent mille voitures par jour');
  await expect(page.getByRole('region', { name: /non traduites/u })).toContainText('pas en français');
  await expect(page.getByRole('region', { name: /sans copie archivée/u })).toContainText(
    'The page is made on request.',
  );
});

test('a corrected claim says above itself what its verdict was, and leads to its history', async ({
  page,
}) => {
  const { origin } = siteOf('good');
  await page.goto(`${origin}/claims/opened-in-1932/`);
  const notice = page.locator('.corrected');
  await expect(notice).toContainText('Corrected on 1 February 2026: from “Mixed” to “True”.');
  await notice.getByRole('link', { name: 'History' }).click();
  await expect(page).toHaveURL(/#history$/u);
  await expect(page.locator('.revisions')).toContainText('The minutes were found.');
});

test('content with mistakes is reported whole, and no site is built', async () => {
  const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-broken-'));
  const out = join(workshop, 'site');
  const fixture = join(import.meta.dirname, 'fixtures/broken');
  const { status, output } = await runBuild({
    content: join(fixture, 'content'),
    out,
    cache: join(workshop, 'cache'),
  });
  expect(status).toBe(1);
  expect(existsSync(out)).toBe(false);
  expect(existsSync(`${out}.building`)).toBe(false);
  expect(withoutTimes(output)).toBe(readFileSync(join(fixture, 'report.txt'), 'utf8'));
  rmSync(workshop, { recursive: true });
});

function withoutTimes(output: string): string {
  return output.replaceAll(/ +\d+\.\d s$/gmu, '');
}
