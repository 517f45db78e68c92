import type { Page, Request } from 'playwright';
import type { Exchange, Header } from './exchange.ts';
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
  /** The bytes of a document as they came: the browser itself gives its words, in UTF-8. */
  readonly noteBody: (address: string, body: Uint8Array) => void;
  /** In the order in which they were asked for. */
  readonly exchanges: () => Promise<readonly Exchange[]>;
}

/** A recorder of a page with its frames; begins at once. What the page opens beside itself is none of it. */
export function recordExchanges(page: Page, sleep: (milliseconds: number) => Promise<void>): Recorder {
  const open = new Set<Request>();
  const found: Promise<Exchange | undefined>[] = [];
  const bodies = new Map<string, Uint8Array>();
  let bytes = 0;
  let changes = 0;
  page.on('request', (request) => {
    open.add(request);
    changes += 1;
  });
  const done = (request: Request) => {
    open.delete(request);
    changes += 1;
  };
  page.on('requestfailed', done);
  page.on('requestfinished', (request) => {
    done(request);
    found.push(
      exchangeOf(request, bodies, () => bytes < longestPage).then(
        (exchange) => {
          bytes += exchange?.body.length ?? 0;
          return exchange;
        },
        () => undefined,
      ),
    );
  });
  return {
    noteBody: (address, body) => void bodies.set(address.split('#')[0] ?? address, body),
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

async function exchangeOf(
  request: Request,
  bodies: ReadonlyMap<string, Uint8Array>,
  hasRoom: () => boolean,
): Promise<Exchange | undefined> {
  const address = request.url().split('#')[0] ?? '';
  if (!/^https?:/u.test(address)) return undefined;
  const response = await request.response();
  if (response === null) return undefined;
  const status = response.status();
  const isRedirect = status >= 300 && status < 400;
  const raw = bodies.get(address);
  const body = raw ?? (isRedirect ? new Uint8Array() : await within(response.body(), handOver));
  if (body === undefined || body.length > longestAnswer || !hasRoom()) return undefined;
  const headers = await response.headersArray();
  return {
    address,
    method: request.method(),
    at: new Date(Math.round(request.timing().startTime)).toISOString(),
    requestHeaders: await request.headersArray(),
    status,
    statusText: response.statusText(),
    headers: raw === undefined ? headers.flatMap(inUtf8) : headers,
    body,
  };
}

/** Words come from the browser in UTF-8, whatever they travelled in: the header must say so, and keeps what it said. */
function inUtf8({ name, value }: Header): readonly Header[] {
  const isOther =
    name.toLowerCase() === 'content-type' &&
    /;\s*charset\s*=/iu.test(value) &&
    !/charset\s*=\s*"?utf-?8\b/iu.test(value);
  if (!isOther) return [{ name, value }];
  const renamed = value.replace(/charset\s*=\s*("[^"]*"|[^;\s]*)/iu, 'charset=utf-8');
  return [
    { name: `x-orig-${name.toLowerCase()}`, value },
    { name, value: renamed },
  ];
}
