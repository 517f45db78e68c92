import { createServer, type Server } from 'node:http';
import { listen } from '../../src/cli/serve.ts';
import { type ProofPage, proofParts } from './pages.ts';

/** Serves the pages on this machine, with what they ask for beside themselves. */
export async function serveProof(
  pages: readonly ProofPage[],
): Promise<{ readonly origin: string; readonly close: () => void }> {
  const byPath = new Map(pages.map((page) => [`/${page.name}`, page]));
  let origin = '';
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    const page = byPath.get(pathname);
    const part = proofParts[pathname];
    if (page !== undefined) page.answer(response, origin);
    else if (part !== undefined) response.writeHead(200, { 'content-type': part.type }).end(part.text);
    else if (pathname !== '/never') response.writeHead(404).end();
  });
  const port = await listen(server, 0, '127.0.0.1');
  origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
