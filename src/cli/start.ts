import { readSettings } from '#astro/settings';
import { build } from './build.ts';
import { listenSettings, serve } from './serve.ts';
import { runCommand } from './start-command.ts';

/** Builds the site and serves it. A taken port is told before the build, not after it. */
async function start(): Promise<number> {
  const environment = process.env;
  const settings = listenSettings(environment);
  const { out, base } = readSettings(environment);
  const probe = await serve({ root: out, base, ...settings });
  await probe.close();
  const siteUrl = environment['SITE_URL'] || probe.origin;
  if (!(await build({ ...environment, SITE_URL: siteUrl }))) return 1;
  const { origin } = await serve({ root: out, base, ...settings });
  console.log(`\nThe site is at ${origin}${base}/ (Ctrl+C stops it)`);
  return 0;
}

await runCommand(start);
