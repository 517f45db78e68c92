import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** How the test server answers for one host. `count` is how often its page was asked for before. */
export type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A server that plays many hosts, for the tests of `npm run sources`. */
export interface TestServer {
  readonly port: number;
  /** Every request: host, path and whether a browser asked. */
  readonly log: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts it on this machine; hosts are told apart by their names, `ok` for `ok.example.org`. */
export async function startTestServer(handlers: Readonly<Record<string, Handler>>): Promise<TestServer> {
  const log: string[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const name = (request.headers.host ?? '').split('.')[0] ?? '';
    const visitor = isBrowser(request) ? 'browser' : 'own';
    log.push(`${visitor} ${name} ${request.url}`);
    if (request.url === '/robots.txt' && name !== 'robots') {
      response.writeHead(404).end();
      return;
    }
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const handler = handlers[name];
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response, count);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    log,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Whether the request came under a browser’s name. */
export function isBrowser({ headers }: IncomingMessage): boolean {
  return headers['user-agent']?.startsWith('Mozilla/') === true;
}

const filler =
  'The town keeps minutes of every meeting since the bridge was built, and lends them out. '.repeat(6);

/** A page with words in it. */
export function page(words: string, head = ''): string {
  return `<!doctype html><html><head><title>Minutes</title>${head}</head><body><p>${filler}</p><p>${words}</p></body></html>`;
}

/** Answers with a page. */
export function html(words: string, headers: Record<string, string> = {}): Handler {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page(words));
  };
}

/** Answers with a status and a short text. */
export function status(code: number, headers: Record<string, string> = {}): Handler {
  return (_request, response) => {
    response.writeHead(code, { 'content-type': 'text/html', ...headers }).end('<p>No.</p>');
  };
}

/** A page that unpacks to far more than it weighs. */
export function gzipBomb(megabytes: number): Buffer {
  return gzipSync(Buffer.alloc(megabytes * 1_000_000, ' '));
}

/** A PDF with these lines on its only page. Source: ISO 32000-1, annex H.2, “Minimal PDF file”. */
export function pdf(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${line.replaceAll(/[()\\]/gu, '\\$&')}) Tj T*`).join('\n');
  const stream = `BT /F1 12 Tf 14 TL 72 720 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}
