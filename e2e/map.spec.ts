import { expect, type Page, test } from '@playwright/test';
import { siteOf, type SiteName } from './sites.ts';

async function open(page: Page, path: string, name: SiteName = 'shipped'): Promise<void> {
  const { origin, base } = siteOf(name);
  await page.goto(`${origin}${base}${path}`);
}

const pictured = '.picture a';
const listed = '.map-list a';

async function hrefs(page: Page, selector: string): Promise<string[]> {
  return await page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

for (const name of ['shipped', 'shipped-under-base', 'good', 'hostile'] as const)
  test(`${name}: the map leads to pages that are there, and to the same as its list, in the same order`, async ({
    page,
    request,
  }) => {
    await open(page, '/map/', name);
    const nodes = await hrefs(page, pictured);
    expect(nodes.length).toBeGreaterThan(3);
    expect(await hrefs(page, listed)).toEqual(nodes);
    expect(new Set(nodes).size).toBe(nodes.length);
    const { origin, base } = siteOf(name);
    for (const href of nodes) {
      expect(href.startsWith(`${base}/`)).toBe(true);
      expect((await request.get(`${origin}${href}`)).status()).toBe(200);
    }
  });

test('the keyboard skips the map or walks it in the order of the list', async ({ page }) => {
  await open(page, '/map/');
  const skip = page.getByRole('link', { name: 'Passer la carte' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Tab');
  const walked: string[] = [];
  for (const _ of await hrefs(page, pictured)) {
    await page.keyboard.press('Tab');
    walked.push((await page.evaluate(() => document.activeElement?.getAttribute('href'))) ?? '');
  }
  expect(walked).toEqual(await hrefs(page, listed));
  await skip.focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#as-list');
});

test('a claim with the attention shows its lines, and only its own', async ({ page }) => {
  await open(page, '/map/');
  const link = page.getByRole('link', { name: /^L’envoi de la lettre.*Verdict : Vrai$/u });
  const rays = page.locator('.rays');
  const visible = () =>
    rays.evaluateAll((all) => all.filter((ray) => getComputedStyle(ray).visibility === 'visible').length);
  expect(await visible()).toBe(0);
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await visible()).toBe(1);
});

test('no title of the map covers another, nor a sign', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const path of ['/map/', '/en/map/']) {
    await open(page, path);
    const overlaps = await page.locator('.picture .node').evaluateAll((nodes) => {
      const boxes = nodes.map((node) => ({
        name: node.querySelector('a')?.getAttribute('aria-label'),
        box: node.querySelector('text')?.getBoundingClientRect() ?? new DOMRect(),
        sign: node.querySelector('.ground, .dot')?.getBoundingClientRect() ?? new DOMRect(),
      }));
      const meet = (one: DOMRect, other: DOMRect) =>
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
      return boxes.flatMap(({ name, box }, index) =>
        boxes
          .filter((other, at) => at !== index && (meet(box, other.box) || meet(box, other.sign)))
          .map((other) => `${name} / ${other.name}`),
      );
    });
    expect(overlaps).toEqual([]);
  }
});

test('without JavaScript the map, the timeline and the strip are all there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page, '/map/');
  await expect(page.locator(pictured)).not.toHaveCount(0);
  await open(page, '/timeline/');
  await expect(page.locator(pictured)).not.toHaveCount(0);
  await open(page, '/documents/hollywood-exhorte-trump/');
  await page.locator('.strip a').nth(3).click();
  expect(new URL(page.url()).hash).toMatch(/^#passage-/u);
  await context.close();
});

test('each mark of the timeline leads to an entry of the list or to a page', async ({ page, request }) => {
  await open(page, '/timeline/');
  const marks = await hrefs(page, pictured);
  expect(marks.length).toBeGreaterThan(20);
  for (const href of marks) {
    if (href.startsWith('#')) await expect(page.locator(`[id="${href.slice(1)}"]`)).toHaveCount(1);
    else expect((await request.get(`${siteOf('shipped').origin}${href}`)).status()).toBe(200);
  }
});

test('the strip says each verdict and title, and leads to the passage', async ({ page }) => {
  await open(page, '/documents/hollywood-exhorte-trump/');
  const links = page
    .getByRole('navigation', { name: 'Les verdicts dans l’ordre de lecture' })
    .getByRole('link');
  const notes = page.locator('.passage-note');
  expect(await links.count()).toBe(await notes.count());
  for (const [index, note] of (await notes.all()).entries()) {
    const verdict = ((await note.locator('strong').textContent()) ?? '').trim();
    const own = note.locator('.meta a');
    const title = (await own.count()) === 0 ? '' : ((await own.textContent()) ?? '').trim();
    await expect(links.nth(index)).toHaveAccessibleName(new RegExp(`^${verdict} `, 'u'));
    expect((await links.nth(index).textContent()) ?? '').toContain(title);
    // The words of the passage, from which a number leads to this note.
    const words = page.locator(`[id="${(await links.nth(index).getAttribute('href'))?.slice(1)}"]`);
    await expect(words).toHaveCount(1);
    const mark = ((await note.locator('summary b').textContent()) ?? '').trim();
    await expect(page.locator(`.ref[href="#note-${mark}"]`).first()).toHaveText(mark);
  }
});

for (const path of ['/map/', '/timeline/'])
  test(`${path}: no spaced letters have a halo, which WebKit draws over the letter before`, async ({
    page,
  }) => {
    await open(page, path);
    const styles = await page.locator('.picture text').evaluateAll((texts) =>
      texts.map((text) => {
        const { letterSpacing, stroke } = getComputedStyle(text);
        return {
          isSpaced: letterSpacing !== 'normal' && letterSpacing !== '0px',
          hasHalo: stroke !== 'none',
        };
      }),
    );
    expect(styles.some(({ isSpaced }) => isSpaced)).toBe(true);
    expect(styles.filter(({ isSpaced, hasHalo }) => isSpaced && hasHalo)).toEqual([]);
  });
