import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from '../src/cli/browser.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof categories)[number];

/** What Lighthouse gives a page: 0 to 100 in each category, and what it holds against it. */
export interface Scores {
  readonly scores: Readonly<Record<Category, number>>;
  readonly complaints: readonly string[];
}

/** Rates pages on Lighthouse’s mobile settings, one after the other in one browser. */
export async function ratePages(addresses: readonly string[]): Promise<Map<string, Scores>> {
  const { path } = await findBrowser();
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--headless=new', '--no-sandbox', `--remote-debugging-port=${port}`],
  });
  try {
    const rated = new Map<string, Scores>();
    for (const address of addresses) rated.set(address, await ratePage(address, port));
    return rated;
  } finally {
    await browser.close();
  }
}

async function ratePage(address: string, port: number): Promise<Scores> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: [...categories],
  });
  if (result === undefined) throw new Error(`Lighthouse has no result for ${address}.`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
  );
  const complaints = Object.values(lhr.audits)
    .filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
    )
    .map(
      ({ id, title, displayValue }) =>
        `${id}: ${title}${displayValue === undefined ? '' : ` (${displayValue})`}`,
    );
  return { scores: scores as Record<Category, number>, complaints };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
