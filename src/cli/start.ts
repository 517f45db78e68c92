import { readSettings } from '#site/settings';
import { build } from './build.ts';
import { listenSettings, serve } from './serve.ts';
import { runCommand } from './start-command.ts';

/** Builds the site and serves it. A taken port is told before the build, not after it. */
async function start(): Promise<number> {
  const settings = listenSettings(process.env);
  const { out, base } = readSettings(process.env);
  const probe = await serve({ root: out, base, ...settings });
  await probe.close();
  process.env['SITE_URL'] ||= probe.origin;
  if (!(await build(process.env))) return 1;
  const { origin } = await serve({ root: out, base, ...settings });
  console.log(`\nThe site is at ${origin}${base}/ (Ctrl+C stops it)`);
  return 0;
}

await runCommand(start);
