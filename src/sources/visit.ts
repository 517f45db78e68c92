import type { SourceReason } from '#schema/ledger';
import type { HostGate } from './host-gate.ts';
import { type Answer, type Failure, headersFor, type Manners, type Visitor } from './network.ts';
import type { PageText, ReadPage } from './page-text.ts';
import { findQuote, type QuoteFinding } from './quotes.ts';
import { type Arrival, followRedirects } from './redirects.ts';
import { isAccessBlock, saysNotFound } from './access-block.ts';

/** What one request showed of a source. */
export interface Visit {
  readonly kind: 'alive' | 'missing' | 'unanswered' | 'blocked' | 'skipped';
  readonly reason?: SourceReason;
  readonly status?: number;
  readonly movedTo?: string;
  /** By quotation; only of a page that was read. */
  readonly quotes: ReadonlyMap<string, QuoteFinding>;
  /** Whether the page was read to its end. */
  readonly whole: boolean;
  /** How long the host asks to be left alone, in milliseconds. */
  readonly wait?: number;
}

/** What a visit needs. */
export interface Visiting {
  readonly gate: HostGate;
  readonly manners: Manners;
  readonly mayAsk: (address: string) => Promise<boolean>;
  readonly readPage: ReadPage;
  readonly now: () => Date;
}

/** Asks for a source once, under our own name or as a browser would, and judges what comes back. */
export async function visit(
  url: string,
  quotes: readonly string[],
  visitor: Visitor,
  { gate, manners, mayAsk, readPage, now }: Visiting,
): Promise<Visit> {
  const arrival = await followRedirects(url, {
    fetch: (address) => gate.fetch(address, headersFor(visitor, manners)),
    allowPrivate: manners.allowPrivate,
    mayAsk,
  });
  const { result } = arrival;
  const nothing = { quotes: new Map<string, QuoteFinding>(), whole: false };
  if (typeof result === 'string') return { ...nothing, ...judgeDetour(result) };
  if (result.kind === 'failure') return { ...nothing, ...judgeFailure(result) };
  const page = await readPage(result.body, result.headers['content-type'] ?? '', result.whole);
  const findings = new Map(quotes.map((quote) => [quote, findQuote(page, quote)] as const));
  const isRead = [...findings.values()].includes('found');
  const wait = waitOf(result, now());
  return {
    ...(isRead && isGood(result) ? { kind: 'alive' as const } : judgeAnswer(url, arrival, result, page)),
    ...moved(url, arrival),
    quotes: findings,
    whole: result.whole,
    ...(wait === undefined ? {} : { wait }),
  };
}

function isGood({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function judgeDetour(detour: Extract<Arrival['result'], string>): Pick<Visit, 'kind' | 'reason'> {
  const isOurs = detour === 'robots' || detour === 'private-address' || detour === 'odd-address';
  // A circle is often a page that sets a cookie and looks for it: a browser comes through.
  return { kind: isOurs ? 'skipped' : 'blocked', reason: detour };
}

function judgeFailure({ reason }: Failure): Pick<Visit, 'kind' | 'reason'> {
  if (reason === 'private-address') return { kind: 'skipped', reason };
  return { kind: reason === 'no-such-host' ? 'missing' : 'unanswered', reason };
}

function judgeAnswer(
  url: string,
  { address }: Arrival,
  answer: Answer,
  page: PageText,
): Pick<Visit, 'kind' | 'reason' | 'status'> {
  const { status } = answer;
  if (isAccessBlock(answer, page)) return { kind: 'blocked', reason: 'challenge', status };
  if (isGood(answer)) {
    if (saysNotFound(page)) return { kind: 'missing', reason: 'says-not-found', status };
    if (leadsToFrontPage(url, address)) return { kind: 'missing', reason: 'front-page', status };
    return { kind: 'alive' };
  }
  if (status === 404 || status === 410) return { kind: 'missing', reason: 'not-found', status };
  if (status === 429) return { kind: 'blocked', reason: 'too-many-requests', status };
  if (status >= 400 && status < 500) return { kind: 'blocked', reason: 'refused', status };
  // LinkedIn answers machines with 999.
  if (status >= 600) return { kind: 'blocked', reason: 'refused', status };
  if (status >= 500) return { kind: 'unanswered', reason: 'server-error', status };
  return { kind: 'unanswered', reason: 'odd-answer', status };
}

/** A page that was given up often redirects to the front page: nothing of it is left there. */
function leadsToFrontPage(from: string, to: string): boolean {
  const [start, end] = [new URL(from), new URL(to)];
  const wasFrontPage = /^\/(?:(?:index|home|default)(?:\.\w+)?|[a-z]{2})?\/?$/iu.test(start.pathname);
  return !wasFrontPage && start.search === '' && end.pathname === '/' && end.search === '';
}

function moved(url: string, { permanent }: Arrival): Pick<Visit, 'movedTo'> {
  return permanent === url ? {} : { movedTo: permanent };
}

/** `Retry-After` in milliseconds: seconds or a date, RFC 9110, 10.2.3. */
function waitOf({ status, headers }: Answer, now: Date): number | undefined {
  const value = headers['retry-after']?.trim();
  if (value === undefined || (status !== 429 && status !== 503)) return undefined;
  if (/^\d+$/u.test(value)) return Number(value) * 1000;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
}
