import type { Page } from '@playwright/test';

/** A claim as an editor of the shipped site writes it, in the site’s first language: group of the form, key, words. */
const draft = [
  ['said', 'claim', 'L’industrie du divertissement fait vivre plus de 2,3 millions de personnes.'],
  ['said', 'claimant', 'Lettre ouverte d’Hollywood'],
  ['said', 'made', '2025-03-15'],
  ['said', 'title', '2,3 millions de personnes'],
  ['appears', 'document', 'hollywood-letter'],
  ['evidence', 'id', 'mpa-2024'],
  ['evidence', 'quote', 'In 2022, we supported 2.74 million American jobs'],
  ['answer', 'summary', 'La lettre parle d’emplois « soutenus », non de personnes que le secteur emploie.'],
  ['answer', 'conclusion', 'Les studios et leurs fournisseurs emploient 2,3 millions de personnes.'],
  ['filing', 'published', '2026-11-22'],
] as const;

/** Fills the form of the shipped site, in either language, with a claim about a document and a source that it knows. */
export async function fillShippedForm(page: Page): Promise<void> {
  for (const [group, key, words] of draft)
    await page.locator(`[data-group="${group}"] [data-key="${key}"]:visible`).first().fill(words);
  await page.locator('[data-group="evidence"] [data-key="role"]').first().selectOption('refutes');
  await page.locator('[data-group="answer"] [data-key="verdict"]').selectOption('misleading');
  await page.locator('[data-group="filing"] input[value="jobs"]').check();
  await page.locator('#claim-body').fill('La lettre compte des emplois « soutenus » [@mpa-2024].');
}
