import { expect, type Locator, type Page, test } from '@playwright/test';
import { siteOf } from './sites.ts';

// What e2e/fixtures/good/content/sources-ledger.yml says, on the pages.
const copy = 'https://web.archive.org/web/20260110000000/https://engineers.example.org/long';

async function entry(page: Page, id: string): Promise<Locator> {
  await page.goto(`${siteOf('good').origin}/claims/opened-in-1932/#source-${id}`);
  return page.locator(`#source-${id}`);
}

test('a source that is gone is led by its archived copy', async ({ page }) => {
  const source = await entry(page, 'engineers-2020');
  await expect(source.getByRole('link', { name: 'See the passage' })).toHaveAttribute(
    'href',
    `${copy}#:~:text=its%20span%20is%20505%20metres`,
  );
  const links = source.locator('a.address');
  await expect(links).toHaveText(['Archived copy', 'Original address']);
  await expect(source).toContainText('no longer there since 2 March 2026');
  await source.locator('a').last().click();
  await expect(page).toHaveURL(/\/sources\/engineers-2020\/$/u);
  await expect(page.getByRole('heading', { level: 1 }).getByRole('link')).toHaveAttribute('href', copy);
  await expect(page.locator('main')).toContainText('23 February 2026');
});

test('a quotation that is no longer on the page says so, and leads to the copy that has it', async ({
  page,
}) => {
  const source = await entry(page, 'city-archive');
  await expect(source).toContainText(
    'The quotation was not found on the page on 9 March 2026; it was read there on 5 January 2026.',
  );
  await expect(source.getByRole('link', { name: 'See the passage' })).toHaveAttribute(
    'href',
    /^https:\/\/copies\.example\.org\/opening#/u,
  );
  await expect(source.locator('a').last()).toHaveAttribute('href', '/sources/city-archive/');
});
