import { statSync } from 'node:fs';
import { join } from 'node:path';
import { loadCheckedContent, currentDay } from '#astro/checked-content';
import { readSettings } from '#astro/settings';
import { type Host, hosts } from '#outputs/hosting/header-files';
import { runCommand } from './start-command.ts';
import { headersFor } from './write-headers.ts';

const usage = `Usage: npm run --silent headers -- ${hosts.join('|')}`;

/** Prints the headers of the built site for a host. */
async function main(): Promise<number> {
  const host = hosts.find((name): name is Host => name === process.argv[2]);
  if (host === undefined) {
    console.error(usage);
    return 2;
  }
  const settings = readSettings(process.env);
  if (statSync(join(settings.out, 'index.html'), { throwIfNoEntry: false }) === undefined) {
    throw new Error('There is no built site. Build it first: npm run build');
  }
  const today = currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
  const { content } = loadCheckedContent(settings, { today, skipRules: true });
  process.stdout.write(headersFor(host, settings.out, { languages: content.languages, base: settings.base }));
  return 0;
}

if (import.meta.main) await runCommand(main);
