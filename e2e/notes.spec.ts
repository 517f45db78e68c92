import { expect, type Locator, type Page, test } from '@playwright/test';
import { siteOf } from './sites.ts';

// Beside the reasoning of a claim: what each sentence rests on.
const inFrench = '/claims/jobs-2-3-million-wages-230-billion/';
const inEnglish = `/en${inFrench}`;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${siteOf('shipped').origin}${path}`);
}

/** Where each number of the reasoning stands, and the note that belongs to it. */
async function citedNotes(page: Page) {
  return page.locator('.reading .cite:has(+ .remark)').evaluateAll((citations) =>
    citations.map((citation) => {
      const note = citation.nextElementSibling as HTMLElement;
      const { top, bottom, left, right } = note.getBoundingClientRect();
      return {
        number: citation.textContent?.trim(),
        text: note.textContent ?? '',
        line: citation.getBoundingClientRect().top,
        ...{ top, bottom, left, right },
      };
    }),
  );
}

for (const [site, path] of [
  ['shipped', inFrench],
  ['shipped', inEnglish],
  ['shipped', '/claims/wga-deal-training-consent/'],
  ['hostile', '/ar/claims/markup-in-words/'],
  ['good', '/claims/opened-in-1932/'],
] as const) {
  test(`${site} ${path}: what a sentence rests on stands beside it, in the other half, and no note covers another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${siteOf(site).origin}${path}`);
    const notes = await citedNotes(page);
    expect(notes.length).toBeGreaterThan(0);
    const isRightToLeft = path.startsWith('/ar/');
    for (const [index, note] of notes.entries()) {
      expect(note.text).toContain(note.number);
      // In the line, or below the note before it.
      const before = notes[index - 1]?.bottom ?? 0;
      expect(note.top).toBeGreaterThanOrEqual(before);
      if (before + 40 < note.line) expect(Math.abs(note.top - note.line)).toBeLessThan(24);
      if (isRightToLeft) expect(note.right).toBeLessThan(640);
      else expect(note.left).toBeGreaterThan(640);
      expect(note.left).toBeGreaterThanOrEqual(0);
      expect(note.right).toBeLessThanOrEqual(1280);
    }
  });
}

test('a number and its note light up together, whichever the pointer or the focus is on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, inFrench);
  const number = page
    .locator('.cite')
    .filter({ has: page.locator('a[href="#source-mpa-2019"]') })
    .first();
  const note = number.locator('xpath=following-sibling::*[1]');
  const link = number.getByRole('link');
  const ground = (part: Locator) => part.evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = [await ground(link), await ground(note)];
  for (const point of [
    () => number.hover(),
    () => note.hover(),
    () => link.focus(),
    () => note.getByRole('link').focus(),
  ]) {
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect([await ground(link), await ground(note)]).toEqual(plain);
    await point();
    expect(await ground(link)).not.toBe(plain[0]);
    expect(await ground(note)).not.toBe(plain[1]);
  }
});

test('on a phone a tap opens the note below its line: no script, no jump, and any other tap closes it', async ({
  browser,
}) => {
  const context = await browser.newContext({
    ...{ javaScriptEnabled: false, hasTouch: true, viewport: { width: 320, height: 640 } },
  });
  const page = await context.newPage();
  await open(page, inFrench);
  const numbers = page.getByRole('button', { name: /^Source \d/u });
  await expect(numbers).toHaveCount(await page.locator('.remark').count());
  await expect(page.locator('.remark:visible')).toHaveCount(0);
  for (const number of (await numbers.all()).slice(2, 5)) {
    await number.scrollIntoViewIfNeeded();
    const before = await number.boundingBox();
    await number.tap();
    const [note, after] = [page.locator('.remark:visible'), await number.boundingBox()];
    await expect(note).toHaveCount(1);
    expect(after).toEqual(before);
    const box = await note.boundingBox();
    const line = (before?.y ?? 0) + (before?.height ?? 0);
    expect(box?.y).toBeGreaterThanOrEqual(line - 4);
    expect(box?.y).toBeLessThan(line + 24);
    expect(box?.width).toBeLessThanOrEqual(320);
    await page.getByRole('heading', { name: 'Le raisonnement' }).dispatchEvent('click');
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
  }
  // By keyboard: the link of the note is the next stop.
  await numbers.nth(2).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('.remark:visible a')).toBeFocused();
  await expect(page).not.toHaveURL(/#/u);
  await context.close();
});

test('no source is described twice in full: where it is cited again, its note has its name only', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, '/claims/wga-deal-training-consent/');
  const notes = page.locator('.remark').filter({ has: page.locator('a[href="#source-wgae-ai"]') });
  await expect(notes).toHaveCount(2);
  await expect(notes.first()).toContainText('The WGA reserves the right to assert');
  await expect(notes.first()).toContainText('contredit, source primaire, extrait');
  await expect(notes.last()).toHaveText('2 Writers Guild of America East');
  // A quotation that the text calls for stands beside it once.
  const clause = page
    .locator('.reading')
    .getByText('each party is reserving all rights')
    .filter({ visible: true });
  await expect(clause).toHaveCount(1);
  await expect(page.getByText('Aucune n’a de copie archivée.')).toHaveCount(1);
  await expect(page.getByText('Pas de copie archivée')).toHaveCount(0);
});
