import { expect, type Locator, type Page, test } from '@playwright/test';
import { siteOf } from './sites.ts';

// What a reader finds on one claim: content/claims/jobs-2-3-million-wages-230-billion.
const id = 'jobs-2-3-million-wages-230-billion';
const inFrench = `/claims/${id}/`;
const inEnglish = `/en/claims/${id}/`;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${siteOf('shipped').origin}${path}`);
}

function section(page: Page, name: string | RegExp): Locator {
  return page.getByRole('region', { name });
}

test('the shot and the reverse shot stand first: what is said, how it is quoted, the verdict and the answer', async ({
  page,
}) => {
  await open(page, inFrench);
  const [shot, reverse] = [section(page, /^Champ/u), section(page, /^Contrechamp/u)];
  await expect(shot.getByRole('heading', { level: 1 })).toContainText(
    'soutient plus de 2,3 millions d’emplois',
  );
  await expect(shot).toContainText('Article de simseo.fr');
  await expect(shot).toContainText('mars 2025');
  await expect(shot).toContainText('Mot pour mot : Article de simseo.fr');
  await expect(shot).toContainText('Notre formulation');
  await expect(reverse.getByRole('link', { name: 'Trompeur' })).toBeVisible();
  await expect(reverse).toContainText('des emplois « soutenus » ne sont pas des emplois directs');
  for (const part of [shot, reverse]) expect((await part.boundingBox())?.y).toBeLessThan(400);
});

test('each page says whose words are whose, and quotes only words that were said', async ({ page }) => {
  for (const [path, name, own, letter] of [
    [
      inFrench,
      /^Champ/u,
      'Mot pour mot\u00A0: Article de simseo.fr',
      'Mot pour mot\u00A0: Lettre ouverte d’Hollywood (en anglais)',
    ],
    [
      inEnglish,
      /^Claim/u,
      'Word for word: The simseo.fr article (in French)',
      'Word for word: Hollywood open letter',
    ],
  ] as const) {
    await open(page, path);
    const shot = section(page, name);
    await expect(shot).toContainText('emplois qui génèrent quelque 230 milliards de dollars');
    await expect(shot).toContainText(own);
    await expect(shot.getByRole('heading', { level: 1 })).not.toContainText(/[“”«»]/u);
    const provenance = page.locator('.provenance');
    await expect(provenance).toContainText(
      '“supports over 2.3M American jobs with over $229Bn in wages annually”',
    );
    await expect(provenance).toContainText(letter);
    // Marks that a style sheet draws are lost when the text is copied.
    await expect(page.locator('q')).toHaveCount(0);
  }
});

test('the claim is the first heading and the verdict one below it', async ({ page }) => {
  await open(page, inFrench);
  const levels = await page
    .locator('h1, h2')
    .evaluateAll((headings) => headings.slice(0, 2).map(({ tagName }) => tagName));
  expect(levels).toEqual(['H1', 'H2']);
  await expect(page.getByRole('heading', { level: 2, name: 'Trompeur' })).toBeVisible();
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('the two stand side by side on a desk and one below the other on a phone', async ({ page }) => {
  await open(page, inFrench);
  const boxes = async () => {
    const [left, right] = await Promise.all([
      section(page, /^Champ/u).boundingBox(),
      section(page, /^Contrechamp/u).boundingBox(),
    ]);
    if (left === null || right === null) throw new Error('a part has no box');
    return { left, right };
  };
  const desk = await boxes();
  expect(desk.right.x).toBeGreaterThanOrEqual(desk.left.x + desk.left.width - 1);
  await page.setViewportSize({ width: 360, height: 800 });
  const phone = await boxes();
  expect(phone.right.y).toBeGreaterThanOrEqual(phone.left.y + phone.left.height - 1);
});

test('the evidence is grouped by what it does, counted; each source opens and leads to the very passage', async ({
  page,
}) => {
  await open(page, inFrench);
  const evidence = section(page, 'Les sources');
  await expect(evidence.getByRole('heading', { level: 3 })).toContainText([/appuie\s*1/u, /éclaire\s*7/u]);
  await expect(evidence.locator('[id^=source-]')).toHaveCount(8);
  const letter = evidence.locator('details:has(#source-oann-letter)');
  await expect(letter.locator('#source-oann-letter')).not.toBeVisible();
  await letter.locator('summary').click();
  await expect(letter).toContainText('source secondaire');
  await expect(letter).toContainText('lue dans une copie conservée');
  await expect(letter.getByRole('link', { name: 'Voir le passage' })).toHaveAttribute(
    'href',
    /#:~:text=supports%20over/u,
  );
  await letter.getByRole('link', { name: 'Une autre affirmation la cite' }).click();
  await expect(page).toHaveURL(/\/sources\/oann-letter\/$/u);
});

test('a citation in the text leads to its source on the page, and opens it', async ({ page }) => {
  await open(page, inFrench);
  const reasoning = section(page, 'Le raisonnement');
  await reasoning.getByRole('link', { name: 'Source 4', exact: true }).first().click();
  await expect(page).toHaveURL(/#source-mpa-2019$/u);
  const entry = page.locator('details:has(#source-mpa-2019)');
  await expect(entry.locator('summary')).toBeInViewport();
  await expect(page.locator('#source-mpa-2019')).toBeInViewport();
  await expect(page.locator('#source-mpa-2019')).toContainText('927,000');
});

test('below the answer one cites, embeds, reports and takes the data: in place or one click away', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  await open(page, inFrench);
  const tools = section(page, 'Cette page');
  const [bar, reasoning] = await Promise.all([
    tools.boundingBox(),
    section(page, 'Le raisonnement').boundingBox(),
  ]);
  expect(bar?.height).toBeLessThan(60);
  expect(reasoning?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  await expect(tools.getByRole('link')).toHaveText(['Intégrer', 'Données']);
  await tools.getByText('Citer').click();
  await expect(tools.locator('.citation')).toContainText('2,3 millions d’emplois');
  await tools.getByText('Signaler une erreur').click();
  await expect(tools.locator('.citation')).not.toBeVisible();
  await expect(tools.getByRole('link', { name: 'Comment nous joindre' })).toBeVisible();
  await page.close();
});

test('figures of the same thing are drawn to scale; what counts other things stands apart and says so', async ({
  page,
}) => {
  await open(page, inFrench);
  const bars = (figure: Locator) =>
    figure.locator('rect').evaluateAll((list) => list.map((bar) => bar.getBoundingClientRect().width));
  const wages = page.locator('#figure-wages');
  const [claimed = 0, found = 0] = await bars(wages);
  expect(claimed).toBeGreaterThan(found);
  expect(found / claimed).toBeCloseTo(229 / 230, 3);
  const jobs = page.locator('#figure-jobs');
  await expect(jobs.locator('dl')).toHaveCount(3);
  await expect(jobs.locator('dd')).toHaveCount(5);
  await expect(jobs).toContainText('les nombres ne comptent pas la même chose');
  const ends = await jobs
    .locator('dd rect')
    .evaluateAll((list) => list.map((stem) => stem.getBoundingClientRect().width));
  const [payroll = 0, direct = 0, , , letter = 0] = ends;
  expect(payroll / letter).toBeCloseTo(444800 / 2300000, 2);
  expect(direct / letter).toBeCloseTo(927000 / 2300000, 2);
});

test('a relation is seen from both of its ends', async ({ page }) => {
  await open(page, inFrench);
  const here = section(page, 'Liens avec d’autres affirmations');
  await here.getByRole('link', { name: 'Quatre citations de la lettre, et leur montage' }).first().click();
  await expect(page).toHaveURL(/\/claims\/letter-quotes-creative-economy\/$/u);
  const there = section(page, 'Liens avec d’autres affirmations');
  await expect(there.locator(`a[href="${inFrench}"]`).first()).toBeVisible();
  await expect(there).toContainText('Appuyée par');
  // All that somebody said, and all of a document: a link with a count, no wall of titles.
  await expect(
    here.getByRole('link', { name: /^Article de simseo\.fr\s: \d+ affirmations$/u }),
  ).toBeVisible();
});

test('next and previous follow the document', async ({ page }) => {
  await open(page, inFrench);
  await page.locator('main a[rel=next]').click();
  await expect(page).not.toHaveURL(new RegExp(inFrench, 'u'));
  await page.locator('main a[rel=prev]').click();
  await expect(page).toHaveURL(new RegExp(inFrench, 'u'));
});

test('the language switch leads to the same page and back', async ({ page }) => {
  await open(page, inFrench);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(new RegExp(inEnglish, 'u'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('supports over 2.3 million jobs');
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL(new RegExp(`(?<!/en)${inFrench}`, 'u'));
});

test('the keyboard reaches the content first, and what has the focus shows it', async ({ page }) => {
  await open(page, inFrench);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Aller au contenu' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  for (let count = 0; count < 12; count += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null) return 'nothing has the focus';
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? focused.outerHTML : 'shown';
    });
    expect(outline).toBe('shown');
  }
});

test('on paper every source has its address, and navigation is gone', async ({ page }) => {
  await open(page, inFrench);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.remark').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('#source-mpa-2019 blockquote')).toBeVisible();
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
  const unnamed = await page.locator('[id^=source-]').evaluateAll((sources) =>
    sources
      .filter((source) => {
        const links = [...source.querySelectorAll('a[href^="http"]')];
        return !links.some((link) => {
          const { content } = getComputedStyle(link, '::after');
          return content.includes('attr(href') || content.includes(link.getAttribute('href') ?? '-');
        });
      })
      .map(({ id: name }) => name),
  );
  expect(unnamed).toEqual([]);
});
