import { readSettings } from '#astro/settings';
import { build } from './build.ts';
import { listenSettings, serve } from './serve.ts';

/** Builds the site and serves it. A taken port is told before the build, not after it. */
async function start(): Promise<boolean> {
  const environment = process.env;
  const settings = listenSettings(environment);
  const { out, base } = readSettings(environment);
  const probe = await serve({ root: out, base, ...settings });
  await probe.close();
  const siteUrl = environment['SITE_URL'] || probe.origin;
  if (!(await build({ ...environment, SITE_URL: siteUrl }))) return false;
  const { origin } = await serve({ root: out, base, ...settings });
  console.log(`\nThe site is at ${origin}${base}/ (Ctrl+C stops it)`);
  return true;
}

start().then(
  (started) => {
    if (!started) process.exitCode = 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
