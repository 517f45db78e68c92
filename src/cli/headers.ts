import { loadCheckedContent } from '#site/checked-content';
import { readEmbedAssets } from '#site/embed-assets';
import { readSettings } from '#site/settings';
import { siteHeaders } from '#site/site-headers';
import { currentDay } from '#site/terms';
import { headerFile, type Host, hosts } from '#outputs/hosting/header-files';
import { runCommand } from './start-command.ts';

const usage = `Usage: npm run --silent headers -- ${hosts.join('|')}`;

/** Prints the headers of the site for a host. */
async function main(): Promise<number> {
  const host = hosts.find((name): name is Host => name === process.argv[2]);
  if (host === undefined) {
    console.error(usage);
    return 2;
  }
  const settings = readSettings(process.env);
  const today = currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
  const { content } = loadCheckedContent(settings, { today, skipRules: true });
  const rules = siteHeaders(content.languages, settings.base, readEmbedAssets());
  process.stdout.write(headerFile(host, rules));
  return 0;
}

if (import.meta.main) await runCommand(main);
