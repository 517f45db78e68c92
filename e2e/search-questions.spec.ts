import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, field, found, titles } from './search-page.ts';
import { projectFolder, siteOf } from './sites.ts';

interface Question {
  readonly question: string;
  readonly answers: readonly string[];
}

/** Written from the article, before search was. */
const questions = JSON.parse(
  readFileSync(join(projectFolder, 'e2e/fixtures/search-questions.json'), 'utf8'),
) as { readonly fr: readonly Question[]; readonly en: readonly Question[] };

interface AskedOf extends Question {
  readonly language: 'fr' | 'en';
}

/** Ten questions for each kind of thing that people look for, written before search found them; answers are parts of addresses. */
const kinds = JSON.parse(
  readFileSync(join(projectFolder, 'e2e/fixtures/search-kinds.json'), 'utf8'),
) as Readonly<Record<string, readonly AskedOf[]>>;

for (const language of ['fr', 'en'] as const) {
  const path = language === 'fr' ? '/search/' : '/en/search/';

  test(`fifteen real questions in ${language} find their claim among the first three`, async ({ page }) => {
    const missed: string[] = [];
    await page.goto(`${siteOf('shipped').origin}${path}`);
    for (const { question, answers } of questions[language]) {
      // What the last question found must be gone before this one is judged.
      await field(page).press('Escape');
      await expect(found(page)).toHaveText('');
      await ask(page, question);
      const links = await titles(page, language).evaluateAll((all) =>
        all.slice(0, 3).map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''),
      );
      if (!links.some((id) => answers.includes(id))) missed.push(`${question} → ${links.join(', ')}`);
    }
    expect(questions[language].length).toBe(15);
    expect(missed).toEqual([]);
  });
}

for (const [kind, asked] of Object.entries(kinds)) {
  test(`ten questions for ${kind} find it among the first three`, async ({ page }) => {
    const missed: string[] = [];
    for (const { language, question, answers } of asked) {
      const path = language === 'fr' ? '/search/' : '/en/search/';
      await page.goto(`${siteOf('shipped').origin}${path}?q=${encodeURIComponent(question)}`);
      await expect(found(page)).toHaveText(/found|trouvé/u);
      const links = await titles(page, language).evaluateAll((all) =>
        all.slice(0, 3).map((link) => link.getAttribute('href') ?? ''),
      );
      const isFound = links.some((href) => answers.some((answer) => `${href} `.includes(answer)));
      if (!isFound) missed.push(`${question} → ${links.join(', ')}`);
    }
    expect(asked.length).toBe(10);
    expect(missed).toEqual([]);
  });
}
