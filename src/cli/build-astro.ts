import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = resolve(import.meta.dirname, '../..');

/** Told while Astro works: how many pages it has made so far. */
export type Progress = (pages: number) => void;

/**
 * Lets Astro build into a folder beside `out`, and puts it in the place of `out` only when it is whole:
 * a failed build leaves the site of before. Returns how many pages there are; throws what Astro said.
 */
export async function buildSite(
  out: string,
  environment: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<number> {
  refuseForeignFolder(out);
  const staging = `${out}.building`;
  rmSync(staging, { recursive: true, force: true });
  try {
    const pages = await runAstro(
      { ...environment, CONTRECHAMP_OUT: staging, CONTRECHAMP_CHECKED: '1' },
      progress,
    );
    rmSync(out, { recursive: true, force: true });
    renameSync(staging, out);
    return pages;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The folder will be replaced, so it must be a site or nothing. */
function refuseForeignFolder(out: string): void {
  const upward = relative(out, projectFolder);
  const holdsProject = upward === '' || !upward.startsWith('..');
  const isForeign = existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, 'index.html'));
  if (holdsProject || isForeign) {
    throw new Error(
      `“${out}” holds something that is not a built site. Empty it, or set CONTRECHAMP_OUT to another folder.`,
    );
  }
}

function runAstro(environment: NodeJS.ProcessEnv, progress: Progress): Promise<number> {
  const child = spawn(process.execPath, [astroProgram(), 'build'], {
    cwd: projectFolder,
    env: { ...environment, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: 'pipe',
  });
  child.stdin.end();
  return watch(child, progress);
}

function watch(child: ChildProcessWithoutNullStreams, progress: Progress): Promise<number> {
  let pages = 0;
  let said = '';
  const listen = (chunk: string) => {
    said = (said + chunk).slice(-200_000);
    pages += chunk.match(/[├└]─ \//gu)?.length ?? 0;
    progress(pages);
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      for (const line of status === 0 ? warnings(said) : []) console.error(line);
      if (status === 0) done(pages);
      else fail(new Error(`Astro could not build the site:\n\n${withoutPages(said)}`));
    });
  });
}

function warnings(said: string): string[] {
  return said.split('\n').filter((line) => /\[(?:WARN|ERROR)\]/u.test(line));
}

function withoutPages(said: string): string {
  return said
    .split('\n')
    .filter((line) => !/[├└]─ \//u.test(line))
    .join('\n')
    .trim();
}

function astroProgram(): string {
  const manifest = fileURLToPath(import.meta.resolve('astro/package.json'));
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
  return join(dirname(manifest), bin.astro);
}
