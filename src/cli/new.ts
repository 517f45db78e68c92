import { resolve } from 'node:path';
import { currentDay } from '#site/terms';
import { Cancelled } from './asker.ts';
import { runNew } from './new-command.ts';
import { flagHelp, readFlags } from './new-flags.ts';
import { terminalAsker } from './terminal-asker.ts';
import { writtenDay } from './written-day.ts';
import { runWithUsage } from './run-with-usage.ts';

const usage =
  'Usage: npm run new -- [flags] · npm run new -- --translate ID --lang TAG · npm run new -- --help';

async function run(argv: string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const request = readFlags(argv);
  if (request.help) return `${usage}\n\n${flagHelp()}\n`;
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  if (isTerminal) process.stderr.write('Reading the site …');
  return runNew(request, {
    content: resolve(environment['CONTRECHAMP_CONTENT'] || 'content'),
    cache: resolve(environment['CONTRECHAMP_CACHE'] || 'node_modules/.cache/contrechamp'),
    day: writtenDay(new Date(), environment['SOURCE_DATE_EPOCH']),
    today: currentDay(new Date(), environment['SOURCE_DATE_EPOCH']),
    ...(isTerminal ? { asker: terminalAsker, onRead: () => process.stderr.write('\r\u001B[K') } : {}),
  });
}

await runWithUsage(usage, async () => ({ output: await run(process.argv.slice(2), process.env) }), {
  failures: [Error, Cancelled],
});
