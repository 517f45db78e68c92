import { expect, test } from '@playwright/test';
import { siteOf } from './sites.ts';

const article = '/documents/hollywood-exhorte-trump/';

test('on a wide screen each answer stands beside its words, without a script', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  await page.goto(`${siteOf('shipped').origin}${article}`);
  for (const mark of await page.locator('.annotated p.noted').all()) {
    const notes = mark.locator('xpath=following-sibling::*[1]');
    const [words, answer] = [await mark.boundingBox(), await notes.boundingBox()];
    expect(Math.abs((words?.y ?? 0) - (answer?.y ?? 9999))).toBeLessThan(8);
    expect(answer?.x ?? 0).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0));
    await expect(notes.locator('.passage-note > div > p').first()).toBeVisible();
  }
  await page.close();
});

test('on a phone an answer opens below its words, by a tap on it or on the number', async ({ browser }) => {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    hasTouch: true,
    viewport: { width: 390, height: 800 },
  });
  await page.goto(`${siteOf('shipped').origin}${article}`);
  const [first, second] = [page.locator('.passage-note').nth(0), page.locator('.passage-note').nth(1)];
  const answerOf = (note: typeof first) => note.locator('.meta');
  await expect(answerOf(first)).toBeHidden();
  await first.locator('summary').tap();
  await expect(answerOf(first)).toBeVisible();
  await expect(answerOf(second)).toBeHidden();
  await page.locator('.ref').nth(1).tap();
  await expect(answerOf(second)).toBeVisible();
  await page.close();
});

test('a passage within another is marked as well, and both lead to their notes', async ({ page }) => {
  await page.goto(`${siteOf('shipped').origin}${article}`);
  const inner = page.locator('mark mark');
  await expect(inner).toHaveText('la course à l’IA est effectivement terminée');
  await expect(inner).toHaveAttribute('id', 'passage-openai-race-over-prediction');
  await expect(page.locator('mark:has(mark)')).toHaveAttribute('id', 'passage-openai-race-over-quote');
});
