import { expect, type Page, test } from '@playwright/test';
import { siteOf, type SiteName } from './sites.ts';

async function open(page: Page, path: string, name: SiteName = 'shipped'): Promise<void> {
  const { origin, base } = siteOf(name);
  await page.goto(`${origin}${base}${path}`);
}

test('the front page says what was found before anything else, and each sign its verdict and title', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/');
  const finding = page.locator('.finding');
  await expect(finding).toBeInViewport();
  await expect(finding.getByRole('link')).toHaveCount(2);
  const signs = page
    .getByRole('navigation', { name: 'Les verdicts dans l’ordre de lecture' })
    .getByRole('link');
  await expect(signs).toHaveCount(18);
  for (const sign of await signs.all()) {
    const href = (await sign.getAttribute('href')) ?? '';
    const listed = page.locator(`:is(.cuts, .front-list) h3 a[href="${href}"]`);
    const title = ((await listed.textContent()) ?? '').trim();
    const words = ((await sign.textContent()) ?? '').replaceAll(/\s+/gu, ' ').trim();
    expect(words).toMatch(/^(?:Vrai|Plutôt vrai|Mitigé|Trompeur|Faux|Prédiction) /u);
    expect(words.endsWith(` ${title.replaceAll(/\s+/gu, ' ')}`)).toBe(true);
    await expect(sign).toHaveAccessibleName(words);
  }
  await signs.first().hover();
  await expect(signs.first().locator('span').first()).toHaveCSS('opacity', '1');
});

for (const name of ['shipped', 'good', 'hostile'] as const)
  test(`${name}: the front page lists no claim twice, corrections aside`, async ({ page }) => {
    await open(page, '/', name);
    const hrefs = await page
      .locator('.cuts h3 a, .front-list h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(1);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

test('the worst verdicts of the article stand as three cuts, the falsest first', async ({ page }) => {
  await open(page, '/en/');
  await expect(page.locator('.small-cut .answer')).toHaveText(['False', 'Misleading', 'Mixed']);
});

for (const width of [320, 390, 820])
  test(`at ${width} pixels the timeline runs down: no drawing, nothing to scroll sideways, whole titles`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '/timeline/');
    await expect(page.locator('.drawing')).toBeHidden();
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('main, main *')].every(
          (element) => element.getBoundingClientRect().right <= window.innerWidth + 1,
        ),
      ),
    ).toBe(true);
    for (const title of await page.locator('.timeline .row-title').allTextContents())
      expect(title).not.toContain('…');
  });

test('what a source says of an event opens in place', async ({ page }) => {
  await open(page, '/timeline/');
  const source = page.locator('.witness').first();
  await expect(source.locator('.passage')).toBeHidden();
  await source.locator('summary').click();
  await expect(source.locator('.passage')).toBeVisible();
  await expect(source.getByRole('link')).toHaveAttribute('href', /^\/sources\//u);
});

test('no line of the map crosses the words of a title: each has its ground', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const path of ['/map/', '/en/map/']) {
    await open(page, path);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const bare = await page.locator('.picture').evaluate((picture) => {
      const grounds = [...picture.querySelectorAll<SVGRectElement>('#clear rect ~ rect')].map((ground) =>
        ground.getBBox(),
      );
      return [...picture.querySelectorAll<SVGTSpanElement>('.claim text tspan')].flatMap((line) => {
        const half = line.getComputedTextLength() / 2;
        const [x, y] = [Number(line.getAttribute('x')), Number(line.getAttribute('y'))];
        const isCovered = grounds.some(
          (ground) =>
            ground.x <= x - half &&
            ground.x + ground.width >= x + half &&
            ground.y <= y - 10 &&
            ground.y + ground.height >= y + 2,
        );
        return isCovered ? [] : [line.textContent];
      });
    });
    expect(bare).toEqual([]);
    await expect(page.locator('.picture .lines')).toHaveAttribute('mask', 'url(#clear)');
  }
});

test('the map answers its question in a sentence, and the claim’s page says the same', async ({ page }) => {
  await open(page, '/en/map/');
  const answer = page.locator('.finding');
  await expect(answer).toHaveText(
    /^If the verdict on “.+” changed, 8 other pages would have to be looked at again\.$/u,
  );
  await answer.getByRole('link').click();
  await expect(
    page.getByText('If this verdict changed, 8 other pages would have to be looked at again.'),
  ).toBeVisible();
});
