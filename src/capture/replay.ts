import type { Browser } from 'playwright';
import { readThrough, standsIn } from './read-through.ts';
import { pdfDrawer } from './draw-pdf.ts';
import { type Exchange, mediaType } from './exchange.ts';
import { recordExchanges } from './exchanges.ts';
import type { ReadArchive } from './read-wacz.ts';

const mostRedirects = 10;
const patience = 30_000;

/** Opens the page of an archive in a browser that reaches nothing else; the quotations that stand on it. */
export async function replayArchive(
  { address, exchanges }: ReadArchive,
  quotes: readonly string[],
  browser: Browser,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<ReadonlySet<string>> {
  const main = answerTo(exchanges, address);
  if (main === undefined) return new Set();
  if (mediaType(main.headers) === 'application/pdf') {
    const drawn = (await pdfDrawer(browser)(main.body, quotes)) ?? [];
    return new Set(drawn.flatMap(({ quote, found }) => (found ? [quote] : [])));
  }
  const context = await browser.newContext({
    ...{ offline: true, serviceWorkers: 'block', acceptDownloads: false, reducedMotion: 'reduce' },
    viewport: { width: 1100, height: 1400 },
  });
  try {
    await context.route('**/*', async (route) => {
      const kept = answerTo(exchanges, route.request().url());
      if (kept === undefined) await route.abort();
      else
        await route.fulfill({ status: kept.status, headers: headersOf(kept), body: Buffer.from(kept.body) });
    });
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    const recorder = recordExchanges(page, sleep);
    await page.goto(address, { waitUntil: 'commit', timeout: patience });
    const session = await context.newCDPSession(page);
    const { text } = await readThrough({ page, session, recorder }, quotes, main.status, sleep);
    return new Set(quotes.filter((quote) => standsIn(text, quote)));
  } catch {
    return new Set();
  } finally {
    await context.close();
  }
}

/** What answered to an address, or to where it redirected. */
function answerTo(exchanges: ReadArchive['exchanges'], asked: string): Exchange | undefined {
  let address = asked.split('#')[0] ?? asked;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const kept = exchanges.get(address);
    const location = kept?.headers.find(({ name }) => name.toLowerCase() === 'location')?.value;
    const isRedirect = kept !== undefined && kept.status >= 300 && kept.status < 400;
    if (!isRedirect || location === undefined || !URL.canParse(location, address)) return kept;
    address = new URL(location, address).href.split('#')[0] ?? '';
  }
  return undefined;
}

/** Cookies belong to the visit that is over. */
function headersOf({ headers }: Exchange): Record<string, string> {
  return Object.fromEntries(
    headers.flatMap(({ name, value }) =>
      /^(?:set-cookie|content-length)$/iu.test(name) ? [] : [[name, value]],
    ),
  );
}
