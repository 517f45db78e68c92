import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readSettings } from '#site/settings';
import { headersOf, readHeaderFile } from '#outputs/hosting/read-headers';
import type { HeaderRule } from '#outputs/hosting/header-rules';
import { contentType, isCompressible, resolvePath } from './serve-file.ts';
import { runCommand } from './start-command.ts';

export interface ServeOptions {
  /** The built folder. */
  readonly root: string;
  /** Path the site lives under: empty, or `/project` without a slash at the end. */
  readonly base?: string;
  /** 0 for any free port. */
  readonly port: number;
  /** By default all addresses of this machine. */
  readonly host?: string;
}

/** A site that is being served. */
export interface Served {
  /** Where it answers: `http://localhost:4321`, without the base. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a built folder as a good static host does. Fails with a sentence when the port is taken. */
export async function serve({ root, base = '', port, host }: ServeOptions): Promise<Served> {
  const site: ServedSite = { root: resolve(root), base, rules: rulesOf(resolve(root)) };
  const server = createServer((request, response) => {
    try {
      answer(site, request, response);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('The server failed.\n');
      console.error(error);
    }
  });
  const taken = await listen(server, port, host);
  return { origin: `http://localhost:${taken}`, close: () => close(server) };
}

/** A folder with what is to be told with its files. */
interface ServedSite {
  readonly root: string;
  readonly base: string;
  readonly rules: readonly HeaderRule[];
}

/** The headers that the site wants of its host. */
function rulesOf(root: string): readonly HeaderRule[] {
  const file = join(root, '_headers');
  return existsSync(file) ? readHeaderFile(readFileSync(file, 'utf8')) : [];
}

function answer({ root, base, rules }: ServedSite, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/su);
  const found = resolvePath(root, base, pathname);
  const wanted = headersOf(found.kind === 'missing' ? `${base}/404.html` : pathname, rules);
  for (const [name, value] of Object.entries(wanted)) response.setHeader(name, value);
  if (found.kind === 'redirect') {
    const location = query === undefined ? found.location : `${found.location}?${query}`;
    response.writeHead(301, { location }).end();
  } else if (found.kind === 'file') {
    sendFile(request, response, found.file, 200);
  } else {
    sendMissing(request, response, join(root, '404.html'));
  }
}

function sendMissing(request: IncomingMessage, response: ServerResponse, page: string): void {
  if (statSync(page, { throwIfNoEntry: false }) !== undefined) {
    sendFile(request, response, page, 404);
  } else {
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end('Nothing is at this address.\n');
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: string, status: number): void {
  const { mtimeMs, size } = statSync(file);
  const etag = `W/"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"`;
  const headers: Record<string, string> = {
    'content-type': contentType(file),
    'cache-control': String(response.getHeader('cache-control') ?? 'no-cache'),
    vary: 'accept-encoding',
    etag,
  };
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const { body, encoding } = compress(readFileSync(file), headers['content-type'] ?? '', request);
  if (encoding !== undefined) headers['content-encoding'] = encoding;
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function compress(raw: Buffer, type: string, request: IncomingMessage): { body: Buffer; encoding?: string } {
  const accepted = acceptedEncodings(request);
  if (!isCompressible(type) || raw.length < 512) return { body: raw };
  if (accepted.has('br')) {
    return {
      body: brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      encoding: 'br',
    };
  }
  return accepted.has('gzip') ? { body: gzipSync(raw), encoding: 'gzip' } : { body: raw };
}

function acceptedEncodings(request: IncomingMessage): Set<string> {
  const parts = String(request.headers['accept-encoding'] ?? '').split(',');
  const wanted = parts.filter((part) => !/;\s*q=0(?:\.0*)?\s*$/u.test(part));
  return new Set(wanted.map((part) => part.split(';')[0]?.trim().toLowerCase() ?? ''));
}

/** Has a server listen; tells the port. Fails with a sentence when it is taken. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(error.code === 'EADDRINUSE' ? new Error(portTaken(port)) : error);
    });
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function portTaken(port: number): string {
  return `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

/** The port and host the environment asks for; throws a sentence when the port is no port. */
export function listenSettings(environment: NodeJS.ProcessEnv): { port: number; host?: string } {
  const port = Number(environment['PORT'] || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(
      `PORT is not a port: “${environment['PORT']}”. Write a number from 1 to 65535, such as 4321.`,
    );
  }
  const host = environment['HOST'];
  return host === undefined || host === '' ? { port } : { port, host };
}

async function main(): Promise<number> {
  const { out, base } = readSettings(process.env);
  const root = process.argv[2] ?? out;
  if (statSync(join(root, 'index.html'), { throwIfNoEntry: false }) === undefined) {
    throw new Error(`There is no built site in “${basename(root)}”. Build it first: npm run build`);
  }
  const { origin } = await serve({ root, base, ...listenSettings(process.env) });
  console.log(`Serving “${basename(root)}” on ${origin}${base}/`);
  return 0;
}

if (import.meta.main) await runCommand(main);
