import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the whole project. */
export const projectFolder = resolve(import.meta.dirname, '..');

/** The address that built pages give as their own; the tests serve them from another. */
export const siteOrigin = 'https://facts.example.org';

/** A site that the tests build once and serve. */
export interface Site {
  readonly name: SiteName;
  /** Where its pages were built. */
  readonly folder: string;
  /** Path it lives under: empty, or `/project`. */
  readonly base: string;
  /** Where it is served, without the base. */
  readonly origin: string;
  /** What it was built from, and what its build kept for the next. */
  readonly content: string;
  readonly cache: string;
}

export type SiteName = 'shipped' | 'shipped-under-base' | 'good' | 'good-without' | 'hostile';

/** What a site is built from. */
export interface Recipe {
  /** Content and base, as the environment of a build names them. */
  readonly content: string;
  readonly base: string;
  /** What site.yml says beside what stands in the content folder. */
  readonly settings?: string;
}

export const recipes: Readonly<Record<SiteName, Recipe>> = {
  shipped: { content: 'content', base: '' },
  'shipped-under-base': { content: 'content', base: '/hollywood-ia' },
  good: { content: 'e2e/fixtures/good/content', base: '' },
  'good-without': {
    ...{ content: 'e2e/fixtures/good/content', base: '/project' },
    settings: 'outputs: {leaveOut: [pictures, snippets, small-sources]}',
  },
  hostile: { content: 'e2e/fixtures/hostile/content', base: '' },
};

/** What Playwright says on every page whose service worker it keeps out. */
export const workerNotice = 'Service Worker registration blocked by Playwright';

const variable = 'CONTRECHAMP_E2E_SITES';

/** Hands the served sites to the workers of the test run. */
export function publishSites(sites: readonly Site[]): void {
  process.env[variable] = JSON.stringify(sites);
}

/** A site that the global setup has built and serves. */
export function siteOf(name: SiteName): Site {
  const site = servedSites().find((candidate) => candidate.name === name);
  if (site === undefined)
    throw new Error(`The site “${name}” is not served: run the tests with “npm run e2e”.`);
  return site;
}

function servedSites(): readonly Site[] {
  return JSON.parse(process.env[variable] ?? '[]') as Site[];
}

/** What a build is given. All folders may be new. */
export interface BuildInput {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  readonly base?: string;
  /** The day of the build; that of the commit by default. */
  readonly today?: string;
  /** The folder of the program; that of this project by default. */
  readonly project?: string;
  readonly args?: readonly string[];
  /** Ends the build without warning after so many milliseconds. */
  readonly killAfter?: number;
  /** Whether the pages are compiled anew though a served site has the same. */
  readonly compile?: boolean;
}

/** How a build ended, and all it printed. */
export interface BuildOutcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs the build command as an editor would. */
export async function runBuild({
  content,
  out,
  cache,
  base = '',
  today,
  project = projectFolder,
  args = [],
  killAfter,
  compile = project !== projectFolder,
}: BuildInput): Promise<BuildOutcome> {
  mkdirSync(join(out, '..'), { recursive: true });
  if (!compile) lendCompiledPages({ content, base, cache });
  return await outcomeOf(
    spawn(process.execPath, [join(project, 'src/cli/build.ts'), ...args], {
      cwd: project,
      ...(killAfter === undefined ? {} : { timeout: killAfter, killSignal: 'SIGKILL' as const }),
      env: {
        ...process.env,
        CONTRECHAMP_CONTENT: content,
        CONTRECHAMP_OUT: out,
        CONTRECHAMP_CACHE: cache,
        SITE_URL: siteOrigin,
        BASE_PATH: base,
        ...(today === undefined ? {} : { SOURCE_DATE_EPOCH: String(Date.parse(today) / 1000) }),
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/**
 * Gives a new cache the compiled pages of a served site whose editorial pages and base are the same: a build compiles for
 * seconds, and a test run builds dozens of sites. The build still asks whether they are made from what it finds.
 */
function lendCompiledPages({ content, base, cache }: Pick<Site, 'content' | 'base' | 'cache'>): void {
  const pages = join(cache, 'pages');
  if (existsSync(pages)) return;
  const lender = servedSites().find(
    (site) => site.base === base && editorialPages(site.content) === editorialPages(content),
  );
  if (lender !== undefined) cpSync(join(lender.cache, 'pages'), pages, { recursive: true });
}

/** The names and texts of the pages of a site that are written by hand. */
function editorialPages(content: string): string {
  const folder = resolve(projectFolder, content, 'pages');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return JSON.stringify(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function outcomeOf(child: ChildProcess): Promise<BuildOutcome> {
  let output = '';
  const listen = (chunk: string) => {
    output += chunk;
  };
  child.stdout?.setEncoding('utf8').on('data', listen);
  child.stderr?.setEncoding('utf8').on('data', listen);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => done({ status, output }));
  });
}
