import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Importer } from '#importer/importer';
import { ImportReport } from '#importer/import-report';
import { knownContent } from '#importer/known-content';
import { readLanguage } from '#importer/review-language';
import { readFile } from '#reader/read-file';
import type { ReadFile } from '#reader/file';
import type { Site } from '#schema/site';
import { readInput } from './import-input.ts';
import { ImportFolder, readImportFolder } from './import-output.ts';
import { progressLine } from './progress-line.ts';
import { WrongUsage } from './wrong-usage.ts';
import { writtenDay } from './written-day.ts';
import { runWithUsage } from './run-with-usage.ts';

const usage = 'Usage: npm run import -- FILE… [--out DIR] [--lang TAG]';

interface Request {
  readonly files: readonly string[];
  readonly out: string;
  readonly site: Site;
  readonly today: string;
  readonly language?: string;
}

function readRequest(argv: string[], environment: NodeJS.ProcessEnv): Request {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { out: { type: 'string' }, lang: { type: 'string' } },
  });
  if (positionals.length === 0) throw new WrongUsage('Which file? Name one that holds ClaimReview data.');
  for (const path of positionals) {
    if (!existsSync(path)) throw new WrongUsage(`There is no file “${path}”.`);
    if (statSync(path).isDirectory())
      throw new WrongUsage(`“${path}” is a folder. Name the files: ${join(path, '*')}`);
  }
  const language = values.lang === undefined ? undefined : readLanguage(values.lang);
  if (values.lang !== undefined && language === undefined) {
    throw new WrongUsage(`“${values.lang}” is no language tag. Write it as --lang pt`);
  }
  const content = environment['CONTRECHAMP_CONTENT'] || 'content';
  const out = values.out ?? content;
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new WrongUsage(`“${out}” is a file, not a folder.`);
  const siteFile = [join(out, 'site.yml'), join(content, 'site.yml')].find((path) => existsSync(path));
  if (siteFile === undefined)
    throw new WrongUsage(`There is no site.yml in “${content}”: its verdicts are needed.`);
  const today = writtenDay(new Date(), environment['SOURCE_DATE_EPOCH']);
  return {
    files: positionals,
    out,
    site: readSite(siteFile),
    today,
    ...(language === undefined ? {} : { language }),
  };
}

function readSite(path: string): Site {
  const text = readFileSync(path, 'utf8');
  const role = { kind: 'site', id: '', language: 'en' } as const;
  const { value, problems } = readFile({ path, text }, role, () => ({
    heading: '',
    back: '',
  })) as ReadFile<'site'>;
  const [problem] = problems;
  if (value === undefined) {
    throw new Error(
      `${path} has a mistake in line ${problem?.line ?? 1}: ${problem?.message ?? ''} Mend it first.`,
    );
  }
  const ids = value.verdicts.map(({ id }) => id);
  const wrong = value.ratings.find(({ verdict }) => !ids.includes(verdict));
  if (wrong === undefined) return value;
  throw new Error(
    `In ${path}, the rating “${wrong.label}” has the verdict “${wrong.verdict}”, which is not on the scale: ${ids.join(', ')}.`,
  );
}

async function run({ files, out, site, today, language }: Request): Promise<number> {
  const known = knownContent(readImportFolder(out));
  const importer = new Importer({ site, today, known, ...(language === undefined ? {} : { language }) });
  const report = new ImportReport();
  const folder = new ImportFolder(out);
  const progress = progressLine();
  try {
    for (const file of files) {
      for await (const piece of readInput(file)) {
        if (piece.kind === 'nothing') {
          report.skip(piece.reason, piece.place);
          continue;
        }
        if (piece.mended) report.repaired('json');
        piece.found.forEach((found, index) => {
          const outcome = importer.add(found);
          if ('files' in outcome) for (const written of outcome.files) folder.write(written);
          report.add(outcome, piece.found.length > 1 ? `${piece.place}, review ${index + 1}` : piece.place);
          progress.show(() => `${report.reviews.toLocaleString('en')} reviews read`);
        });
      }
    }
  } finally {
    progress.clear();
    folder.close();
  }
  process.stdout.write(report.text(site.verdicts.map(({ id }) => id)));
  if (report.count('new') + report.count('updated') > 0) {
    process.stdout.write(`\nWritten to ${shortPath(out)}/. Next: npm run check\n`);
  }
  return report.reviews === 0 ? 1 : 0;
}

function shortPath(folder: string): string {
  const below = relative(process.cwd(), folder);
  return below === '' ? '.' : below.startsWith('..') ? folder : below;
}

await runWithUsage(
  usage,
  async () => ({ output: '', exitCode: await run(readRequest(process.argv.slice(2), process.env)) }),
  { failures: [Error] },
);
