import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { lookMilliseconds, ownSince, type Usage } from './measure.ts';
import { ProcessTree } from './process-tree.ts';
import type { Site } from './site.ts';

/** From the command to the first page, and from an edit to the page that shows it. */
export interface LiveUsage {
  readonly start: Usage;
  readonly edit: Usage;
}

const port = 4399;
const pollMilliseconds = 100;
/** A stuck server ends the benchmark after this. */
const patienceMilliseconds = 600_000;

/** Starts the live site, asks for a claim’s page, edits the claim, and asks until the page shows it. */
export async function measureLiveSite(site: Site): Promise<LiveUsage> {
  const { program, args, cwd, env } = site.command('dev', { PORT: String(port) });
  // The port of the script gives way, so that a live site that somebody uses is left alone.
  const words = args.map((word, index) => (args[index - 1] === '--port' ? String(port) : word));
  const claim = site.edit();
  const before = { own: process.cpuUsage(), wall: performance.now(), cpu: 0 };
  const server = spawn(program, words, {
    cwd,
    env: { ...process.env, ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const tree = new ProcessTree(server.pid ?? 0);
  const timer = setInterval(() => tree.look(), lookMilliseconds);
  const since = ({ own, wall, cpu }: typeof before): Usage => ({
    wallSeconds: (performance.now() - wall) / 1000,
    cpuSeconds: tree.cpuSeconds() - cpu,
    peakMegabytes: tree.peakMegabytes,
    ownCpuSeconds: ownSince(own),
  });
  try {
    const page = new URL(`claims/${claim.id}/`, await addressOf(server));
    await pageShows(page, claim.summary.slice(-20), server);
    const start = since(before);
    const middle = { own: process.cpuUsage(), wall: performance.now(), cpu: tree.cpuSeconds() };
    await pageShows(page, site.edit().summary.slice(-20), server);
    return { start, edit: since(middle) };
  } finally {
    clearInterval(timer);
    await stop(server);
  }
}

/** The address that the server prints once it listens. Throws with its words when it ends before. */
function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    const listen = (chunk: string) => {
      said += chunk;
      const address = /https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+\//u.exec(said)?.[0];
      if (address !== undefined) done(address);
    };
    server.stdout?.setEncoding('utf8').on('data', listen);
    server.stderr?.setEncoding('utf8').on('data', listen);
    server.once('error', fail);
    server.once('exit', () => fail(new Error(`The live site ended:\n${said}`)));
  });
}

async function pageShows(page: URL, words: string, server: ChildProcess): Promise<void> {
  const end = performance.now() + patienceMilliseconds;
  while (performance.now() < end && !hasEnded(server)) {
    const text = await fetch(page).then(
      (response) => response.text(),
      () => '',
    );
    if (text.includes(words)) return;
    await wait(pollMilliseconds);
  }
  throw new Error(`${page.href} does not show “${words}”.`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = new Promise((done) => {
    server.once('exit', done);
  });
  server.kill();
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
