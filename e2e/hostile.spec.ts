import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse as parseYaml } from 'yaml';
import { isRedirect, listFiles, readPages } from './html.ts';
import { projectFolder, recipes, siteOf, workerNotice } from './sites.ts';

interface FrontMatter {
  readonly title: string;
  readonly claim: string;
  readonly summary: string;
}

const claims = [
  { id: 'markup-in-words', file: 'markup-in-words.mdx', path: '/claims/markup-in-words/' },
  { id: 'markup-in-words', file: 'markup-in-words.ar.mdx', path: '/ar/claims/markup-in-words/' },
  { id: 'very-long-words', file: 'very-long-words.mdx', path: '/claims/very-long-words/' },
] as const;

test('nothing that a claim file says runs, on any page', async ({ page }) => {
  const { folder, origin } = siteOf('hostile');
  const said: string[] = [];
  page.on('console', (message) => message.text() === workerNotice || said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (dialog) => said.push(dialog.message()));
  for (const { path } of readPages(folder).filter((candidate) => !isRedirect(candidate))) {
    await page.goto(`${origin}${path}`);
    const handlers = await page.evaluate(() => ({
      pwned: 'pwned' in window,
      attributes: [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
      ),
    }));
    expect(handlers, path).toEqual({ pwned: false, attributes: [] });
  }
  expect(said.filter((text) => !text.includes('status of 404'))).toEqual([]);
});

for (const { file, path } of claims) {
  test(`the words of ${file} stand on the page as they were written`, async ({ page }) => {
    const source = readFileSync(join(projectFolder, recipes.hostile.content, 'claims', file), 'utf8');
    const { title, claim, summary } = parseYaml(source.split(/^---$/mu)[1] ?? '') as FrontMatter;
    await page.goto(`${siteOf('hostile').origin}${path}`);
    const text = plain((await page.locator('body').textContent()) ?? '');
    for (const words of [title, claim, summary]) expect(text).toContain(plain(words));
  });
}

test('Arabic pages run from right to left, and foreign words say their language and direction', async ({
  page,
}) => {
  const { origin } = siteOf('hostile');
  await page.goto(`${origin}/ar/claims/markup-in-words/`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('[lang=zh]').first()).toBeVisible();
  await page.goto(`${origin}/claims/markup-in-words/`);
  await expect(page.locator('[lang=ar][dir=rtl]').filter({ hasText: 'قال المتحدث' }).first()).toBeVisible();
});

test('a claim without a translation has no page in that language, and is reached in its own', async ({
  page,
}) => {
  const { folder, origin } = siteOf('hostile');
  expect(listFiles(folder)).not.toContain('ar/claims/very-long-words/index.html');
  await page.goto(`${origin}/ar/claims/`);
  const link = page.locator('main a[href$="/claims/very-long-words/"]').first();
  await expect(link).toHaveAttribute('href', '/claims/very-long-words/');
});

test('a body of five thousand characters is whole', async ({ page }) => {
  await page.goto(`${siteOf('hostile').origin}/claims/very-long-words/`);
  const text = plain((await page.locator('main').textContent()) ?? '');
  expect(text.split('one of many that make a body').length - 1).toBe(67);
});

/** Typography aside: spaces and quotation marks as typed. */
function plain(text: string): string {
  return text
    .replaceAll(/[\s\u00A0\u202F]+/gu, ' ')
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/[“”«»]/gu, '"');
}
