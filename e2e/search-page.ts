import { expect, type Locator, type Page } from '@playwright/test';

/** Where a reader writes what they ask. */
export const field = (page: Page): Locator => page.getByRole('searchbox');
/** The titles of what was found in a language, the best first. */
export const titles = (page: Page, language: string): Locator =>
  page.locator(`[data-results="${language}"] .row-title a`);
/** The sentence that says how much was found. */
export const found = (page: Page): Locator => page.locator('#found');

/** Asks, and waits for the answer. */
export async function ask(page: Page, question: string): Promise<void> {
  await field(page).fill(question);
  await field(page).press('Enter');
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === question);
  await expect(found(page)).toHaveText(/found|matches|trouvé|correspond/u);
}
