import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { listen } from '../../src/cli/serve.ts';
import { contentType, resolvePath } from '../../src/cli/serve-file.ts';
import { headersOf, readHeaderFile } from '#outputs/hosting/read-headers';

/** The built site as the checks meet it. All are served by this machine, as three sites that are strangers to each other. */
export interface CheckedSite {
  /** The site; its pages note in `heard` what goes wrong in them. */
  readonly origin: string;
  /** The same site, whose pages may run no script. */
  readonly scriptless: string;
  /** Somebody else’s site: a page with the lines that were last handed to `embed`. */
  readonly host: string;
  readonly embed: (lines: string) => void;
  readonly close: () => void;
}

/** Whatever a page would have told the console, asked of every browser in the same way. */
const listener = `
  window.heard = [];
  addEventListener('error', (event) => heard.push(event.message ?? 'does not load: ' + (event.target.src ?? event.target.href)), true);
  addEventListener('unhandledrejection', (event) => heard.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) => heard.push(event.violatedDirective + ' refuses ' + event.blockedURI));
  for (const level of ['warn', 'error']) console[level] = (...words) => heard.push(words.join(' '));
`;

/** Serves a built folder, its twin without script, and a host. */
export async function serveChecked(root: string, base: string): Promise<CheckedSite> {
  const file = join(root, '_headers');
  const rules = existsSync(file) ? readHeaderFile(readFileSync(file, 'utf8')) : [];
  let embedded = '';
  const answer = (response: ServerResponse, path: string, isScriptless: boolean) => {
    if (path === '/listener.js') return send(response, 200, 'text/javascript', listener);
    const found = resolvePath(root, base, path);
    if (found.kind === 'redirect') return response.writeHead(301, { location: found.location }).end();
    const isFound = found.kind === 'file';
    const source = isFound ? found.file : join(root, '404.html');
    const headers = headersOf(isFound ? path : `${base}/404.html`, rules);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (isScriptless) response.setHeader('content-security-policy', "script-src 'none'");
    const type = contentType(source);
    // A card holds exactly what its own policy names.
    const isPage = type.startsWith('text/html') && !/\/embed\/[^/]/u.test(path);
    const body = readFileSync(source);
    return send(response, isFound ? 200 : 404, type, isPage ? listening(String(body)) : body);
  };
  const servers = [
    createServer((request, response) => answer(response, pathOf(request.url), false)),
    createServer((request, response) => answer(response, pathOf(request.url), true)),
    createServer((request, response) =>
      pathOf(request.url) === '/'
        ? send(response, 200, 'text/html; charset=utf-8', hostPage(embedded))
        : send(response, 404, 'text/plain', ''),
    ),
  ];
  const origins = await Promise.all(
    servers.map(async (server) => `http://localhost:${await listen(server, 0, 'localhost')}`),
  );
  const [origin = '', scriptless = '', host = ''] = origins;
  const close = () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  };
  return {
    ...{ origin, scriptless, host, close },
    embed: (lines) => {
      embedded = lines;
    },
  };
}

function pathOf(address: string | undefined): string {
  return (address ?? '/').replace(/\?.*$/su, '');
}

function listening(page: string): string {
  return page.replace(/<head>/u, '<head><script src="/listener.js"></script>');
}

function hostPage(lines: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title></head><body><main>${lines}</main></body></html>`;
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
