import robotsParser from 'robots-parser';
import type { HostGate } from './host-gate.ts';
import { headersFor, type Manners, robotName } from './network.ts';
import { followRedirects } from './redirects.ts';

/** What a host’s robots.txt says of one address. */
export type Permission = 'allowed' | 'disallowed';

/** Longest pause that `Crawl-delay` is given, in milliseconds. */
const longestDelay = 10_000;

/** Asks each host for its robots.txt once, and answers for every address on it. */
export function robotsRules(gate: HostGate, manners: Manners): (address: string) => Promise<Permission> {
  const known = new Map<string, Promise<(address: string) => Permission>>();
  return async (address) => {
    const { origin } = new URL(address);
    const rules = known.get(origin) ?? askRobots(origin, gate, manners);
    known.set(origin, rules);
    return (await rules)(address);
  };
}

/**
 * RFC 9309, 2.3.1: no file (4xx) allows everything; a server in trouble (5xx) allows nothing. Where nobody answers,
 * the request for the page itself will tell why, and it disturbs nobody.
 */
async function askRobots(
  origin: string,
  gate: HostGate,
  manners: Manners,
): Promise<(address: string) => Permission> {
  const address = `${origin}/robots.txt`;
  const { result } = await followRedirects(address, {
    fetch: (hop) => gate.fetch(hop, headersFor('own', manners)),
    allowPrivate: manners.allowPrivate,
  });
  if (typeof result === 'string' || result.kind === 'failure') return () => 'allowed';
  if (result.status >= 500) return () => 'disallowed';
  if (result.status !== 200) return () => 'allowed';
  const robots = robotsParser(
    address,
    plainLetters(new TextDecoder().decode(result.body.subarray(0, 512_000))),
  );
  const delay = robots.getCrawlDelay(robotName);
  if (delay !== undefined) gate.slowDown(new URL(origin).host, Math.min(delay * 1000, longestDelay));
  return (wanted) =>
    robots.isDisallowed(plainLetters(wanted), robotName) === true ? 'disallowed' : 'allowed';
}

/**
 * RFC 9309, 2.2.2: letters, digits and - . _ ~ mean the same whether they are percent-encoded or not. The library
 * compares them as they are written.
 */
function plainLetters(text: string): string {
  return text.replaceAll(/%[0-9a-f]{2}/giu, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[\w.~-]/u.test(character) ? character : encoded.toUpperCase();
  });
}
