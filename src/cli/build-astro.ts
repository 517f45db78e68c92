import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const projectFolder = resolve(import.meta.dirname, '../..');

/**
 * Lets Astro build into a folder beside `out`, and puts it in the place of `out` only when it is whole:
 * a failed build leaves the site of before. Returns how many pages there are.
 */
export async function buildSite(out: string): Promise<number> {
  refuseForeignFolder(out);
  const staging = `${out}.building`;
  rmSync(staging, { recursive: true, force: true });
  try {
    const pages = await runAstro(staging);
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

/** In this process: a second one would cost its start and its memory. */
async function runAstro(out: string): Promise<number> {
  // Astro’s settings are read from the environment, by astro.config.mjs.
  Object.assign(process.env, {
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTRECHAMP_CHECKED: '1',
    CONTRECHAMP_OUT: out,
  });
  const { build } = await import('astro');
  let count = 0;
  const counter = {
    name: 'page-counter',
    hooks: {
      'astro:build:done': ({ pages }: { pages: readonly unknown[] }) => {
        count = pages.length;
      },
    },
  };
  await build({ root: projectFolder, logLevel: 'warn', integrations: [counter] });
  return count;
}
