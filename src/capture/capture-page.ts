import type { BrowserContext, CDPSession, Page, Response } from 'playwright';
import { type CaptureEntry, captureFiles, type CaptureOutcome, type CapturedPassage } from '#schema/captures';
import { isAccessBlock, saysNotFound } from '#sources/access-block';
import { placeOfQuote } from '#sources/quotes';
import { type Exchange, type Header, mediaType } from './exchange.ts';
import { type Recorder, recordExchanges } from './exchanges.ts';
import type { AskPage } from './page-world.ts';
import { readerIn } from './page-world.ts';
import { within } from './within.ts';
import { digest } from './write-wacz.ts';

/** A source to capture: its address and the quotations that the site takes from it. */
export interface CaptureTarget {
  readonly id: string;
  readonly url: string;
  readonly quotes: readonly string[];
}

/** What a capture needs of the world. */
export interface Capturing {
  /** One that no other page uses: it is closed by whoever made it. */
  readonly context: BrowserContext;
  /** Asked before each address that the page itself leads to; an outcome ends the visit. */
  readonly judge: (address: string) => Promise<CaptureOutcome | undefined>;
  /** Why a host was not reached, as far as the connection told. */
  readonly failureOf: (address: string) => CaptureOutcome | undefined;
  readonly drawPdf: DrawPdf;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly browser: string;
}

/** Finds passages in a PDF and draws them. */
export type DrawPdf = (
  body: Uint8Array,
  quotes: readonly string[],
) => Promise<readonly FoundPassage[] | undefined>;

/** A quotation on a page, with a picture of it. */
export interface FoundPassage {
  readonly quote: string;
  readonly found: boolean;
  readonly page?: number;
  readonly picture?: Picture;
}

/** A picture in WebP; pixels as they are in the file. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What is kept of a source: the record, and the files that it names. */
export interface Captured {
  readonly entry: CaptureEntry;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly exchanges: readonly Exchange[];
  readonly title: string;
}

/** How long a page may take until it answers, and until all of it is there, in milliseconds. */
const patience = { answer: 30_000, load: 12_000, quiet: 6000, script: 3000 } as const;
/** How far a page is scrolled, in windows: where it goes on for ever it is cut there. */
const mostWindows = 30;
/** Pixels of a picture for each CSS pixel. */
export const sharpness = 2;
const mostCharacters = 2_000_000;
/** A page that asks for a password and says no more than this is a door. */
const shortText = 1500;

/** Opens a source in the browser and keeps what can be seen of it. What the page does is told in the record, never thrown. */
export async function capturePage(target: CaptureTarget, capturing: Capturing): Promise<Captured> {
  const { context, now, browser } = capturing;
  const base = {
    asked: target.url,
    at: now()
      .toISOString()
      .replace(/\.\d+Z$/u, 'Z'),
    passages: [],
  };
  const nothing = { files: new Map(), exchanges: [], title: '' };
  const refused = await capturing.judge(target.url);
  if (refused !== undefined) return { ...nothing, entry: { ...base, outcome: refused } };
  const page = await context.newPage();
  const recorder = recordExchanges(page, capturing.sleep);
  context.on('page', (other) => void (other !== page && other.close().catch(() => undefined)));
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  const session = await context.newCDPSession(page);
  const detour = await guardNavigation(session, capturing.judge, recorder);
  const arrival = await arrive(page, target.url);
  const opened = { ...base, browser };
  const { file, outcome } = detour();
  if (file !== undefined) return await keepFile(target, file, opened, capturing, recorder);
  if (arrival.kind === 'failed')
    return {
      ...nothing,
      entry: { ...base, outcome: outcome ?? capturing.failureOf(target.url) ?? arrival.outcome },
    };
  return await keepPage(target, { page, session, recorder, response: arrival.response }, opened, capturing);
}

type Base = Pick<CaptureEntry, 'asked' | 'at' | 'passages'> & Partial<CaptureEntry>;

type Arrival =
  | { readonly kind: 'page'; readonly response: Response }
  | { readonly kind: 'failed'; readonly outcome: CaptureOutcome };

async function arrive(page: Page, url: string): Promise<Arrival> {
  try {
    const response = await page.goto(url, { waitUntil: 'commit', timeout: patience.answer });
    return response === null ? { kind: 'failed', outcome: 'odd-answer' } : { kind: 'page', response };
  } catch (error) {
    return { kind: 'failed', outcome: outcomeOf(String(error)) };
  }
}

/** Source: chromium’s net/base/net_error_list.h. */
function outcomeOf(message: string): CaptureOutcome {
  if (/Timeout|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT/u.test(message)) return 'timeout';
  if (/ERR_NAME_NOT_RESOLVED/u.test(message)) return 'no-such-host';
  if (/ERR_CERT|ERR_SSL/u.test(message)) return 'certificate';
  if (/ERR_TOO_MANY_REDIRECTS/u.test(message)) return 'redirect-circle';
  return /ERR_INVALID|ERR_EMPTY_RESPONSE|ERR_RESPONSE|ERR_CONTENT|ERR_HTTP2/u.test(message)
    ? 'odd-answer'
    : 'no-connection';
}

/** What the page itself led to, as far as it is no page. */
interface Detour {
  readonly outcome?: CaptureOutcome;
  readonly file?: AnsweredFile;
}

/** A file that answered in the place of a page. */
interface AnsweredFile {
  readonly address: string;
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

/**
 * Lets the page itself go nowhere without asking, redirects included; takes documents as their bytes, and a file before the
 * browser shows it its own way.
 */
async function guardNavigation(
  session: CDPSession,
  judge: Capturing['judge'],
  recorder: Recorder,
): Promise<() => Detour> {
  let detour: Detour = {};
  const { frameTree } = await session.send('Page.getFrameTree');
  const end = async (requestId: string, why: Detour) => {
    detour = why;
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  };
  session.on('Fetch.requestPaused', (paused) => {
    const { requestId, request, frameId, responseStatusCode: status, responseHeaders: headers = [] } = paused;
    const answer = async () => {
      const isPage = frameId === frameTree.frame.id;
      if (isPage && status === undefined) {
        const outcome = await judge(request.url);
        if (outcome !== undefined) return await end(requestId, { outcome });
      } else if (status !== undefined && status >= 200 && status < 300) {
        const { body, base64Encoded } = await session.send('Fetch.getResponseBody', { requestId });
        const bytes = Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
        recorder.noteBody(request.url, bytes);
        if (isPage && !isText(headers))
          return await end(requestId, { file: { address: request.url, status, headers, body: bytes } });
      }
      await session.send('Fetch.continueRequest', { requestId });
    };
    // The page may be gone by then.
    answer().catch(() => undefined);
  });
  await session.send('Fetch.enable', {
    patterns: [
      { resourceType: 'Document', requestStage: 'Request' },
      { resourceType: 'Document', requestStage: 'Response' },
    ],
  });
  return () => detour;
}

/** Whether an answer is a page or plain words; one that does not say what it is may be. */
function isText(headers: readonly Header[]): boolean {
  return /^(?:|text\/.*|application\/(?:xhtml\+xml|xml|json))$/u.test(mediaType(headers));
}

interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
  readonly recorder: Recorder;
  readonly response: Response;
}

async function keepPage(
  target: CaptureTarget,
  opened: Opened,
  base: Base,
  capturing: Capturing,
): Promise<Captured> {
  const { page, session, recorder, response } = opened;
  const status = response.status();
  const headers = await response.headersArray().catch(() => []);
  const told = { ...base, ...reachedBy(target.url, page.url()), status };
  const nothing = { files: new Map<string, Uint8Array>(), exchanges: [], title: '' };
  const { ask, text, isIncomplete } = await readThrough(opened, target.quotes, status, capturing.sleep);
  const title = await ask('title');
  const outcome = judgePage(
    { status, headers, title, text, found: target.quotes.some((quote) => standsIn(text, quote)) },
    await ask('asksPassword'),
  );
  if (outcome !== 'kept') return { ...nothing, title, entry: { ...told, outcome } };
  const { passages, banner } = await drawPassages(target.quotes, text, ask, session);
  const pdf = await within(page.pdf({ printBackground: true, format: 'A4' }), patience.answer).catch(
    () => undefined,
  );
  const files = new Map<string, Uint8Array>();
  return {
    title,
    files,
    exchanges: await recorder.exchanges(),
    entry: {
      ...told,
      outcome,
      banner,
      ...(isIncomplete ? { incomplete: true } : {}),
      passages: passages.map((passage, index) => recordOf(passage, captureFiles.picture(index + 1), files)),
      ...(pdf === undefined ? {} : { pdf: note(captureFiles.pdf, pdf, files) }),
    },
  };
}

/** A page that was read to its end, or as far as patience goes. */
interface ReadThrough {
  readonly ask: AskPage;
  readonly text: string;
  /** Some part did not arrive, or the page goes on. */
  readonly isIncomplete: boolean;
}

/** Waits for a page, unfolds and scrolls it, and gives its words. */
export async function readThrough(
  { page, session, recorder }: Pick<Opened, 'page' | 'session' | 'recorder'>,
  quotes: readonly string[],
  status: number,
  sleep: Capturing['sleep'],
): Promise<ReadThrough> {
  const isLoaded = await page.waitForLoadState('load', { timeout: patience.load }).then(
    () => true,
    () => false,
  );
  const isQuiet = isLoaded && (await recorder.quiet(patience.quiet, 150));
  const ask = await readerIn(session);
  const goesOn = await walkThrough(ask, recorder);
  let text = await ask('words', mostCharacters);
  // A script may still be writing the page.
  for (let waited = 0; status < 400 && waited < patience.script; waited += 500) {
    if (quotes.every((quote) => standsIn(text, quote))) break;
    await sleep(500);
    text = await ask('words', mostCharacters);
  }
  const isIncomplete = !isLoaded || !isQuiet || goesOn || text.length >= mostCharacters;
  return { ask, text, isIncomplete };
}

/** Opens what is folded and scrolls to the end, so that what waits for that arrives; true where the page goes on for ever. */
async function walkThrough(ask: AskPage, recorder: Recorder): Promise<boolean> {
  await ask('unfold');
  let { height, window } = await ask('scrollTo', 0);
  let y = 0;
  for (let step = 0; step < mostWindows && y + window < height; step += 1) {
    y += window;
    ({ height, window } = await ask('scrollTo', y));
    await recorder.quiet(1000, 50);
    ({ height, window } = await ask('scrollTo', y));
  }
  const goesOn = y + window < height;
  await ask('unfold');
  await ask('scrollTo', 0);
  return goesOn;
}

/** Whether a quotation stands in the words of a page, beyond chance. */
export function standsIn(text: string, quote: string): boolean {
  return placeOfQuote(text, quote)?.isSure === true;
}

function judgePage(
  {
    status,
    headers,
    title,
    text,
    found,
  }: {
    status: number;
    headers: readonly { name: string; value: string }[];
    title: string;
    text: string;
    found: boolean;
  },
  asksPassword: boolean,
): CaptureOutcome {
  const answer = {
    ...{ kind: 'answer' as const, status, body: new Uint8Array(), whole: true },
    headers: Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])),
  };
  const words = { text, title, whole: true };
  if (found && status < 400) return 'kept';
  if (isAccessBlock(answer, words)) return 'challenge';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'too-many-requests';
  if (status >= 500 && status < 600) return 'server-error';
  if (status >= 400) return 'refused';
  if (saysNotFound(words)) return 'says-not-found';
  return asksPassword && text.trim().length < shortText ? 'login' : 'kept';
}

async function drawPassages(
  quotes: readonly string[],
  text: string,
  ask: AskPage,
  session: CDPSession,
): Promise<{
  readonly passages: readonly FoundPassage[];
  readonly banner: NonNullable<CaptureEntry['banner']>;
}> {
  const passages: FoundPassage[] = [];
  let banner: NonNullable<CaptureEntry['banner']> = 'none';
  let words = text;
  for (const quote of quotes) {
    const place = placeOfQuote(words, quote);
    if (place === undefined || !place.isSure) {
      passages.push({ quote, found: false });
      continue;
    }
    await ask('show', place.start, place.end);
    const cover = await ask('uncover', place.start, place.end);
    if (cover.hidden > 0) banner = 'hidden';
    else if (cover.asksConsent && banner === 'none') banner = 'aside';
    const box = await ask('mark', place.start, place.end);
    const picture = box === undefined ? undefined : await photograph(box, session);
    await ask('unmark');
    passages.push({ quote, found: true, ...(picture === undefined ? {} : { picture }) });
    // Scrolling may have changed the page: the next passage is looked for anew.
    words = await ask('words', mostCharacters);
  }
  return { passages, banner };
}

async function photograph(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  session: CDPSession,
): Promise<Picture> {
  const { cssVisualViewport } = await session.send('Page.getLayoutMetrics');
  const clip = {
    x: Math.floor(box.x) + cssVisualViewport.pageX,
    y: Math.floor(box.y) + cssVisualViewport.pageY,
    width: Math.ceil(box.width),
    height: Math.ceil(box.height),
    scale: sharpness,
  };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80, clip });
  const bytes = Buffer.from(data, 'base64');
  return { bytes, ...webpSize(bytes) };
}

/** Width and height of a WebP file: RFC 9649, section 2. */
export function webpSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: view.readUIntLE(24, 3) + 1, height: view.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ')
    return { width: view.readUInt16LE(26) & 0x3fff, height: view.readUInt16LE(28) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  throw new TypeError('The browser gave a picture that is no WebP.');
}

async function keepFile(
  target: CaptureTarget,
  { address, status, headers, body }: AnsweredFile,
  opened: Base,
  { drawPdf, now }: Capturing,
  recorder: Recorder,
): Promise<Captured> {
  const told = { ...opened, ...reachedBy(target.url, address), status };
  const isPdf = new TextDecoder('latin1').decode(body.subarray(0, 1024)).includes('%PDF-');
  const passages = isPdf ? await drawPdf(body, target.quotes) : undefined;
  const files = new Map<string, Uint8Array>();
  if (passages === undefined)
    return { title: '', files, exchanges: [], entry: { ...told, outcome: 'not-a-page' } };
  const own: Exchange = {
    ...{
      address: address.split('#')[0] ?? address,
      method: 'GET',
      at: now().toISOString(),
      requestHeaders: [],
    },
    ...{ status, statusText: 'OK', headers, body },
  };
  return {
    title: new URL(address).pathname.split('/').at(-1) ?? '',
    files,
    exchanges: [...(await recorder.exchanges()), own],
    entry: {
      ...told,
      outcome: 'kept',
      passages: passages.map((passage, index) => recordOf(passage, captureFiles.picture(index + 1), files)),
      pdf: note(captureFiles.pdf, body, files),
    },
  };
}

function recordOf(
  { picture, ...passage }: FoundPassage,
  name: string,
  files: Map<string, Uint8Array>,
): CapturedPassage {
  if (picture === undefined) return passage;
  const { width, height, bytes } = picture;
  return { ...passage, picture: { ...note(name, bytes, files), width, height } };
}

function note(
  name: string,
  bytes: Uint8Array,
  files: Map<string, Uint8Array>,
): { bytes: number; sha256: string } {
  files.set(name, bytes);
  return { bytes: bytes.length, sha256: digest(bytes) };
}

function reachedBy(asked: string, reached: string): Pick<CaptureEntry, 'reached'> {
  const [from, to] = [asked, reached].map((address) => new URL(address).href.split('#')[0]);
  return from === to ? {} : { reached: reached.split('#')[0] ?? reached };
}
