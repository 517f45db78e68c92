import type { CDPSession, Page } from 'playwright';
import type { CaptureOutcome } from '#schema/captures';
import { isAccessBlock, saysNotFound } from '#sources/access-block';
import { placeOfQuote } from '#sources/quotes';
import type { Recorder } from './exchanges.ts';
import { type AskPage, readerIn } from './page-world.ts';
import { mostCharacters, patience } from './patience.ts';

/** How far a page is scrolled, in windows: where it goes on for ever it is cut there. */
const mostWindows = 30;
/** A page that asks for a password and says no more than this is a door. */
const shortText = 1500;

/** A page in the browser, and what is noted of it. */
export interface OpenPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly recorder: Recorder;
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
  { page, session, recorder }: OpenPage,
  quotes: readonly string[],
  status: number,
  sleep: (milliseconds: number) => Promise<void>,
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

/** Whether a page that answered is one to keep, or why not. */
export function judgePage(
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
