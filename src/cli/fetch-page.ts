import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, literalAddress } from '#sources/address-guard';
import type { Answer, Failure, Fetch } from '#sources/network';
import { readBody } from './read-body.ts';
import { startTimer as usualTimer, type StartTimer } from './timer.ts';

/** The bounds of one request. */
export interface FetchLimits {
  /** Milliseconds until the connection stands. */
  readonly connect: number;
  /** Milliseconds for the whole request. */
  readonly overall: number;
  /** Bytes of a body that are read, compressed or not. */
  readonly bytes: number;
  /** Whether servers of this machine and its neighbours may be asked. */
  readonly allowPrivate: boolean;
  /** Turns a name into addresses: the system’s way, unless a test has its own. */
  readonly lookup?: LookupAll;
  /** Tells when the time is up: by the clock, unless a test has its own. */
  readonly startTimer?: StartTimer;
}

/** Gives all addresses of a name. */
export type LookupAll = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export const usualLimits = { connect: 10_000, overall: 30_000, bytes: 15_000_000 } as const;

const privateAddress = 'EPRIVATE';

/**
 * Requests over node:http and node:https. The addresses of a name are judged when the connection is made, so that a
 * name that changes its mind, or a redirect, does not lead to a server behind the firewall.
 */
export function fetchPages(limits: FetchLimits): Fetch {
  const { startTimer = usualTimer } = limits;
  return (address, headers) =>
    new Promise((done) => {
      const url = new URL(address);
      const literal = literalAddress(url.hostname);
      if (literal !== undefined && !limits.allowPrivate && !isPublicAddress(literal)) {
        done({ kind: 'failure', reason: 'private-address' });
        return;
      }
      const ask = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const request = ask(url, { headers, agent: false, lookup: guardedLookup(limits) });
      const stopOverall = startTimer(limits.overall, () => request.destroy(timeout()));
      const stopConnect = startTimer(limits.connect, () => request.destroy(timeout()));
      const finish = (result: Answer | Failure) => {
        stopOverall();
        stopConnect();
        request.destroy();
        done(result);
      };
      request.once('socket', (socket) => {
        const ready = url.protocol === 'https:' ? 'secureConnect' : 'connect';
        socket.once(ready, () => {
          stopConnect();
          const { remoteAddress } = socket;
          if (!limits.allowPrivate && (remoteAddress === undefined || !isPublicAddress(remoteAddress))) {
            request.destroy(Object.assign(new Error('private address'), { code: privateAddress }));
          }
        });
      });
      let hasBegun = false;
      request.on('error', (error) => {
        // Once an answer has begun, what came of it counts; the reading of its body ends by itself.
        if (!hasBegun) finish(failureOf(error));
      });
      request.once('response', (response) => {
        hasBegun = true;
        receive(response, limits.bytes).then(finish, (error: Error) => finish(failureOf(error)));
      });
      request.end();
    });
}

async function receive(response: IncomingMessage, mostBytes: number): Promise<Answer> {
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const status = response.statusCode ?? 0;
  const isRedirect = status >= 300 && status < 400;
  const body = isRedirect ? { bytes: new Uint8Array(), whole: true } : await readBody(response, mostBytes);
  return { kind: 'answer', status, headers, body: body.bytes, whole: body.whole };
}

/** Turns names into addresses that may be reached; the others end the connection, with a reason that `reasonOf` knows. */
export function guardedLookup({
  allowPrivate,
  lookup = lookupAll,
}: Pick<FetchLimits, 'allowPrivate' | 'lookup'>): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, (error, addresses) => {
      if (error !== null) {
        done(error, '');
        return;
      }
      const allowed = addresses.filter(({ address }) => allowPrivate || isPublicAddress(address));
      const [first] = allowed;
      if (first === undefined) {
        done(Object.assign(new Error('private address'), { code: privateAddress }), '');
      } else if (options.all === true) {
        done(null, allowed);
      } else {
        done(null, first.address, first.family);
      }
    });
  };
}

const lookupAll: LookupAll = (hostname, done) => {
  systemLookup(hostname, { all: true }, done);
};

function timeout(): Error {
  return Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
}

/** Source: nodejs.org/api/errors.html, “Common system errors”; nodejs.org/api/tls.html, “X509 certificate error codes”. */
function failureOf(error: NodeJS.ErrnoException): Failure {
  return { kind: 'failure', reason: reasonOf(error.code ?? '') };
}

/** Why a connection failed, by the code of its error. */
export function reasonOf(code: string): Failure['reason'] {
  if (code === privateAddress) return 'private-address';
  // EAI_AGAIN is a name server that does not answer: the name may well exist.
  if (code === 'ENOTFOUND' || code === 'ENODATA') return 'no-such-host';
  if (code === 'ETIMEDOUT') return 'timeout';
  if (/CERT|SELF_SIGNED|VERIFY|ALTNAME|ISSUER/u.test(code)) return 'certificate';
  return code.startsWith('HPE_') ? 'odd-answer' : 'no-connection';
}
