import type { BrowserContext, Request } from 'playwright';
import type { Exchange } from './exchange.ts';
import { within } from './within.ts';

/** Most bytes of one answer, and of all answers of a page, that an archive takes. */
const longestAnswer = 25_000_000;
const longestPage = 100_000_000;
/** How long the browser may take to hand over a body that it has read, in milliseconds. */
const handOver = 10_000;

/** Notes all that a page asks for, and what came back. */
export interface Recorder {
  /** Settles when nothing is on its way any more, or the time is up. True when all arrived. */
  readonly quiet: (milliseconds: number, still: number) => Promise<boolean>;
  /** In the order in which they were asked for. */
  readonly exchanges: () => Promise<readonly Exchange[]>;
}

/** A recorder of the pages of a context; begins at once. */
export function recordExchanges(
  context: BrowserContext,
  sleep: (milliseconds: number) => Promise<void>,
): Recorder {
  const open = new Set<Request>();
  const found: Promise<Exchange | undefined>[] = [];
  let bytes = 0;
  let changes = 0;
  context.on('request', (request) => {
    open.add(request);
    changes += 1;
  });
  const done = (request: Request) => {
    open.delete(request);
    changes += 1;
  };
  context.on('requestfailed', done);
  context.on('requestfinished', (request) => {
    done(request);
    found.push(
      exchangeOf(request, () => bytes < longestPage).then(
        (exchange) => {
          bytes += exchange?.body.length ?? 0;
          return exchange;
        },
        () => undefined,
      ),
    );
  });
  return {
    quiet: async (milliseconds, still) => {
      const step = 50;
      let calm = 0;
      for (let waited = 0; waited < milliseconds; waited += step) {
        const before = changes;
        await sleep(step);
        calm = open.size === 0 && changes === before ? calm + step : 0;
        if (calm >= still) return true;
      }
      return false;
    },
    exchanges: async () => {
      const all = await Promise.all(found);
      return all
        .filter((exchange) => exchange !== undefined)
        .toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
    },
  };
}

async function exchangeOf(request: Request, hasRoom: () => boolean): Promise<Exchange | undefined> {
  const address = request.url();
  if (!/^https?:/u.test(address)) return undefined;
  const response = await request.response();
  if (response === null) return undefined;
  const status = response.status();
  const isRedirect = status >= 300 && status < 400;
  const body = isRedirect ? new Uint8Array() : await within(response.body(), handOver);
  if (body === undefined || body.length > longestAnswer || !hasRoom()) return undefined;
  return {
    address: address.split('#')[0] ?? address,
    method: request.method(),
    at: new Date(Math.round(request.timing().startTime)).toISOString(),
    requestHeaders: await request.headersArray(),
    status,
    statusText: response.statusText(),
    headers: await response.headersArray(),
    body,
  };
}
