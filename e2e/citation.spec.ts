import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { siteOf } from './sites.ts';

test('a reader copies the citation of a page in the style of choice', async ({ browser }) => {
  for (const [site, path] of [
    ['shipped', '/claims/ai-central-2023-strikes/'],
    ['shipped', '/en/claims/ai-central-2023-strikes/'],
    ['hostile', '/claims/markup-in-words/'],
  ] as const) {
    const { origin, folder } = siteOf(site);
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    await page.locator('#cite summary').click();
    const entries = readFileSync(join(folder, path, 'cite.txt'), 'utf8')
      .trim()
      .split('\n\n');
    expect(entries).toHaveLength(6);
    for (const entry of entries) {
      const [name = '', text = ''] = entry.split('\n');
      const button = page.locator('.styles button').nth(entries.indexOf(entry));
      await expect(button).toHaveText(name);
      await button.click();
      await expect(page.locator('.citation')).toHaveText(text, { useInnerText: false });
      await expect(button).not.toHaveText(name);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    }
    await context.close();
  }
});

test('where there is no clipboard the citation is shown and selected; without script it is a link', async ({
  browser,
}) => {
  const { origin } = siteOf('shipped');
  const page = await browser.newPage();
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(`${origin}/claims/ai-central-2023-strikes/`);
  await page.locator('#cite summary').click();
  await page.locator('.styles button').first().click();
  await expect(page.locator('.citation')).toContainText('(2026, novembre 28)');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('(2026, novembre 28)');
  await page.close();
  const bare = await browser.newPage({ javaScriptEnabled: false });
  await bare.goto(`${origin}/claims/ai-central-2023-strikes/`);
  await expect(bare.locator('.styles')).toHaveCount(0);
  await bare.locator('#cite summary').click();
  await expect(bare.locator('a[href="cite.txt"]')).toBeVisible();
  await bare.close();
});
