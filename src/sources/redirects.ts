import { judgeAddress } from './address-guard.ts';
import type { Answer, Failure } from './network.ts';

/** Why a way from address to address could not be walked to its end. */
export type Detour = 'redirect-circle' | 'too-many-redirects' | 'odd-address' | 'private-address' | 'robots';

/** Where a request ended. */
export interface Arrival {
  readonly result: Answer | Failure | Detour;
  /** The address that answered. */
  readonly address: string;
  /** How far permanent redirects alone lead; the address itself when the first one is temporary. */
  readonly permanent: string;
}

interface Walk {
  readonly fetch: (address: string) => Promise<Answer | Failure>;
  readonly allowPrivate: boolean;
  /** Asked before each address; `false` ends the way. */
  readonly mayAsk?: (address: string) => Promise<boolean>;
}

/** More than any browser follows in earnest; RFC 9110, 15.4, asks for a limit. */
const mostRedirects = 10;

/** Asks for an address and follows redirects by hand, so that each hop is judged like the first address. */
export async function followRedirects(start: string, walk: Walk): Promise<Arrival> {
  const visited = new Set<string>();
  let address = start;
  let permanent = start;
  let isPermanent = true;
  for (;;) {
    const end = (result: Arrival['result']): Arrival => ({ result, address, permanent });
    const judgement = judgeAddress(address, walk.allowPrivate);
    if (judgement !== 'fine') return end(judgement);
    if (visited.has(withoutFragment(address))) return end('redirect-circle');
    if (visited.size > mostRedirects) return end('too-many-redirects');
    visited.add(withoutFragment(address));
    if (walk.mayAsk !== undefined && !(await walk.mayAsk(address))) return end('robots');
    const result = await walk.fetch(withoutFragment(address));
    const next = result.kind === 'answer' ? redirectOf(result, address) : undefined;
    if (next === undefined) return end(result);
    const { status } = result as Answer;
    isPermanent &&= status === 301 || status === 308;
    if (isPermanent) permanent = next;
    address = next;
  }
}

function redirectOf({ status, headers }: Answer, address: string): string | undefined {
  const location = headers['location'];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  if (!URL.canParse(location, address)) return location;
  const next = new URL(location, address);
  // A place in the page is kept where the new address names none: RFC 9110, 10.2.2.
  if (next.hash === '') next.hash = new URL(address).hash;
  return next.href;
}

function withoutFragment(address: string): string {
  return address.split('#')[0] ?? address;
}
