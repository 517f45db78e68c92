import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { judgeAddress, literalAddress } from '#sources/address-guard';
import type { Failure } from '#sources/network';
import { guardedLookup, type LookupAll, reasonOf } from './fetch-page.ts';

/** The way by which a browser reaches the web, and no further. */
export interface GuardedProxy {
  /** For the browser: `http://127.0.0.1:41234`. */
  readonly address: string;
  /** Why a host (`example.org`, `example.org:8080`) was not reached last; nothing when it was. */
  readonly failureOf: (host: string) => Failure['reason'] | undefined;
  readonly close: () => Promise<void>;
}

/** What the proxy lets through, and how names become addresses: the system’s way, unless a test has its own. */
export interface ProxyOptions {
  readonly allowPrivate: boolean;
  readonly lookup?: LookupAll;
}

/**
 * A proxy on this machine that passes on what goes to public addresses. The address of a name is judged when the connection is
 * made: neither a redirect nor a name that changes its mind, nor a script of the page, reaches a server behind the firewall.
 */
export async function startGuardedProxy({ allowPrivate, lookup }: ProxyOptions): Promise<GuardedProxy> {
  const failures = new Map<string, Failure['reason']>();
  const sockets = new Set<Socket>();
  const guarded = guardedLookup({ allowPrivate, ...(lookup === undefined ? {} : { lookup }) });
  const mayReach = (address: string) =>
    judgeAddress(address, allowPrivate) === 'fine' ? undefined : ('private-address' as const);

  const server = createServer((request, response) => {
    const address = request.url ?? '';
    const refused = mayReach(address);
    if (refused === undefined) forward(address, request, response);
    else refuse(response, URL.canParse(address) ? new URL(address).host : address, refused);
  });

  const refuse = (response: ServerResponse, host: string, reason: Failure['reason']) => {
    failures.set(host, reason);
    response.writeHead(502, { 'content-type': 'text/plain' }).end(`${reason}\n`);
  };

  const forward = (address: string, request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(address);
    const headers = { ...request.headers };
    for (const name of ['proxy-connection', 'proxy-authorization']) delete headers[name];
    const onward = httpRequest(url, { method: request.method, headers, lookup: guarded, agent: false });
    onward.once('response', (answer) => {
      failures.delete(url.host);
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (response.headersSent) response.destroy();
      else refuse(response, url.host, reasonOf(error.code ?? ''));
    });
    response.once('close', () => onward.destroy());
    request.pipe(onward);
  };

  server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const named = request.url ?? '';
    const { hostname, port } = new URL(`https://${named}`);
    const host = named.replace(/:443$/u, '');
    const end = (reason: Failure['reason']) => {
      failures.set(host, reason);
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    };
    keep(client);
    const refused = mayReach(`https://${named}`);
    if (refused !== undefined) {
      end(refused);
      return;
    }
    const literal = literalAddress(hostname);
    const onward = connect({ host: literal ?? hostname, port: Number(port || 443), lookup: guarded });
    keep(onward);
    let isThrough = false;
    onward.once('connect', () => {
      isThrough = true;
      failures.delete(host);
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    onward.on('error', (error: NodeJS.ErrnoException) =>
      isThrough ? client.destroy() : end(reasonOf(error.code ?? '')),
    );
    client.on('error', () => onward.destroy());
    client.once('close', () => onward.destroy());
  });

  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  server.on('connection', keep);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const place = server.address();
  if (place === null || typeof place === 'string') throw new TypeError('The proxy has no port.');
  return {
    address: `http://127.0.0.1:${place.port}`,
    failureOf: (host) => failures.get(host),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
