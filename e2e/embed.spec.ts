import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { Host, type HostPage, look, type Seen, snippetsOn } from './embed-host.ts';
import { siteOf, siteOrigin } from './sites.ts';

const id = 'jobs-2-3-million-wages-230-billion';
const site = () => siteOf('shipped');
const snippets = () => snippetsOn(site(), `/claims/${id}/embed/`);

/** What must be seen: the card at its own height, or the words that were pasted, or for a bare frame both. */
type Outcome = 'card' | 'words';

interface Situation extends Partial<HostPage> {
  readonly name: string;
  readonly width?: number;
  readonly dark?: boolean;
  readonly wrap?: (snippet: string) => string;
  readonly act?: (page: Page) => Promise<void>;
  /** What becomes of a quotation or an element; a bare frame needs no script. */
  readonly outcome: Outcome;
}

const strict = `default-src 'none'; script-src ${siteOrigin}; frame-src ${siteOrigin}`;
const hostile = `<style>
  * { margin: 0; padding: 0; border: 0; font: inherit; box-sizing: content-box }
  iframe { height: 100% !important; width: 50% !important; max-height: 90px !important; border: 9px solid red !important }
  div { overflow: hidden; max-width: 100%; padding: 7px !important }
  blockquote { opacity: .9; font-size: 40px; padding: 2em; min-height: 1px !important }
</style>`;

const situations: readonly Situation[] = [
  { name: 'as it comes', outcome: 'card' },
  {
    name: 'no script of ours',
    headers: { 'content-security-policy': "script-src 'none'" },
    outcome: 'words',
  },
  { name: 'no frame of ours', headers: { 'content-security-policy': "frame-src 'none'" }, outcome: 'words' },
  { name: 'our server gone', down: true, outcome: 'words' },
  { name: 'a strict policy', headers: { 'content-security-policy': strict }, outcome: 'card' },
  { name: 'hostile styles', head: hostile, outcome: 'card' },
  {
    name: 'in a closed box, then opened',
    wrap: (snippet) => `<details><summary>More</summary>${snippet}</details>`,
    act: async (page) => await page.locator('summary').click(),
    outcome: 'card',
  },
  { name: '200 pixels', width: 200, outcome: 'card' },
  { name: '320 pixels', width: 320, outcome: 'card' },
  { name: '700 pixels', width: 700, outcome: 'card' },
  {
    name: 'a row of a flexible box',
    wrap: (snippet) => `<div style="display:flex">${snippet}</div>`,
    outcome: 'card',
  },
  { name: 'a dark host', head: '<meta name="color-scheme" content="dark">', outcome: 'card' },
  {
    name: 'a light host read in the dark',
    dark: true,
    head: '<meta name="color-scheme" content="light">',
    outcome: 'card',
  },
  { name: 'right to left', dir: 'rtl', outcome: 'card' },
];

for (const way of ['quote', 'element', 'frame'] as const) {
  test(`${way}: in every situation the card is right or the words can be read`, async ({ browser }) => {
    const { page, host } = await openHost(browser);
    const wrong: string[] = [];
    for (const situation of situations) {
      const {
        name,
        width = 600,
        dark = false,
        wrap = (text: string) => text,
        act,
        outcome,
        ...hostPage
      } = situation;
      await page.setViewportSize({ width: width + 16, height: 900 });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await host.open(page, {
        ...hostPage,
        body: `<main>${wrap(snippets()[way] ?? '')}</main><p id="after">After</p>`,
      });
      await act?.(page);
      const complaint = await complaintOf(page, way, outcome);
      if (complaint !== undefined) wrong.push(`${name}: ${complaint}`);
      const strangers = host.requests.filter((url) => !isExpected(url));
      if (strangers.length > 0) wrong.push(`${name}: asks ${strangers.join(', ')}`);
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  });
}

test('a card can stand in a saved page, and in a sandboxed preview inside of it', async ({ page }) => {
  const frame = `<iframe src="${site().origin}/embed/${id}/"></iframe>`;
  const preview = `<iframe sandbox="allow-scripts" srcdoc='${frame}'></iframe>`;
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-saved-'));
  try {
    const outer = page.frameLocator('iframe');
    for (const [body, card] of [
      [frame, outer],
      [preview, outer.frameLocator('iframe')],
    ] as const) {
      const file = join(folder, 'saved.html');
      writeFileSync(file, `<!doctype html><title>Saved</title>${body}`);
      await page.goto(pathToFileURL(file).href);
      await expect(card.getByRole('link', { name: 'Trompeur' })).toBeAttached();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('where no script runs at all, words, frame and picture can still be read', async ({ browser }) => {
  const { page, host } = await openHost(browser, { javaScriptEnabled: false });
  for (const way of ['quote', 'element', 'frame']) {
    await host.open(page, { body: snippets()[way] ?? '' });
    const seen = await look(page);
    expect(seen.words, way).toBe(true);
    if (way === 'frame') expect(seen).toMatchObject({ bar: false });
  }
  const frame = page.frames()[1];
  await expect(frame?.getByRole('link', { name: 'Trompeur' }) ?? page.locator('none')).toBeVisible();
  expect(snippets()['picture']).toMatch(
    /^<a href="[^"]+"><img src="[^"]+card\.png" width="600" height="315" alt="Affirmation, en substance\s: L’industrie[^"]+Trompeur\.[^"]+vérifié le 22 novembre 2026[^"]*\."><\/a>$/u,
  );
  expect(snippets()['markdown']).toMatch(
    /^\[!\[Affirmation, en substance\s: L’industrie.+22 novembre 2026.*\.\]\(https:[^)]+card\.png\)\]\(https:[^)]+\)$/u,
  );
  await page.context().close();
});

test('the address of a claim is enough for the card, and of a quotation stripped of its attributes', async ({
  browser,
}) => {
  const { page, host } = await openHost(browser);
  const script = `<script src="${siteOrigin}/embed/v1.js"></script>`;
  const bodies = [
    `<claim-card src="${siteOrigin}/claims/${id}/"></claim-card>${script}`,
    `${script}<blockquote class="claim-card"><a href="${siteOrigin}/en/claims/${id}/">A sentence about the claim</a></blockquote>`,
    // As a module, and twice.
    `<script type="module" src="${siteOrigin}/embed/v1.js"></script>${script}<script>
      addEventListener('load', () => setTimeout(() => { document.body.insertAdjacentHTML('beforeend', '<claim-card theme="dark"><a href="${siteOrigin}/claims/${id}/">Added later, by a script of the host</a></claim-card>') }, 50))
    </script>`,
  ];
  for (const body of bodies) {
    await host.open(page, { body });
    await expect.poll(async () => rightly(await look(page)), { message: body }).toBe(true);
    expect(await page.locator('iframe').count()).toBe(1);
  }
  await expect(page.frames()[1]?.locator('html') ?? page.locator('none')).toHaveAttribute(
    'data-theme',
    'dark',
  );
  await host.open(page, {
    body: `<claim-card src="javascript:alert(1)">Some words that stay as they are</claim-card>${script}`,
  });
  expect(await page.locator('iframe').count()).toBe(0);
  await page.context().close();
});

test('a card moves nothing when its stated height holds, and frees what it kept when it never speaks', async ({
  browser,
}) => {
  const { page, host } = await openHost(browser);
  const script = `<script src="${siteOrigin}/embed/v1.js"></script>`;
  const observe = `<script>window.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value }).observe({ type: 'layout-shift', buffered: true })</script>`;
  await page.setViewportSize({ width: 616, height: 900 });
  await host.open(page, { body: snippets()['quote'] ?? '' });
  await expect.poll(async () => rightly(await look(page))).toBe(true);
  const { frame: height = 0 } = await look(page);
  const body = `${(snippets()['quote'] ?? '').replace(/data-height="\d+"/u, `data-height="${height}"`)}<p>${'After. '.repeat(200)}</p>`;
  await host.open(page, { head: observe + script, body });
  await expect.poll(async () => rightly(await look(page))).toBe(true);
  await page.waitForTimeout(150);
  expect(await page.evaluate('window.shift')).toBe(0);
  // The clock stands still, so that the room is looked at before the card is given up.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await host.open(page, { head: script, body, headers: { 'content-security-policy': "frame-src 'none'" } });
  const kept = async () => (await page.locator('p').last().boundingBox())?.y ?? 0;
  expect(await kept()).toBeGreaterThanOrEqual(height);
  await page.clock.runFor(3000);
  await expect.poll(kept).toBeLessThan(height);
  await page.context().close();
});

test('a card listens to nobody but its frame, and its height is clamped', async ({ browser }) => {
  const { page, host } = await openHost(browser);
  await host.open(page, { body: snippets()['quote'] ?? '' });
  await expect.poll(async () => rightly(await look(page))).toBe(true);
  const before = (await look(page)).frame;
  await page.evaluate(() => window.postMessage({ type: 'contrechamp:height', height: 77 }, '*'));
  await page
    .frames()[1]
    ?.evaluate(() => parent.postMessage({ type: 'contrechamp:height', height: 'tall' }, '*'));
  await page.waitForTimeout(100);
  expect((await look(page)).frame).toBe(before);
  await page
    .frames()[1]
    ?.evaluate(() => parent.postMessage({ type: 'contrechamp:height', height: 1e9 }, '*'));
  await expect.poll(async () => (await look(page)).frame).toBe(2400);
  await page.context().close();
});

test('a card grows and shrinks with its width, says so once each time, in every protocol, and nothing when not framed', async ({
  browser,
}) => {
  const { page, host } = await openHost(browser);
  const listen = `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>`;
  await page.setViewportSize({ width: 800, height: 900 });
  await host.open(page, {
    head: listen,
    body: `<iframe src="${siteOrigin}/embed/${id}/?childId=card-1" sandbox="allow-scripts" width="700" height="50"></iframe>`,
  });
  const heard = async (): Promise<unknown[]> => await page.evaluate('window.heard');
  await expect.poll(async () => (await heard()).length).toBe(3);
  const [own] = (await heard()) as [{ height: number }];
  expect(await heard()).toEqual([
    { type: 'contrechamp:height', height: own.height },
    { sentinel: 'amp', type: 'embed-size', height: own.height },
    `pymxPYMxcard-1xPYMxheightxPYMx${own.height}`,
  ]);
  await page.evaluate("document.querySelector('iframe').width = 320");
  await expect.poll(async () => (await heard()).length).toBe(6);
  await page.evaluate("document.querySelector('iframe').height = 2000");
  await page.evaluate("document.querySelector('iframe').width = 700");
  await expect.poll(async () => (await heard()).length).toBe(9);
  const [, , , narrow, , , back] = (await heard()) as { height: number }[];
  expect(narrow?.height).toBeGreaterThan(own.height);
  expect(back?.height).toBe(own.height);
  await page.goto(`${siteOrigin}/embed/${id}/#?secret=abcdefghij`);
  const alone = await page.evaluate(
    () =>
      new Promise((done) => {
        const got: unknown[] = [];
        addEventListener('message', ({ data }) => got.push(data));
        setTimeout(() => done(got), 300);
      }),
  );
  expect(alone).toEqual([]);
  await page.context().close();
});

test('a card is one small document that asks for nothing, keeps nothing and can be read in both schemes', async ({
  browser,
}) => {
  for (const [name, path] of [
    ['shipped', `/embed/${id}/`],
    ['shipped', '/en/embed/topics/letter/'],
    ['hostile', '/ar/embed/markup-in-words/'],
    ['hostile', '/embed/very-long-words/'],
    ['good', '/embed/opened-in-1932/?r=0'],
    ['good', '/embed/opened-in-the-thirties/?r=0'],
  ] as const) {
    const { origin } = siteOf(name);
    const context = await browser.newContext({ viewport: { width: 700, height: 900 } });
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    const response = await page.goto(`${origin}${path}`);
    expect((await response?.body())?.length, path).toBeLessThanOrEqual(12 * 1024);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const theme of ['auto', 'light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}theme=${theme}`);
        const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const isDark = theme === 'dark' || (theme === 'auto' && colorScheme === 'dark');
        expect(ground).toBe(isDark ? 'rgb(20, 20, 22)' : 'rgb(250, 248, 243)');
        if (theme !== 'auto') continue;
        const axe = new AxeBuilder({ page }).setLegacyMode(true);
        const { violations } = await (
          colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe
        ).analyze();
        expect(violations.map(({ id: rule, nodes }) => `${path} ${rule} ${nodes[0]?.html}`)).toEqual([]);
      }
    }
    for (const width of [200, 320, 519, 900]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBe(
        width,
      );
    }
    expect(asked.filter((url) => !url.startsWith(`${origin}${path.split('?')[0]}`))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
    expect(said).toEqual([]);
    await context.close();
  }
});

test('a card embedded earlier tells that the verdict has changed since; one embedded today says nothing', async ({
  page,
}) => {
  const { origin } = siteOf('good');
  const since = page.locator('.since[data-revisions]:visible');
  await page.goto(`${origin}/embed/opened-in-1932/?r=0`);
  await expect(since).toHaveText('Rated “Mixed” when this was embedded; “True” since 1 February 2026.');
  await page.goto(`${origin}/fr/embed/opened-in-1932/?r=0`);
  await expect(since).toHaveText(
    'Jugé «\u00a0Mitigé\u00a0» quand cette carte a été intégrée\u202f; «\u00a0Vrai\u00a0» depuis le 1er février 2026.',
  );
  for (const query of ['', '?r=1', '?r=2', '?r=9', '?r=x']) {
    await page.goto(`${origin}/embed/opened-in-1932/${query}`);
    await expect(since).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'True' })).toBeVisible();
  }
});

test('the page with the lines to paste copies, follows its options and shows the card at its height', async ({
  browser,
}) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${site().origin}/en/claims/${id}/`);
  await page.getByRole('link', { name: 'Embed', exact: true }).click();
  const frame = page.locator('iframe');
  const inner = page.frameLocator('iframe').locator('main');
  const gap = async () =>
    ((await frame.boundingBox())?.height ?? 0) - ((await inner.boundingBox())?.height ?? 0);
  await expect.poll(async () => Math.abs(await gap())).toBeLessThan(1);
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.getByRole('button', { name: 'Current state only' }).click();
  await page.getByRole('button', { name: '320' }).click();
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'dark');
  const quote = page.getByRole('region', { name: 'A quotation that becomes a card' });
  await quote.getByRole('button', { name: 'Copy' }).click();
  await expect(quote.getByRole('button')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`data-card="${siteOrigin}/en/embed/${id}/?theme=dark" data-width="320"`);
  const height = Number(/data-height="(\d+)"/u.exec(copied)?.[1]);
  expect(Math.abs(height - ((await frame.boundingBox())?.height ?? 0))).toBeLessThanOrEqual(1);
  expect(copied).toMatch(
    /Claim, in substance: The US entertainment.+Verdict: Misleading\..+Contrechamp, checked on 22 November 2026/su,
  );
  await context.close();
});

async function openHost(browser: Browser, options = {}): Promise<{ page: Page; host: Host }> {
  const context = await browser.newContext(options);
  const host = new Host(context, site());
  await host.start();
  return { page: await context.newPage(), host };
}

/** Whether the card is seen whole, at its own height, without a bar and without the words it stands for. */
function rightly({ frame, content, bar }: Seen): boolean {
  return frame !== undefined && content !== undefined && Math.abs(frame - content) <= 1 && bar === false;
}

async function complaintOf(page: Page, way: string, outcome: Outcome): Promise<string | undefined> {
  const isFine = async (): Promise<boolean> => {
    const seen = await look(page);
    if (way === 'frame') {
      const isWhole = outcome === 'card' ? seen.bar === false && seen.content !== undefined : true;
      return seen.words && isWhole;
    }
    return outcome === 'card' ? rightly(seen) && !seen.words : seen.words && seen.frame === undefined;
  };
  try {
    await expect.poll(isFine).toBe(true);
    return undefined;
  } catch {
    return JSON.stringify(await look(page));
  }
}

/** The host’s page, the script and the card are asked for, and nothing else. */
function isExpected(url: string): boolean {
  const { origin, pathname } = new URL(url);
  if (url.startsWith('data:') || (origin === 'https://blog.example.com' && pathname === '/')) return true;
  return origin === siteOrigin && (pathname === '/embed/v1.js' || pathname === `/embed/${id}/`);
}
