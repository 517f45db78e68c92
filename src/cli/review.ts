import { parseArgs } from 'node:util';
import { readSettings } from '#site/settings';
import { currentDay } from '#site/terms';
import { reviewMarkdown } from '#check/review/markdown';
import { GitFailure } from './git.ts';
import { reviewFolder, ReviewFailure } from './review-folder.ts';
import { runWithUsage } from './run-with-usage.ts';
import { WrongUsage } from './wrong-usage.ts';

const usage = 'Usage: npm run review -- --base REF [--format markdown|json] [--preview URL]';

interface Request {
  readonly base: string;
  readonly format: 'markdown' | 'json';
  readonly preview?: string;
}

function readRequest(argv: string[]): Request {
  const { values } = parseArgs({
    args: argv,
    options: {
      base: { type: 'string' },
      format: { type: 'string', default: 'markdown' },
      preview: { type: 'string' },
    },
  });
  const { base, format, preview } = values;
  if (base === undefined) throw new WrongUsage('Say what to compare with, such as --base origin/main.');
  if (format !== 'markdown' && format !== 'json') throw new WrongUsage(`There is no format “${format}”.`);
  return { base, format, ...(preview === undefined ? {} : { preview: readAddress(preview) }) };
}

function readAddress(preview: string): string {
  const address = URL.canParse(preview) ? new URL(preview) : undefined;
  if (address === undefined || !/^https?:$/u.test(address.protocol)) {
    throw new WrongUsage(
      `“${preview}” is no address of a preview. Write it as https://preview.example.org/12`,
    );
  }
  return `${address.origin}${address.pathname}`.replace(/\/+$/u, '');
}

function run({ base, format, preview }: Request): string {
  const contentFolder = process.env['CONTRECHAMP_CONTENT'] || 'content';
  const today = currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
  const { review, source, note } = reviewFolder(contentFolder, base, today, readSettings(process.env).cache);
  if (note !== undefined) process.stderr.write(`${note}\n`);
  if (format === 'json') return `${JSON.stringify(review, undefined, 2)}\n`;
  return reviewMarkdown(review, { ...source, ...(preview === undefined ? {} : { preview }) });
}

await runWithUsage(usage, () => ({ output: run(readRequest(process.argv.slice(2))) }), {
  usage: [GitFailure, ReviewFailure],
});
