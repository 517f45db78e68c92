import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { collectGarbage, spareMemory } from '#astro/memory';
import { withLock } from './build-lock.ts';
import { changedFiles, type Files, listFiles, rememberFiles, untouchedFiles } from './built-files.ts';
import { withDirectWrites } from './direct-writes.ts';
import { PageJournal } from './page-journal.ts';

const projectFolder = resolve(import.meta.dirname, '../..');

/** Where the site goes, and where the next build finds what it can use again. */
export interface BuildFolders {
  readonly out: string;
  readonly cache: string;
  /** The day of the build, for what is overdue. */
  readonly today?: string;
}

/** A site whose pages are there, and which is not yet in its place. */
export interface StagedSite {
  readonly folder: string;
  /** Whether it began as the site of the last build, with all that was in it. */
  readonly isReused: boolean;
  /** Addresses of its pages below the base, as Astro names them. */
  readonly pages: readonly string[];
  /** To be called before a file that may be there is written or deleted: it is moved aside. */
  readonly keep: (path: string) => void;
}

/**
 * Lets Astro build into a folder beside `out`, and puts it in the place of `out` only when it is whole. The site of
 * the last build is taken as the start when nobody touched it since: pages that are unchanged stay where they are,
 * and a build that fails gives it back as it was. `addFiles` puts in what Astro does not make, and gives back what is
 * to be done when the site is in its place. Returns how many pages there are.
 */
export async function buildSite(
  { out, cache, today = '' }: BuildFolders,
  addFiles: (site: StagedSite) => (() => void) | Promise<() => void> = () => () => {},
): Promise<number> {
  refuseForeignFolder(out);
  const staging = `${out}.building`;
  rmSync(staging, { recursive: true, force: true });
  const before = untouchedFiles(out, cache);
  const reused = before !== undefined;
  if (reused) renameSync(out, staging);
  const journal = new PageJournal(`${staging}.before`);
  journal.keep(join(staging, assets));
  const rules = {
    site: `${staging}${sep}`,
    link: `${linkPageCache(staging, cache)}${sep}`,
    beforeChange: (path: string) => journal.keep(path),
  };
  try {
    const pages = await withLock(join(projectFolder, '.astro/build.lock'), () =>
      withDirectWrites(rules, () => runAstro(staging, today, { isReused: reused })),
    );
    const remember = await addFiles({
      folder: staging,
      isReused: reused,
      pages,
      keep: (path) => journal.keep(path),
    });
    journal.sweep(staging);
    rmSync(out, { recursive: true, force: true });
    renameSync(staging, out);
    rememberFiles(
      out,
      cache,
      before === undefined ? listFiles(out) : filesAfter(out, before, journal, staging),
    );
    remember();
    return pages.length;
  } catch (error) {
    // The list of what Astro may skip could be newer than the pages that are given back.
    rmSync(join(cache, 'incremental-build.json'), { force: true });
    if (reused) {
      journal.undo();
      rmSync(join(staging, '.prerender'), { recursive: true, force: true });
      renameSync(staging, out);
    }
    throw error;
  } finally {
    journal.close();
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The folder of hashed files, which Astro writes anew at every build. */
const assets = '_assets';

/** The files of a site that was changed where it is noted; the bundler notes nothing of what it writes and copies. */
function filesAfter(out: string, before: Files, { paths }: PageJournal, staging: string): Files {
  return changedFiles(out, before, {
    files: [
      ...paths.map((path) => path.slice(staging.length)),
      ...Object.keys(listFiles(join(projectFolder, 'public'))),
    ],
    folders: [sep + assets],
  });
}

/**
 * Astro keeps a second copy of every page it may skip, to put it back into an emptied folder. Ours is not emptied,
 * so the copy is the page itself: half the files to write, none to copy back, and a page whose source is gone is
 * deleted where it stands.
 */
function linkPageCache(staging: string, cache: string): string {
  mkdirSync(staging, { recursive: true });
  mkdirSync(cache, { recursive: true });
  const link = join(cache, 'dist');
  rmSync(link, { recursive: true, force: true });
  symlinkSync(staging, link, 'junction');
  return link;
}

/** What every page of ours says of itself. */
const signature = 'name="generator" content="Contrechamp"';

/** The folder will be replaced, so it must be a site of ours or nothing. */
function refuseForeignFolder(out: string): void {
  const upward = relative(out, projectFolder);
  const holdsProject = upward === '' || !upward.startsWith('..');
  if (holdsProject || (existsSync(out) && !isOurs(out))) {
    throw new Error(
      `“${out}” holds something that is not a built site. Empty it, or set CONTRECHAMP_OUT to another folder.`,
    );
  }
}

function isOurs(out: string): boolean {
  if (!statSync(out).isDirectory()) return false;
  if (readdirSync(out).length === 0) return true;
  const front = join(out, 'index.html');
  return existsSync(front) && readFileSync(front, 'utf8').includes(signature);
}

/** Paths of the pages, `claims/jobs/`. In this process: a second one would cost its start and its memory. */
async function runAstro(
  out: string,
  today: string,
  { isReused }: Pick<StagedSite, 'isReused'>,
): Promise<string[]> {
  // Where few pages are drawn, little is thrown away.
  if (!isReused) spareMemory();
  // What was checked and drawn before.
  collectGarbage();
  // Astro’s settings are read from the environment, by astro.config.mjs.
  Object.assign(process.env, {
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTRECHAMP_CHECKED: '1',
    CONTRECHAMP_OUT: out,
    CONTRECHAMP_TODAY: today,
  });
  const { build } = await import('astro');
  const paths: string[] = [];
  const list = {
    name: 'page-list',
    hooks: {
      'astro:build:done': ({ pages }: { pages: readonly { pathname: string }[] }) => {
        paths.push(...pages.map(({ pathname }) => pathname));
      },
    },
  };
  await build({
    root: projectFolder,
    logLevel: 'warn',
    integrations: [list],
    vite: { build: { emptyOutDir: false } },
  });
  return paths;
}
