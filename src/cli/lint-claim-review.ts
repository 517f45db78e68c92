import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { lint, siteOf } from '#claimreview-lint/lint';
import { type LintPage, readBareData, readPage } from '#claimreview-lint/page';
import { reportFindings, reportTotal } from '#claimreview-lint/report';
import { rules } from '#claimreview-lint/rules';
import { runWithUsage } from './run-with-usage.ts';
import { WrongUsage } from './wrong-usage.ts';

const usage = `Usage: npm run lint:claimreview -- FOLDER [--format text|json] [--rules]

FOLDER holds built HTML pages, of this site or any other. Single files may be given instead; one that ends in .json
holds a ClaimReview alone, which no page can be held against. --rules lists what is looked for. Nothing is fetched.
Exit code: 0 when there is no error, 1 when there is, 2 when the command was called wrongly.
`;

function run(argv: string[]): { output: string; exitCode: number } {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, rules: { type: 'boolean', default: false } },
  });
  if (values.rules) return { output: rulesText(), exitCode: 0 };
  if (values.format !== 'text' && values.format !== 'json') {
    throw new WrongUsage(`There is no format “${values.format}”.`);
  }
  if (positionals.length === 0) throw new WrongUsage('Say which folder of pages to read.');
  const pages = positionals.flatMap(readPath);
  if (pages.length === 0) throw new WrongUsage(`There is no HTML page in “${positionals.join('”, “')}”.`);
  const findings = lint(pages);
  const exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  if (values.format === 'json') return { output: `${JSON.stringify({ findings }, null, 2)}\n`, exitCode };
  const total = reportTotal(findings, pages.length, siteOf(pages).reviews.length);
  return { output: findings.length === 0 ? total : `${reportFindings(findings)}\n${total}`, exitCode };
}

/** The pages of a folder, by their paths in it; or a file alone. */
function readPath(path: string): LintPage[] {
  if (!existsSync(path)) throw new WrongUsage(`There is no “${path}”.`);
  if (!statSync(path).isDirectory()) return [readOne(path, path)];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.html?$/iu.test(entry.name))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .sort()
    .map((file) => readOne(join(path, file), file.split(sep).join('/')));
}

function readOne(path: string, name: string): LintPage {
  const text = readFileSync(path, 'utf8');
  return /\.json(?:ld)?$/iu.test(path) ? readBareData(name, text) : readPage(name, text);
}

function rulesText(): string {
  return rules.map(({ code, severity, message }) => `${code} (${severity})\n  ${message}\n`).join('');
}

await runWithUsage(usage, () => run(process.argv.slice(2)));
