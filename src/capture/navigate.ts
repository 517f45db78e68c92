import type { CDPSession, Page, Response } from 'playwright';
import type { CaptureOutcome } from '#schema/captures';
import { type Header, mediaType } from './exchange.ts';
import type { Recorder } from './exchanges.ts';
import { patience } from './patience.ts';

/** What came of opening an address: a page, or why there is none. */
export type Arrival =
  | { readonly kind: 'page'; readonly response: Response }
  | { readonly kind: 'failed'; readonly outcome: CaptureOutcome };

/** Opens an address, and waits until it answers; what hinders it is told, never thrown. */
export async function arrive(page: Page, url: string): Promise<Arrival> {
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
export interface AnsweredFile {
  readonly address: string;
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

/**
 * Lets the page itself go nowhere without asking, redirects included; takes documents as their bytes, and a file before the
 * browser shows it its own way.
 */
export async function guardNavigation(
  session: CDPSession,
  judge: (address: string) => Promise<CaptureOutcome | undefined>,
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
