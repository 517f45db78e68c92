import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { stripComments } from '../src/outputs/embed/strip-comments.ts';
import { serve, type Served } from '../src/cli/serve.ts';
import { projectFolder, siteOf, type SiteName } from './sites.ts';

test.use({ serviceWorkers: 'allow' });

const claims = {
  shipped: ['/claims/wga-deal-training-consent/', '/claims/letter-first-sent-last-week/'],
  'shipped-under-base': ['/claims/wga-deal-training-consent/', '/claims/letter-first-sent-last-week/'],
} as const;

/** Waits until the worker has taken the pages over and kept a page. */
async function kept(page: Page, path: string): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect
    .poll(() => page.evaluate(async (asked) => (await caches.match(asked)) !== undefined, path))
    .toBe(true);
}

for (const name of ['shipped', 'shipped-under-base'] as const) {
  test(`${name}: without a connection, a page that was read says from when it is`, async ({
    page,
    context,
  }) => {
    const { origin, base } = siteOf(name);
    const [read = '', unread = ''] = claims[name].map((path) => `${base}${path}`);
    await page.goto(`${origin}${read}`);
    // The page that brought the worker is kept as well, and with it the page for what was not read.
    await kept(page, read);
    await kept(page, `${base}/offline/`);
    await page.goto(`${origin}${base}/en/methodology/`);
    await kept(page, `${base}/en/methodology/`);
    await expect(page.locator('[data-kept]')).toHaveCount(0);
    await context.setOffline(true);

    await page.goto(`${origin}${read}`);
    await expect(page.getByRole('note').first()).toHaveText(
      /^Cette copie date du \d+ \S+ \d{4} à \d\d:\d\d\u202F; les verdicts ont pu changer depuis\.$/u,
    );
    await expect(page.locator('main > :first-child')).toHaveAttribute('data-kept');
    await expect(page.locator('.answer')).toHaveText('Faux');
    // It looks as it did: with its styles and its type.
    await expect(page.locator('.cut')).toHaveCSS('display', 'grid');
    expect(await page.evaluate(() => document.fonts.check('16px Newsreader'))).toBe(true);

    await page.goto(`${origin}${base}/en/methodology/`);
    await expect(page.locator('[data-kept]')).toHaveText(/^This copy is from \d+ \w+ \d{4} at \d\d:\d\d;/u);

    const answer = await page.goto(`${origin}${unread}`);
    expect(answer?.status()).toBe(503);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lecture hors connexion');
    // What can be read is listed, in the language of the page that was asked for.
    await expect(page.locator('[data-read] a')).toHaveCount(1);
    await page.locator('[data-read] a').click();
    await expect(page).toHaveURL(`${origin}${read}`);

    await context.setOffline(false);
    await page.reload();
    await expect(page.locator('[data-kept]')).toHaveCount(0);
  });
}

test('a server that fails shows a copy that says so; what is gone is forgotten', async ({
  context,
  page,
}) => {
  const { site, path } = await ownSite('shipped');
  try {
    await page.goto(`${site.origin}${path}`);
    await kept(page, path);
    await context.route(`**${path}`, (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
    await page.goto(`${site.origin}${path}`);
    await expect(page.locator('[data-kept]')).toBeVisible();
    await context.unroute(`**${path}`);
    await context.route(`**${path}`, (route) => route.fulfill({ status: 410, body: 'Gone' }));
    expect((await page.goto(`${site.origin}${path}`))?.status()).toBe(410);
    await expect
      .poll(() => page.evaluate(async (asked) => (await caches.match(asked)) === undefined, path))
      .toBe(true);
  } finally {
    await site.end();
  }
});

test('cards, previews and data are never answered from the store', async ({ page, context }) => {
  const { origin } = siteOf('shipped');
  const [read] = claims.shipped;
  await page.goto(`${origin}${read}`);
  await kept(page, read);
  const card = `${origin}/embed/wga-deal-training-consent/`;
  await page.goto(card);
  await page.goto(`${origin}${read}`);
  const store = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
  });
  expect(store.names).toEqual(['contrechamp /']);
  expect(store.paths.filter((path) => /\/embed\/|\/pagefind\/|\.json$/u.test(path))).toEqual([]);
  await context.setOffline(true);
  // Nor is the page for what was not read shown in the frame of another site.
  const other = `${origin}/embed/letter-first-sent-last-week/`;
  await expect(page.goto(other)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/u);
});

test('where the site is switched to keeping nothing, the worker and all copies go', async ({ page }) => {
  const { site, path, folder } = await ownSite('shipped');
  try {
    await page.goto(`${site.origin}${path}`);
    await kept(page, path);
    const removal = readFileSync(join(projectFolder, 'src/outputs/offline/removal.js'), 'utf8');
    writeFileSync(join(folder, 'offline.js'), `const site = {"base":"/"};\n${stripComments(removal)}\n`);
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
    await expect.poll(() => leftovers(page)).toEqual([0, 0]);
  } finally {
    await site.end();
  }
});

/** How many workers and stores a browser has of the site. */
async function leftovers(page: Page): Promise<[number, number]> {
  return await page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).length,
  ]);
}

/** A copy of a built site on an origin of its own, which a test may change. */
async function ownSite(
  name: SiteName,
): Promise<{ site: Served & { end: () => Promise<void> }; path: string; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-offline-'));
  cpSync(siteOf(name).folder, folder, { recursive: true });
  const served = await serve({ root: folder, base: '', port: 0, host: 'localhost' });
  const end = async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { site: { ...served, end }, path: claims.shipped[0], folder };
}
