import { expect, type Page, test } from '@playwright/test';
import { siteOf } from './sites.ts';

/** What a reader comes for: a way of at most three clicks from the front page, by the words that they see. */
interface Task {
  readonly task: string;
  readonly clicks: readonly (string | RegExp)[];
  /** What the reader finds there. */
  readonly found: (page: Page) => Promise<void>;
}

const jobs = /2\.3 million jobs/u;

const tasks: readonly Task[] = [
  {
    task: 'report an error in a claim',
    clicks: [jobs, 'Report an error', 'How to reach us'],
    found: async (page) => {
      await expect(page.getByRole('heading', { name: 'Reporting an error' })).toBeVisible();
    },
  },
  {
    task: 'report an error somewhere',
    clicks: ['Write to us'],
    found: async (page) => {
      await expect(page.getByRole('heading', { name: 'Reporting an error' })).toBeVisible();
    },
  },
  {
    task: 'find the copies among the sources',
    clicks: ['Sources', /^copy read/u],
    found: async (page) => {
      const told = Number(
        (await page.locator('.filters [aria-current]').last().textContent())?.match(/\d+/u)?.[0],
      );
      expect(told).toBeGreaterThan(1);
      await expect(page.locator('.publishers li')).toHaveCount(told);
    },
  },
  {
    task: 'find the primary sources of which a copy was read',
    clicks: ['Sources', /^primary source/u, /^copy read/u],
    found: async (page) => {
      await expect(page.locator('.publishers li').first()).toBeVisible();
      await expect(page.locator('.publishers li', { hasText: 'secondary source' })).toHaveCount(0);
    },
  },
  {
    task: 'read everything that OpenAI said',
    clicks: ['Who speaks', 'OpenAI'],
    found: async (page) => {
      await expect(page.getByText('5 claims carry their words')).toBeVisible();
      await expect(page.locator('.row')).toHaveCount(5);
      await expect(
        page
          .locator('.row')
          .first()
          .getByRole('link', { name: /OpenAI submission/u }),
      ).toBeVisible();
    },
  },
  {
    task: 'cite a claim in a thesis',
    clicks: [jobs, 'Cite'],
    found: async (page) => {
      await expect(page.getByRole('link', { name: 'BibLaTeX' }).first()).toBeVisible();
    },
  },
  {
    task: 'see what was corrected',
    clicks: ['Corrections'],
    found: async (page) => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections');
      await expect(page.locator('main time').first()).toBeVisible();
    },
  },
  {
    task: 'see which claims rest on a source',
    clicks: ['Sources', /^OpenAI declares AI race/u],
    found: async (page) => {
      await expect(page.getByRole('heading', { name: 'Cited by' })).toBeVisible();
      await expect(page.locator('main a[href*="/claims/"]').first()).toBeVisible();
    },
  },
];

/** Follows what is called so: a link, or what opens in its place. */
async function click(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string';
  const link = page.getByRole('link', { name, exact });
  const summary = page.locator('summary', { hasText: name });
  await (typeof name === 'string' && (await summary.count()) > 0 ? summary : link).first().click();
}

for (const { task, clicks, found } of tasks)
  test(`without script, a reader can ${task} in ${clicks.length} clicks`, async ({ browser }) => {
    expect(clicks.length).toBeLessThanOrEqual(3);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${siteOf('shipped').origin}/en/`);
    for (const name of clicks) await click(page, name);
    await found(page);
    await context.close();
  });
