import AxeBuilder from '@axe-core/playwright';
import { expect, type Response, test } from '@playwright/test';
import { ask, field, found, titles } from './search-page.ts';
import { siteOf, workerNotice } from './sites.ts';

test('what is no claim says what it is, and a choice among claims leaves it out', async ({ page }) => {
  const { origin } = siteOf('shipped');
  await page.goto(`${origin}/en/search/?q=OpenAI`);
  await expect(titles(page, 'en').first()).toHaveAttribute('href', '/en/claimants/openai/');
  await expect(page.locator('[data-results="en"] .row .label').first()).toHaveText('Organisation');
  await page.goto(`${origin}/en/search/?q=OpenAI&verdict=mixed`);
  await expect(titles(page, 'en')).toHaveCount(1);
  await expect(titles(page, 'en')).toHaveAttribute('href', '/en/claims/google-openai-rival-countries/');
});

test('a number finds what has it, and not what has one of its digits', async ({ page }) => {
  const { origin } = siteOf('shipped');
  for (const question of ['927 000', '927,000', '927\u202F000']) {
    await page.goto(`${origin}/en/search/?q=${encodeURIComponent(question)}`);
    await expect(titles(page, 'en')).toHaveCount(1);
  }
  await page.goto(`${origin}/en/search/?q=${encodeURIComponent('918 273')}`);
  await expect(found(page)).toContainText('Nothing matches “918 273”.');
});

test('a page asks for nothing of the index before somebody asks, and then for at most 150 KiB', async ({
  page,
}) => {
  const { origin } = siteOf('shipped');
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
  expect(answers.map((response) => response.url()).filter((url) => url.includes('/pagefind/'))).toEqual([]);
  const before = answers.length;
  await page.locator('select[name=lang]').selectOption('fr', { force: true });
  await ask(page, 'deepsek');
  await expect(titles(page, 'fr').first()).toBeVisible();
  const sizes = await Promise.all(
    answers.slice(before).map(async (response) => (await response.request().sizes()).responseBodySize),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`a question in one language fetches ${total} bytes in ${sizes.length} answers`);
  expect(total).toBeLessThanOrEqual(150 * 1024);
  // Of English, only whether it knows the word that French does not.
  const english = answers.map((response) => response.url()).filter((url) => url.includes('/pagefind/en/'));
  // Both are asked for at once, so either may answer first.
  expect(english.map((url) => url.replace(/^.*\/pagefind\/en\//u, '')).toSorted()).toEqual([
    'pages/words/4.txt',
    'words/4.txt',
  ]);
});

test('what the other language has stands below, under its own heading', async ({ page }) => {
  await page.goto(`${siteOf('shipped').origin}/search/?q=DeepSeek`);
  const english = page.locator('[data-results="en"]');
  await expect(english.getByRole('heading', { level: 2 })).toHaveText('En anglais');
  await english.scrollIntoViewIfNeeded();
  await expect(titles(page, 'en').first()).toHaveAttribute('href', '/en/claims/deepseek-rapid-progress/');
  await expect(english.locator('ol')).toHaveAttribute('lang', 'en');
  await expect(titles(page, 'fr').first()).toHaveAttribute('href', '/claims/deepseek-rapid-progress/');
});

test('a mistyped question says what it was taken for, and marks it', async ({ page }) => {
  await page.goto(`${siteOf('shipped').origin}/en/search/`);
  await ask(page, 'cynthia errivo');
  await expect(found(page)).toContainText('Showing results for “cynthia erivo”.');
  await expect(page.locator('[data-results="en"] mark').filter({ hasText: 'Erivo' })).toBeVisible();
  await ask(page, 'zzyzx');
  await expect(found(page)).toContainText('Nothing matches “zzyzx”.');
});

for (const [path, question, known, language] of [
  ['/search/', 'costly', 'en', 'anglais'],
  ['/en/search/', 'chinoises', 'fr', 'French'],
] as const) {
  test(`“${question}” on ${path} is not corrected: what the other language has leads`, async ({ page }) => {
    await page.goto(`${siteOf('shipped').origin}${path}?q=${question}`);
    await expect(titles(page, known).first()).toBeVisible();
    await expect(found(page)).toHaveText(
      known === 'en'
        ? /^Rien en français ne correspond à «\u00A0costly\u00A0»\. \d en anglais\.$/u
        : /^Nothing in English matches “chinoises”\. \d in French\.$/u,
    );
    await expect(titles(page, known === 'en' ? 'fr' : 'en')).toHaveCount(0);
    await expect(page.locator(`[data-results="${known}"] h2`)).toHaveText(new RegExp(language, 'u'));
  });
}

test('a word that only another language has is told beside what the other words found', async ({ page }) => {
  await page.goto(`${siteOf('shipped').origin}/search/`);
  await ask(page, 'DeepSeek costly');
  await expect(titles(page, 'fr').first()).toBeVisible();
  await expect(found(page)).toContainText('En anglais seulement\u00A0: costly.');
});

test('a choice of the address that the lists do not offer is shown, and that it leaves nothing', async ({
  page,
}) => {
  const { origin } = siteOf('shipped');
  await page.goto(`${origin}/en/search/?q=openai&year=1999`);
  await expect(found(page)).toContainText('No claim found with these filters.');
  await expect(page.getByLabel('Year')).toHaveValue('1999');
  await expect(page.getByLabel('Year').locator('option:checked')).toHaveText('1999 (0)');
  await expect(page.getByLabel('Year')).toBeVisible();
  await page.goto(`${origin}/en/search/?claimant=nobody`);
  await expect(found(page)).toContainText('No claim found with these filters.');
  await expect(page.getByLabel('Claimant').locator('option:checked')).toHaveText('nobody (0)');
  await page.goto(`${origin}/en/search/?q=openai&lang=de`);
  await expect(found(page)).toHaveText('No claim found with these filters.');
  await expect(page.locator('select[name=lang]')).toHaveValue('de');
  await page.locator('select[name=lang]').selectOption('');
  await expect(page).toHaveURL(`${origin}/en/search/?q=openai`);
  await expect(titles(page, 'en').first()).toBeVisible();
});

test('a large site fetches what is chosen, and counts when somebody looks at the lists', async ({ page }) => {
  const filters: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.pf_filter')) filters.push(request.url());
  });
  // The page of a large site differs by this attribute.
  await page.route('**/en/search/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/ data-eager(?:="")?/u, '') });
  });
  await page.goto(`${siteOf('shipped').origin}/en/search/?q=letter&verdict=true`);
  await expect(titles(page, 'en').first()).toBeVisible();
  const verdict = page.getByLabel('Verdict');
  await expect(verdict).toBeVisible();
  await expect(verdict.locator('option:checked')).toHaveText('True');
  expect(filters).toHaveLength(1);
  await verdict.focus();
  await expect(verdict.locator('option:checked')).toHaveText(/^True \(\d+\)$/u);
  expect(filters.length).toBeGreaterThan(4);
});

test('choices narrow down, count, and stand in the address with the question', async ({ page }) => {
  const { origin, base } = siteOf('shipped-under-base');
  await page.goto(`${origin}${base}/en/search/?q=letter`);
  await expect(found(page)).toHaveText(/found/u);
  const all = await titles(page, 'en').count();
  await page.getByText('Narrow down').click();
  const verdict = page.getByLabel('Verdict');
  await expect(verdict.locator('option[value="true"]')).toHaveText(/^True \(\d+\)$/u);
  await verdict.selectOption('true');
  await expect(page).toHaveURL(`${origin}${base}/en/search/?q=letter&verdict=true`);
  await expect.poll(() => titles(page, 'en').count()).toBeLessThan(all);
  const marks = page.locator('[data-results="en"] .verdict');
  expect(new Set(await marks.allInnerTexts())).toEqual(new Set(['True']));
  await titles(page, 'en').first().click();
  await expect(page).toHaveURL(new RegExp(`${base}/en/claims/`, 'u'));
  await page.goBack();
  await expect(field(page)).toHaveValue('letter');
  await expect(verdict).toHaveValue('true');
  await expect(titles(page, 'en').first()).toBeVisible();
});

test('the keyboard goes from the question through the results and back', async ({ page }) => {
  await page.goto(`${siteOf('shipped').origin}/en/search/`);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await ask(page, 'strikes');
  await page.keyboard.press('ArrowDown');
  await expect(titles(page, 'en').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page, 'en').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(titles(page, 'en')).toHaveCount(0);
  await expect(page).toHaveURL(/\/en\/search\/$/u);
});

test('the key that opens search can be switched off, and stays off', async ({ page }) => {
  await page.goto(`${siteOf('shipped').origin}/en/search/`);
  await page.getByLabel('The / key opens search').uncheck();
  await page.reload();
  await expect(page.getByLabel('The / key opens search')).not.toBeChecked();
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(field(page)).not.toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('contrechamp-slash'))).toBe('off');
});

test('hostile words stay words in a result', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => message.text() === workerNotice || said.push(message.text()));
  page.on('dialog', (dialog) => said.push(dialog.message()));
  await page.goto(`${siteOf('hostile').origin}/search/`);
  await ask(page, '<script>window.pwned=1</script>');
  const claim = page
    .locator('[data-results="en"] .row')
    .filter({ has: page.locator('a', { hasText: '</script><script>window.pwned=1</script>' }) });
  await expect(claim.locator('.row-claim').first()).toContainText(
    '<!-- A claim that never ends --!> ]]> &lt;b&gt; &amp;',
  );
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.locator('[data-results] script, [data-results] [onmouseover]').count()).toBe(0);
  expect(said).toEqual([]);
});

test('without its index, or where it may not run, search says so and the lists remain', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${siteOf('shipped').origin}/en/search/?q=letter`);
  await expect(found(page)).toContainText('Search could not start');
  await page.unroute('**/pagefind/**');
  await page.route('**/*.pagefind', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${siteOf('shipped').origin}/en/search/?q=strikes`);
  await expect(found(page)).toContainText('Search could not start');
  await expect(page.getByRole('navigation', { name: 'Or browse' }).getByRole('link').first()).toBeVisible();
});

test('without script the page says so, and leads to every claim by its lists', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteOf('shipped').origin}/en/search/`);
  await expect(page.getByText('Searching by words needs JavaScript.')).toBeVisible();
  await expect(page.getByRole('search')).toBeHidden();
  const lists = page.getByRole('navigation', { name: 'Or browse' });
  const verdict = lists.locator('a[href*="/verdicts/"]').first();
  const claims = Number((await verdict.textContent())?.match(/(\d+)\s*$/)?.[1]);
  expect(claims).toBeGreaterThan(0);
  await verdict.click();
  await expect(page.locator('main .row-title')).toHaveCount(claims);
  await page.goto(`${siteOf('shipped').origin}/en/`);
  await page.locator('header a[rel~="search"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search');
  await context.close();
});

test('axe finds nothing in results, in both schemes', async ({ page }) => {
  await page.goto(`${siteOf('shipped').origin}/search/?q=lettre+holywood&verdict=true`);
  await expect(titles(page, 'fr').first()).toBeVisible();
  await page.locator('[data-results="en"]').scrollIntoViewIfNeeded();
  await expect(titles(page, 'en').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
