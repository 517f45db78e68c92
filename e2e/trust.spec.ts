import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { attributeOf, type Page, readPages, select } from './html.ts';
import { recipes, type SiteName, siteOf } from './sites.ts';

const names = ['corrections', 'status', 'methodology', 'about'];

for (const name of Object.keys(recipes) as SiteName[]) {
  test(`${name}: what the pages of trust say is said by their data, and each leads to it`, () => {
    const { folder, base } = siteOf(name);
    const pages = readPages(folder).filter(({ path }) =>
      names.some((trusted) => path.endsWith(`/${trusted}/`)),
    );
    expect(pages.length).toBeGreaterThanOrEqual(2 * names.length);
    for (const page of pages) {
      const href = attributeOf(select(page, 'link', 'type', 'application/json'), 'href');
      expect(select(page, 'a', 'href', href), page.file).toHaveLength(1);
      const data = JSON.parse(readFileSync(join(folder, href.slice(base.length)), 'utf8'));
      expect(new URL(data.url).pathname, page.file).toBe(`${base}${page.path}`);
      const words = text(page);
      for (const said of wordsOf(data)) expect(words, page.file).toContain(flat(said));
    }
  });
}

test('a check past its day of review says so above the answer, on its page and on its card', async ({
  page,
}) => {
  const { origin } = siteOf('good');
  await page.goto(`${origin}/claims/opened-in-1932/`);
  const notice = page.getByRole('note').filter({ hasText: 'This check was to be reviewed by 1 June 2026.' });
  const answer = page.locator('.answer');
  expect((await notice.boundingBox())?.y).toBeLessThan((await answer.boundingBox())?.y ?? 0);
  await page.goto(`${origin}/fr/claims/opened-in-1932/`);
  await expect(page.getByRole('note').first()).toContainText('au plus tard le 1er juin 2026');
  await page.goto(`${origin}/embed/opened-in-1932/`);
  await expect(page.getByText('This check was to be reviewed by 1 June 2026.')).toBeVisible();
  await page.goto(`${origin}/claims/longest-of-all/`);
  await expect(page.getByText('to be reviewed by')).toHaveCount(0);
});

test('the bars of the verdicts are as long as their shares', async ({ page }) => {
  await page.goto(`${siteOf('shipped').origin}/methodology/`);
  const { verdicts } = JSON.parse(
    readFileSync(join(siteOf('shipped').folder, 'methodology.json'), 'utf8'),
  ) as { verdicts: { share: number; label: string }[] };
  const rows = page.locator('.shares li');
  await expect(rows).toHaveCount(verdicts.length);
  for (const [index, { share, label }] of verdicts.entries()) {
    const row = rows.nth(index);
    await expect(row.getByRole('link')).toContainText(label);
    const [whole, part] = await row
      .locator('rect')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect((part ?? 0) / (whole ?? 1)).toBeCloseTo(share, 2);
  }
});

/** The words of data that a reader of the page must find: titles, labels, definitions, reasons. */
function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(?:label|definition|summary|quote)$/u.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null || key === 'drifted') return [];
  return Object.entries(value).flatMap(([inner, part]) => wordsOf(part, Array.isArray(value) ? key : inner));
}

function text({ elements }: Page): string {
  return flat(elements.find(({ name }) => name === 'main')?.text ?? '');
}

/** Typography sets spaces and quotation marks; the words stay. */
function flat(words: string): string {
  return words.replaceAll(/[\s\u00a0\u202f]+/gu, '').replaceAll(/[’']/gu, '’');
}
