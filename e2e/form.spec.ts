import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Draft } from '../src/form/draft-file.ts';
import { randomDraft } from '#fixtures/random-drafts';
import { Random } from '#fixtures/random';
import { fillShippedForm } from './shipped-draft.ts';
import { projectFolder, recipes, siteOf } from './sites.ts';

const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-form-'));
test.afterAll(() => rmSync(workshop, { recursive: true, force: true }));

const url = () => `${siteOf('good').origin}/contribute/`;
const groupOf = (page: Page, group: string) => page.locator(`[data-group="${group}"]`);

async function fillGood(page: Page): Promise<void> {
  const said = groupOf(page, 'said');
  await said.getByLabel('The claim').fill('The bridge was repainted in blue.');
  await said.getByLabel('Who says it').fill('Town hall');
  await said.getByLabel('When').fill('2025-05');
  await said.getByLabel('Short title').fill('The bridge is blue');
  await groupOf(page, 'appears').getByLabel('Document').fill('town-leaflet');
  const source = groupOf(page, 'evidence');
  await source.getByLabel('Name').fill('city-archive');
  await source.getByLabel('Quotation', { exact: true }).fill('blue as the sea');
  await page.getByRole('button', { name: 'Cite city-archive' }).waitFor();
  await page.locator('#claim-body').fill('The minutes say blue ');
  await page.getByRole('button', { name: 'Cite city-archive' }).click();
  const answer = groupOf(page, 'answer');
  await answer.getByLabel('Verdict').selectOption({ label: 'True' });
  await answer.getByLabel('Answer').fill('The minutes say so.');
  const filing = groupOf(page, 'filing');
  await filing.getByLabel('History').check();
  await filing.getByLabel('Date of this check').fill('2026-03-02');
}

/** What `npm run check` says of the site of the tests with one more file. */
function checkWith(name: string, text: string): { status: number | null; output: string } {
  const folder = join(workshop, 'content');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(projectFolder, recipes.good.content), folder, { recursive: true });
  // Behind its original, and past its day of review, on purpose.
  rmSync(join(folder, 'claims/cars-each-day.fr.mdx'));
  const overdue = join(folder, 'claims/opened-in-1932.mdx');
  writeFileSync(overdue, readFileSync(overdue, 'utf8').replace(/^reviewBy: .*\n/mu, ''));
  writeFileSync(join(folder, 'entities/radio-rive.yml'), 'name: Radio Rive\nkind: organization\n');
  writeFileSync(join(folder, 'claims', name), text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'src/cli/check.ts')], {
    env: { ...process.env, CONTRECHAMP_CONTENT: folder, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

for (const root of ['/', '/en/']) {
  test(`at ${root}contribute/ a claim about a known document is checked and shown, from data fetched in parts`, async ({
    page,
  }) => {
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    const parts: string[] = [];
    page.on('request', (request) => /known\/documents-/u.test(request.url()) && parts.push(request.url()));
    await page.goto(`${siteOf('shipped').origin}${root}contribute/`);
    await fillShippedForm(page);
    await expect(page.locator('[data-preview] .said')).toContainText('2,3 millions de personnes');
    await expect(page.locator('[data-state]')).toHaveText(/^(?:Nothing to mend|Rien à reprendre)/u);
    expect(parts).not.toEqual([]);
    expect(said).toEqual([]);
  });
}

test('a claim filled in by hand is told what is missing, then passes the check as it is', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  // A refusal that a script catches is told to nobody but the site that asked for reports.
  await page.exposeFunction('refused', (text: string) => said.push(text));
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => window.refused(event.violatedDirective + ' ' + event.blockedURI))",
  );
  await page.goto(url());
  await groupOf(page, 'said').getByLabel('The claim').focus();
  await expect(page.locator('[data-state]')).toHaveText(/\d+ things are left to mend\./u);
  await expect(groupOf(page, 'said').locator('.told').first()).toHaveText('“claim” is missing.');
  await fillGood(page);
  await expect(page.locator('[data-state]')).toHaveText('Nothing to mend: this file passes the check.');
  await expect(page.locator('[data-preview]')).toContainText('The bridge was repainted in blue.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the file' }).last().click(),
  ]);
  expect(download.suggestedFilename()).toBe('the-bridge-is-blue.mdx');
  const text = readFileSync(await download.path(), 'utf8');
  expect(checkWith(download.suggestedFilename(), text)).toEqual({
    status: 0,
    output: expect.stringContaining('no problem'),
  });
  const href = await page.getByRole('link', { name: 'Open on Forgejo' }).last().getAttribute('href');
  const address = new URL(href ?? '');
  expect(address.origin + address.pathname).toBe('https://code.example.org/bridge/_new/main/content/claims');
  expect(address.searchParams.get('filename')).toBe('the-bridge-is-blue.mdx');
  expect(address.searchParams.get('value')).toBe(text);
  expect(said).toEqual([]);
});

test('what is wrong is told at its field and leads there', async ({ page }) => {
  await page.goto(url());
  await fillGood(page);
  await groupOf(page, 'evidence').getByRole('button', { name: 'Add a source' }).click();
  const second = groupOf(page, 'evidence').getByRole('group', { name: 'Source 2' });
  await second.getByLabel('Name').fill('city-archiv');
  const problem = page
    .locator('[data-problems]')
    .getByRole('button', { name: /“city-archiv”/u })
    .first();
  await problem.click();
  await expect(second.getByLabel('Name')).toBeFocused();
  await second.getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('[data-state]')).toHaveText('Nothing to mend: this file passes the check.');
});

test('a claim that the site has already is shown while its words are typed', async ({ page }) => {
  await page.goto(url());
  await groupOf(page, 'said')
    .getByLabel('The claim')
    .fill('The bridge opened in 1932 and is 503 metres long');
  await expect(page.locator('[data-near] a').first()).toHaveAttribute('href', '/claims/opened-in-1932/');
});

test('work is kept in the tab, comes back, and is erased on request', async ({ page }) => {
  await page.goto(url());
  await fillGood(page);
  await expect(page.locator('[data-state]')).toHaveText('Nothing to mend: this file passes the check.');
  await page.reload();
  await expect(groupOf(page, 'said').getByLabel('Short title')).toHaveValue('The bridge is blue');
  await expect(groupOf(page, 'filing').getByLabel('History')).toBeChecked();
  await expect(page.locator('[data-state]')).toHaveText('Nothing to mend: this file passes the check.');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.reload();
  await expect(groupOf(page, 'said').getByLabel('Short title')).toHaveValue('');
});

test('what a new claimant is can be said, and goes into a file beside the claim', async ({ page }) => {
  await page.goto(url());
  await fillGood(page);
  const said = groupOf(page, 'said');
  await expect(said.getByLabel(/^What is/u)).toHaveCount(0);
  await said.getByLabel('Who says it').fill('Town hall; River Guild');
  const choice = said.getByLabel('What is “River Guild”?');
  await page
    .locator('[data-problems]')
    .getByRole('button', { name: /What is “River Guild”/u })
    .click();
  await expect(choice).toBeFocused();
  await expect(choice).toHaveAccessibleDescription(/^What is .* New on this site\./u);
  await choice.selectOption({ label: 'Group' });
  const clean = 'Nothing to mend: this file passes the check.';
  await expect(page.locator('[data-state]')).toHaveText(clean);
  await page.reload();
  await expect(choice).toHaveValue('group');
  await expect(page.locator('[data-state]')).toHaveText(clean);
  const row = page.locator('[data-send="entity"]');
  await expect(row).toContainText('content/entities/river-guild.yml');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: 'Download the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('river-guild.yml');
  expect(readFileSync(await download.path(), 'utf8')).toBe('name: River Guild\nkind: group\n');
  await said.getByLabel('Who says it').fill('Town hall');
  await expect(row).toHaveCount(0);
  await expect(choice).toHaveCount(0);
});

test('a text too long for an address goes by way of the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(url());
  await fillGood(page);
  const body = `${'A long reasoning. '.repeat(600)}[@city-archive]`;
  await page.locator('#claim-body').fill(body);
  const open = page.getByRole('link', { name: 'Open on Forgejo' }).last();
  await expect(open).toHaveAttribute('href', /value=$/u);
  await context.route('https://code.example.org/**', (route) => route.fulfill({ body: 'a forge' }));
  await open.click();
  await expect(page.locator('[data-send="claim"] [data-sent]')).toContainText('it was copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(body);
});

test('random forms give the same file and the same verdict in the browser as at the desk', async ({
  page,
}) => {
  const random = new Random(7);
  let clean = 0;
  for (let count = 0; count < 8; count += 1) {
    const draft: Draft = { ...randomDraft(random), document: {}, kinds: {} };
    await page.goto(url());
    await page.evaluate((kept) => sessionStorage.setItem('contrechamp-draft', kept), JSON.stringify(draft));
    await page.reload();
    await expect(page.locator('[data-state]')).toHaveText(/mend/u);
    const path = await page.locator('[data-shown="claim"] [data-file-path]').textContent();
    const text = await page.locator('[data-shown="claim"] [data-file]').textContent();
    const name = path?.split('/').at(-1) ?? '';
    const isClean = (await page.locator('[data-problems] li.error').count()) === 0;
    const { status, output } = checkWith(name, text ?? '');
    expect(status === 0, `${text}\n${output}`).toBe(isClean);
    if (isClean) clean += 1;
  }
  expect(clean).toBeGreaterThan(1);
});

test('without JavaScript the page is a template to copy', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url());
  await expect(page.locator('#claim-form')).toBeHidden();
  await expect(page.getByText('The form needs JavaScript.')).toBeVisible();
  await expect(page.locator('.by-hand pre')).toContainText('claim: …');
  await context.close();
});

test('each claim page leads to its file and to a prefilled report', async ({ page }) => {
  await page.goto(`${siteOf('good').origin}/fr/claims/opened-in-1932/`);
  await page.getByText('Signaler une erreur').click();
  await expect(page.getByRole('link', { name: 'Corriger cette affirmation' })).toHaveAttribute(
    'href',
    'https://code.example.org/bridge/_edit/main/content/claims/opened-in-1932.fr.mdx',
  );
  const report = await page.getByRole('link', { name: 'Écrire un signalement' }).getAttribute('href');
  const address = new URL(report ?? '');
  expect(address.pathname).toBe('/bridge/issues/new');
  expect(address.searchParams.get('body')).toContain('https://facts.example.org/fr/claims/opened-in-1932/');
});
