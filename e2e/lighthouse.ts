import { createServer } from 'node:net';
import { chromium } from 'playwright';
import lighthouse from 'lighthouse';
import { findBrowser } from '../src/cli/browser.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof categories)[number];

/** What Lighthouse gives a page: 0 to 100 in each category, and what it holds against it. */
export interface Scores<C extends Category = Category> {
  readonly scores: Readonly<Record<C, number>>;
  readonly complaints: readonly string[];
}

/**
 * Rates pages on Lighthouse’s mobile settings, one after the other in one browser. Performance is a score of time, which a
 * busy machine spoils: the benchmark asks for it, the tests do not.
 */
export async function ratePages<C extends Category>(
  addresses: readonly string[],
  wanted: readonly C[],
): Promise<Map<string, Scores<C>>> {
  const { path } = await findBrowser();
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--headless=new', '--no-sandbox', `--remote-debugging-port=${port}`],
  });
  try {
    const rated = new Map<string, Scores<C>>();
    for (const address of addresses) rated.set(address, await ratePage(address, port, wanted));
    return rated;
  } finally {
    await browser.close();
  }
}

/** How long a page may take to load: on a busy machine Lighthouse’s own 15 and 45 seconds are not enough. */
const patienceMilliseconds = 120_000;

async function ratePage<C extends Category>(
  address: string,
  port: number,
  wanted: readonly C[],
): Promise<Scores<C>> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: [...wanted],
    maxWaitForLoad: patienceMilliseconds,
    maxWaitForFcp: patienceMilliseconds,
  });
  if (result === undefined) throw new Error(`Lighthouse has no result for ${address}.`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(
    wanted.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
  );
  const complaints = Object.values(lhr.audits)
    .filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
    )
    .map(
      ({ id, title, displayValue }) =>
        `${id}: ${title}${displayValue === undefined ? '' : ` (${displayValue})`}`,
    );
  return { scores: scores as Record<C, number>, complaints };
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
