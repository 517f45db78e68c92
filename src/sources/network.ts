/** What a server answered to one request; redirects are answers too. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed; empty for a redirect. */
  readonly body: Uint8Array;
  /** Whether the body is all there: it may be longer than is read, or the connection broke. */
  readonly whole: boolean;
}

/** Why there was no answer. */
export interface Failure {
  readonly kind: 'failure';
  readonly reason:
    'no-such-host' | 'timeout' | 'no-connection' | 'certificate' | 'private-address' | 'odd-answer';
}

/** One request for one address, without following redirects. Never throws for what the network does. */
export type Fetch = (address: string, headers: Readonly<Record<string, string>>) => Promise<Answer | Failure>;

/** All that the room needs of the world. */
export interface Network {
  readonly fetch: Fetch;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
}

/** How machines are told who asks. */
export interface Manners {
  /** Our own name, with an address where to ask about it. */
  readonly agent: string;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Longest wait that a host may ask for, in milliseconds. */
  readonly longestWait: number;
  /** Whether private addresses and other ports may be asked; for tests and intranets. */
  readonly allowPrivate: boolean;
}

/** The name by which robots.txt speaks to us. */
export const robotName = 'Contrechamp';

/**
 * How a browser would ask. It is only used after our own name was turned away or found nothing: it tells a block
 * against machines from a page that is gone.
 */
const browserAgent =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** The headers of a request under our own name, or as a browser sends them. */
export function headersFor(visitor: Visitor, manners: Manners): Record<string, string> {
  return {
    'user-agent': visitor === 'own' ? manners.agent : browserAgent,
    accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5',
    'accept-language': '*',
    'accept-encoding': 'gzip, deflate, br',
  };
}

export type Visitor = 'own' | 'browser';
