import { type FSWatcher, watch } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { reportText } from '#check/reporters/text';
import { LiveSite } from '#site/live-site';
import { type Settings, readSettings } from '#site/settings';
import { currentDay } from '#site/terms';
import { livePage } from './live-page.ts';
import { contentType } from './serve-file.ts';
import { listen, listenSettings } from './serve.ts';
import { runCommand } from './start-command.ts';

/** How long a folder must be quiet before it is read: editors save in several strokes. */
const quietMilliseconds = 60;

/**
 * Serves the live site: every page is drawn when it is asked for. When the content or the code changes, open pages load
 * again; what the check says is printed, and shown over the page while it is an error.
 */
async function dev(environment: NodeJS.ProcessEnv): Promise<number> {
  const settings = readSettings(environment);
  const { port, host } = listenSettings(environment);
  const site = new LiveSite(settings, () => Math.floor(Date.now() / 1000));
  const listeners = new Set<ServerResponse>();
  let overlay = '';
  const tell = (event: 'reload' | 'problems', data = '') => {
    const lines = data.split('\n').map((line) => `data: ${line}\n`);
    for (const listener of listeners) listener.write(`event: ${event}\n${lines.join('')}\n`);
  };
  const report = () => {
    const { problems, texts } = site.check(currentDay(new Date(), environment['SOURCE_DATE_EPOCH']));
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (problems.length > 0) {
      const colour = process.stdout.isTTY === true && !environment['NO_COLOR'];
      console.log(`\n${reportText(problems, { texts, colour })}`);
    } else if (overlay !== '') console.log('The content is clean again.');
    overlay = errors.length === 0 ? '' : reportText(errors, { texts });
    tell('problems', overlay);
  };
  const refresh = async () => {
    try {
      await site.refresh();
      tell('reload');
      report();
    } catch (error) {
      overlay = error instanceof Error ? error.message : String(error);
      console.error(overlay);
      tell('problems', overlay);
    }
  };
  await refresh();
  const server = createServer((request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split(/[?#]/u);
    if (pathname === eventsPath) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': here\n\n');
      listeners.add(response);
      request.once('close', () => listeners.delete(response));
      if (overlay !== '') tell('problems', overlay);
      return;
    }
    answer(site, settings, pathname, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(
        `This page could not be drawn:\n${error instanceof Error ? error.message : String(error)}\n`,
      );
    });
  });
  const taken = await listen(server, port, host);
  watchFolders([settings.content, join(import.meta.dirname, '..')], refresh);
  console.log(`The live site is at http://localhost:${taken}${settings.base}/ (Ctrl+C stops it)`);
  return 0;
}

const eventsPath = '/_live/events';
/** What is shown while there is no site: what is wrong with the content lies over it. */
const emptyPage = '<!doctype html><html lang="en"><title>Contrechamp</title><body></body></html>';

async function answer(
  site: LiveSite,
  { base }: Settings,
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  const path = addressBelow(base, pathname);
  if (path === undefined) {
    response.writeHead(302, { location: `${base}/` }).end();
    return;
  }
  const found = await site.fileAt(path);
  if (found === undefined && !path.endsWith('/') && (await site.fileAt(`${path}/`)) !== undefined) {
    response.writeHead(301, { location: `${base}/${path}/` }).end();
    return;
  }
  const file = found ?? (await site.fileAt('404.html'));
  const type = contentType(file?.path ?? '404.html');
  response.writeHead(found === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' });
  const isPage = file === undefined || file.path.endsWith('.html');
  response.end(isPage ? livePage(file?.content ?? emptyPage, eventsPath) : file.content);
}

/** The part of an address below the base, without a slash before it; nothing for an address elsewhere. */
function addressBelow(base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(`${base}/`)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(base.length + 1));
  } catch {
    return undefined;
  }
}

/** Calls back when anything in the folders has changed and all is quiet again; one call at a time. */
function watchFolders(folders: readonly string[], changed: () => Promise<void>): FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(changed);
    }, quietMilliseconds);
  };
  return folders.map((folder) => watch(folder, { recursive: true }, later));
}

if (import.meta.main) await runCommand(() => dev(process.env));
