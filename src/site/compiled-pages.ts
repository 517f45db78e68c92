import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompileRequest } from '#astro/compile-pages';
import { withLock } from './build-lock.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const compiler = fileURLToPath(new URL('../astro/compile-pages.ts', import.meta.url));

/** The version of Astro that this was tried with. */
export const triedAstro = '7.3.5';

/** A sentence where another Astro is installed than the one that was tried. */
export function astroWarning(): string | undefined {
  const { version } = JSON.parse(
    readFileSync(join(projectFolder, 'node_modules/astro/package.json'), 'utf8'),
  ) as { readonly version: string };
  if (version === triedAstro) return undefined;
  return `Astro ${version} is installed; this was tried with ${triedAstro}. Look at the site before you publish it, or install that one: npm ci`;
}

/** What the pages are compiled from: its digest, their place, and where they are kept. */
export interface CompileInput {
  readonly content: string;
  readonly base: string;
  readonly cache: string;
  /** Digest of the code and of the texts of editorial pages. */
  readonly key: string;
}

/** The folder of the compiled pages. They are compiled anew only when something that they are made from changed. */
export async function compiledPages({ content, base, cache, key }: CompileInput): Promise<string> {
  const folder = join(cache, 'pages');
  const mark = join(folder, 'made-from');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === key) return folder;
  mkdirSync(cache, { recursive: true });
  // Astro keeps types of its own in one place of the project.
  await withLock(join(projectFolder, '.astro/build.lock'), () => compile({ folder, base, content }));
  writeFileSync(mark, key);
  return folder;
}

/** Files that pages load: styles, scripts, fonts, and those of the folder `public`; by path below the base. */
export function assetFiles(folder: string): ReadonlyMap<string, string> {
  const client = join(folder, 'client');
  const files = readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(files.sort().map((file) => [file.slice(client.length + 1), file]));
}

/** What any program needs of its environment: where programs and places for files are, the language, Node’s settings. */
const ofTheMachine =
  /^(?:path|pathext|home|userprofile|appdata|localappdata|tmpdir|temp|tmp|systemroot|windir|comspec|lang|lc_\w+|tz|node_options|xdg_\w+_home)$/iu;

/**
 * The environment that Astro compiles pages in. It puts variables of any name into the pages where code asks for one of
 * that name (`SITE`, `MODE`), so that an unrelated `SITE` ended the build, and a secret could have come out of it.
 */
export function compilerEnvironment(environment: Readonly<NodeJS.ProcessEnv>): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => ofTheMachine.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
}

function compile(request: CompileRequest): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [compiler, JSON.stringify(request)], {
      cwd: projectFolder,
      env: compilerEnvironment(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (chunk: string) => {
      said += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.once('error', fail);
    child.once('close', (status) => {
      if (status === 0) done();
      else fail(new Error(`The pages could not be compiled:\n${said.trim()}`));
    });
  });
}
