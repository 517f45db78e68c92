import type { BrowserContext, Response } from 'playwright';
import { type CaptureEntry, captureFiles, type CaptureOutcome, type CapturedPassage } from '#schema/captures';
import type { Captured, CaptureTarget, DrawPdf, FoundPassage } from './captured.ts';
import type { Exchange } from './exchange.ts';
import { type Recorder, recordExchanges } from './exchanges.ts';
import { type AnsweredFile, arrive, guardNavigation } from './navigate.ts';
import { patience } from './patience.ts';
import { drawPassages } from './photograph.ts';
import { judgePage, type OpenPage, readThrough, standsIn } from './read-through.ts';
import { within } from './within.ts';
import { digest } from './write-wacz.ts';

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

interface Opened extends OpenPage {
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
