import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { isRedirect, readPages, select } from './html.ts';
import { siteOf, workerNotice } from './sites.ts';

/** Longer than a preview waits before it opens or closes. */
const settled = 450;

const shipped = () => siteOf('shipped').origin;
const preview = (page: Page): Locator => page.locator('body > [popover]:popover-open');
const claimLinks = (page: Page): Locator => page.locator('main .row-title a[href*="/claims/"]');

/** Opens a page whose clock stands still: how long the test itself takes between two steps then decides nothing. */
async function openStill(page: Page, path: string): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.goto(`${shipped()}${path}`);
  await page.clock.pauseAt(3_600_000);
}

// Most of the time goes into waiting, so two wait at once.
test.describe.configure({ mode: 'parallel' });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('a link to a claim shows its card under a pointer that rests, and not under one that passes', async ({
  page,
}) => {
  await openStill(page, '/claims/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const link = claimLinks(page).first();
  await link.hover();
  await page.clock.runFor(100);
  await page.mouse.move(0, 0);
  await page.clock.runFor(settled);
  await expect(page.locator('body > [popover]')).toHaveCount(0);
  expect(asked).toEqual([]);
  await link.hover();
  await page.clock.runFor(settled);
  await expect(preview(page)).toBeVisible();
  const card = await page.request.get(
    new URL(((await link.getAttribute('href')) ?? '').replace('/claims/', '/embed/'), page.url()).href,
  );
  const answer = /<h1 [^>]*><a[^>]*>(?<label>[^<]+)/u.exec(await card.text())?.groups?.['label'] ?? 'none';
  await expect(preview(page).locator('h1')).toHaveText(answer);
  // What is said loudly is for cards that were embedded before a change.
  await expect(preview(page).locator('.since:not(.quiet):visible')).toHaveCount(0);
});

for (const { kind, list, words } of [
  { kind: 'source', list: '/sources/', words: 'dl' },
  { kind: 'claimant', list: '/claimants/', words: '.row-title' },
] as const) {
  test(`a link to a ${kind} shows what it is and three claims, and its page is there already`, async ({
    page,
  }) => {
    await page.goto(`${shipped()}${list}`);
    const link = page.locator(`main :is(.directory, .publishers) a[href^="${list}"]`).first();
    const address = `${shipped()}${await link.getAttribute('href')}`;
    const [asked] = await Promise.all([page.waitForRequest(address), link.hover()]);
    expect(asked.resourceType()).toBe('fetch');
    const name = (await link.textContent()) ?? '';
    await expect(preview(page).locator('h1')).toContainText(name.trim());
    await expect(preview(page).locator(words).first()).toBeVisible();
    const rows = preview(page).locator('.row-title:visible');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.count()).toBeLessThanOrEqual(3);
  });
}

for (const [path, links] of [
  ['/map/', 'main svg a[href*="/claims/"] text'],
  ['/timeline/', 'main svg a[href*="/claims/"] use'],
] as const) {
  test(`a link of the picture at ${path} shows its card too`, async ({ page }) => {
    await page.goto(`${shipped()}${path}`);
    await page.locator(links).first().hover();
    await expect(preview(page)).toBeVisible();
    await expect(preview(page).locator('h1')).not.toBeEmpty();
  });
}

test('a preview stays while the pointer is in it, and goes when the pointer does', async ({ page }) => {
  await openStill(page, '/claims/');
  await claimLinks(page).first().hover();
  await page.clock.runFor(settled);
  await expect(preview(page)).toBeVisible();
  const box = await preview(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60, { steps: 8 });
  await page.clock.runFor(settled);
  await expect(preview(page)).toBeVisible();
  // A link in it is followed, in this site.
  const [first] = await preview(page).locator('a').all();
  expect(await first?.evaluate((link: HTMLAnchorElement) => link.origin)).toBe(shipped());
  await page.mouse.move(2, 2);
  await page.clock.runFor(settled);
  await expect(preview(page)).toHaveCount(0);
});

test('Esc closes a preview, moves nothing, and it stays closed', async ({ page }) => {
  await page.goto(`${shipped()}/claims/`);
  const link = claimLinks(page).first();
  await link.hover();
  await expect(preview(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  const box = await link.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5, { steps: 3 });
  await page.waitForTimeout(settled);
  await expect(preview(page)).toHaveCount(0);
});

test('Esc stops a preview that is still being fetched', async ({ page }) => {
  const pressed = Promise.withResolvers<undefined>();
  await page.route('**/embed/**', async (route) => {
    await pressed.promise;
    await route.continue();
  });
  await page.goto(`${shipped()}/claims/`);
  const [asked] = await Promise.all([page.waitForRequest('**/embed/**'), claimLinks(page).first().hover()]);
  await page.keyboard.press('Escape');
  pressed.resolve(undefined);
  await asked.response();
  await page.waitForTimeout(200);
  await expect(preview(page)).toHaveCount(0);
});

test('the keyboard’s focus opens a preview, Tab walks past it to the next link', async ({ page }) => {
  await page.goto(`${shipped()}/claims/`);
  const links = claimLinks(page);
  await links.first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(links.first()).toBeFocused();
  await expect(preview(page)).toBeVisible();
  const said = await preview(page).locator('.said').textContent();
  await page.keyboard.press('Tab');
  await expect(links.nth(1)).toBeFocused();
  await expect(preview(page).locator('.said')).not.toHaveText(said ?? '');
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  await expect(links.nth(1)).toBeFocused();
  await page.waitForTimeout(settled);
  await expect(preview(page)).toHaveCount(0);
});

test('after several previews there is one element for all, and no id twice', async ({ page }) => {
  await page.goto(`${shipped()}/claims/`);
  for (const index of [0, 1, 0]) {
    await claimLinks(page).nth(index).hover();
    await expect(preview(page)).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(preview(page)).toHaveCount(0);
  }
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids).toEqual([...new Set(ids)]);
  await expect(page.locator('body > [popover]')).toHaveCount(1);
});

test('a finger follows the link and sees no preview', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${shipped()}/claims/`);
  const link = claimLinks(page).first();
  const address = await link.getAttribute('href');
  await link.tap();
  await page.waitForURL(`**${address}`);
  await page.waitForTimeout(settled);
  await page.goBack();
  await page.waitForTimeout(settled);
  await expect(page.locator('body > [popover]')).toHaveCount(0);
  expect(asked.filter((url) => url.includes('/embed/'))).toEqual([]);
  await context.close();
});

test('Back brings the page without the preview that was open', async ({ page }) => {
  await page.goto(`${shipped()}/claims/`);
  const link = claimLinks(page).first();
  await link.hover();
  await expect(preview(page)).toBeVisible();
  await page.evaluate(() => document.querySelector<HTMLElement>('main .row-title a')?.click());
  await page.waitForURL(/claims\/./u);
  await page.mouse.move(2, 2);
  await page.goBack();
  await page.waitForURL(/claims\/$/u);
  await page.waitForTimeout(settled);
  await expect(preview(page)).toHaveCount(0);
});

for (const answer of ['no answer', 'status 404', 'another page'] as const) {
  test(`where the card should be there is ${answer}: the link is a link, and nothing is complained of`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.route('**/embed/**', (route) =>
      answer === 'no answer'
        ? route.abort('connectionrefused')
        : route.fulfill({ status: answer === 'status 404' ? 404 : 200, body: '<main>Moved</main>' }),
    );
    await page.goto(`${shipped()}/claims/`);
    const link = claimLinks(page).first();
    await Promise.all([page.waitForRequest('**/embed/**'), link.hover()]);
    await page.waitForTimeout(settled);
    await expect(preview(page)).toHaveCount(0);
    expect(errors).toEqual([]);
    await link.click();
    await page.waitForURL(/claims\/./u);
  });
}

test('below a base path and in another language a preview is in the language of what it shows', async ({
  page,
}) => {
  const { origin, base } = siteOf('shipped-under-base');
  for (const [folder, language] of [
    ['', 'fr'],
    ['/en', 'en'],
  ]) {
    await page.goto(`${origin}${base}${folder}/claims/`);
    await claimLinks(page).first().hover();
    await expect(preview(page).locator('html')).toHaveAttribute('lang', language ?? '');
  }
});

test('a page shows no preview of itself, nor of lists and of parts of itself', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.resourceType() === 'fetch' && asked.push(request.url()));
  const [claim = ''] = claimPaths();
  await openStill(page, claim);
  await page.evaluate(() => {
    const hrefs = ['#cite', location.pathname, '/claims/', '/sources/', '/claims/page-2/', '/topics/emploi/'];
    const links = hrefs.map((href) =>
      Object.assign(document.createElement('a'), { href, textContent: href }),
    );
    document.querySelector('main')?.prepend(...links.flatMap((link) => [link, document.createElement('br')]));
  });
  for (const link of (await page.locator('main > a').all()).slice(0, 6)) {
    await link.hover();
    await page.clock.runFor(settled);
  }
  expect(asked).toEqual([]);
});

test('a preview is whole in the window and never over its link, wherever the link is', async ({ page }) => {
  for (const [width, height] of [
    [1280, 700],
    [320, 500],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${shipped()}/claims/`);
    for (const block of ['start', 'end'] as const) {
      const link = claimLinks(page).nth(6);
      await link.evaluate((element, place) => element.scrollIntoView({ block: place }), block);
      await page.mouse.move(0, 0);
      await expect(preview(page)).toHaveCount(0);
      await link.hover();
      await expect(preview(page)).toBeVisible();
      const [card, target] = await Promise.all([preview(page).boundingBox(), link.boundingBox()]);
      if (card === null || target === null) throw new Error('There is no box.');
      const where = `${width} × ${height}, ${block}`;
      expect(card.x, where).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width, where).toBeLessThanOrEqual(width);
      expect(card.y, where).toBeGreaterThanOrEqual(0);
      expect(card.y + card.height, where).toBeLessThanOrEqual(height);
      expect(card.y >= target.y + target.height || card.y + card.height <= target.y, where).toBe(true);
    }
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in an open preview, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const [list, link] of [
      ['/claims/', '.row-title a'],
      ['/sources/', '.publishers a[href^="/sources/"]'],
      ['/claimants/', 'a[href^="/claimants/"]'],
    ] as const) {
      await page.goto(`${shipped()}${list}`);
      await page.locator(`main ${link}`).first().hover();
      await expect(preview(page)).toBeVisible();
      const whole = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(whole.violations, list).toEqual([]);
      // Hidden from screen readers, its colours are not looked at; so show it for once.
      await preview(page).evaluate((host) => host.removeAttribute('aria-hidden'));
      const colours = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withRules(['color-contrast'])
        .analyze();
      expect(colours.violations, list).toEqual([]);
    }
  });
}

test('what a claim file says stays words in a preview, in any direction', async ({ page }) => {
  const { origin } = siteOf('hostile');
  const said: string[] = [];
  page.on('console', (message) => message.text() === workerNotice || said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('dialog', (dialog) => said.push(dialog.message()));
  for (const path of ['/claims/', '/sources/', '/ar/claims/']) {
    await page.goto(`${origin}${path}`);
    const links = page.locator(
      'main :is(.row-title, .publishers, .directory) a:is([href*="/claims/"], [href*="/sources/"], [href*="/claimants/"])',
    );
    for (const link of (await links.all()).slice(0, 2)) {
      await link.hover();
      await expect(preview(page)).toBeVisible();
      const dangers = await preview(page).evaluate(
        (host) =>
          [...(host.shadowRoot?.querySelectorAll('*') ?? [])].filter(
            (element) =>
              /^(?:script|style|iframe|img|object|embed)$/u.test(element.localName) ||
              [...element.attributes].some(
                ({ name, value }) => name.startsWith('on') || /^javascript:/iu.test(value),
              ),
          ).length,
      );
      expect(dangers).toBe(0);
      await page.mouse.move(0, 0);
      await expect(preview(page)).toHaveCount(0);
    }
  }
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(said).toEqual([]);
});

test('every page but the form loads one script for all of this, of at most 2 KiB; cards load none', () => {
  for (const name of ['shipped', 'shipped-under-base'] as const) {
    const { folder, base } = siteOf(name);
    const pages = readPages(folder).filter((page) => !isRedirect(page));
    const files = new Set<string>();
    for (const page of pages) {
      const scripts = select(page, 'script').map(({ attributes }) => attributes.get('src') ?? '');
      const ours = scripts.filter((source) => source.includes('/Page.'));
      const isCard = /\/embed\/.+/u.test(page.path) && !/\/claims\//u.test(page.path);
      const isForm = page.path.endsWith('/contribute/');
      expect(ours.length, page.file).toBe(isCard || isForm ? 0 : 1);
      for (const source of ours) files.add(join(folder, source.slice(base.length)));
    }
    const [file = '', ...others] = files;
    expect(others).toEqual([]);
    console.log(`${name}: the script of every page has ${statSync(file).size} bytes`);
    expect(statSync(file).size).toBeLessThanOrEqual(2048);
    expect(readFileSync(file, 'utf8')).not.toMatch(/\bimport\b/u);
  }
});

test('the key / opens the search ready to type, unless somebody writes or has turned it off', async ({
  page,
}) => {
  const start = `${shipped()}/claims/`;
  await page.goto(start);
  await page.evaluate(() => document.body.prepend(document.createElement('input')));
  await page.locator('body > input').focus();
  await page.keyboard.press('/');
  await expect(page.locator('body > input')).toHaveValue('/');
  await page.locator('body > input').blur();
  await page.keyboard.press('Control+/');
  await page.evaluate(() => localStorage.setItem('contrechamp-slash', 'off'));
  await page.keyboard.press('/');
  expect(page.url()).toBe(start);
  await page.evaluate(() => localStorage.removeItem('contrechamp-slash'));
  await page.keyboard.press('/');
  await expect(page).toHaveURL(`${shipped()}/search/`);
  await expect(page.locator('#question')).toBeFocused();
  await page.keyboard.type('emplois');
  await expect(page.locator('#question')).toHaveValue('emplois');
});

function claimPaths(): string[] {
  return readPages(siteOf('shipped').folder)
    .filter((page) => /^\/claims\/[^/]+\/$/u.test(page.path) && !isRedirect(page))
    .map(({ path }) => path);
}
