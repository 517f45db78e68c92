import { existsSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { romanise } from '#model/romanise';
import { checkContent } from '#check/check';
import { explainRule } from '#check/explain';
import { many } from '#check/reporters/count';
import { reportFixed } from '#check/reporters/fixed';
import { reportGithub } from '#check/reporters/github';
import { reportJson } from '#check/reporters/json';
import { reportMarkdown } from '#check/reporters/markdown';
import { reportText } from '#check/reporters/text';
import { findRule, rules } from '#check/rules';
import { currentDay } from '#site/terms';
import { wordsFor } from '#i18n/words';
import { type Content, type Read, readContent } from '#reader/content';
import { isLoadFailure, type LoadedContent, loadContentFiles } from '#reader/load';
import { cachedReader } from '#reader/cache';
import { projectFolder } from '#site/checked-content';
import { readSettings } from '#site/settings';
import { nearest } from '#schema/nearest';
import type { Problem } from '#schema/problem';
import { findBase, readTwoStates } from './base-state.ts';
import { fixFiles } from './fix-files.ts';
import { GitFailure } from './git.ts';
import { errorTerminal, showProgress } from './progress.ts';
import { runWithUsage } from './run-with-usage.ts';
import { WrongUsage } from './wrong-usage.ts';

const usage =
  'Usage: npm run check -- [paths] [--fix] [--format text|json|github|markdown] [--base REF] [--explain CODE]';
const formats = ['text', 'json', 'github', 'markdown'] as const;
type Format = (typeof formats)[number];

interface Request {
  readonly paths: readonly string[];
  readonly format: Format;
  /** The state that the content is held against, as git names it. */
  readonly base?: string;
  readonly fix: boolean;
  readonly explain?: string;
}

function readRequest(argv: string[]): Request {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      base: { type: 'string' },
      explain: { type: 'string' },
    },
  });
  const format = formats.find((known) => known === values.format);
  if (format === undefined) throw new WrongUsage(`There is no format “${values.format}”.`);
  const { base, explain, fix } = values;
  return {
    ...{ paths: positionals, format, fix },
    ...(base === undefined ? {} : { base }),
    ...(explain === undefined ? {} : { explain }),
  };
}

function explain(code: string): string {
  const rule = findRule(code);
  if (rule !== undefined) return explainRule(rule);
  const codes = rules.map((known) => known.code);
  const suggestion = nearest(code, codes);
  const hint =
    suggestion === undefined ? ` The codes are: ${codes.join(', ')}.` : ` Did you mean “${suggestion}”?`;
  throw new WrongUsage(`There is no code “${code}”.${hint}`);
}

function today(): string {
  try {
    return currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function run({ paths, format, base, fix, explain: code }: Request): { output: string; exitCode: number } {
  if (code !== undefined) return { output: explain(code), exitCode: 0 };
  const contentFolder = process.env['CONTRECHAMP_CONTENT'] || 'content';
  let loaded = load(contentFolder);
  const { folder } = loaded;
  const wanted = paths.map((path) => relativePath(path, contentFolder, folder));
  const isWanted = (file: string) =>
    wanted.length === 0 || wanted.some((path) => file === path || file.startsWith(`${path}/`));
  if (fix) {
    const mended = fixFiles(contentFolder, readStates(contentFolder, loaded).content, loaded.files, isWanted);
    // A report for programs stays whole: what was mended is told beside it.
    const stream = format === 'text' ? process.stdout : process.stderr;
    stream.write(`${reportFixed(mended, wantsColour(stream))}\n`);
    if (mended.length > 0) loaded = load(contentFolder);
  }
  const { content, before } = readStates(contentFolder, loaded, base);
  const found = checkContent(content, { today: today(), before, problems: loaded.problems, romanise });
  const problems = found.filter(({ file }) => isWanted(file));
  const texts = new Map(loaded.files.map(({ path, text }) => [path, text]));
  const exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  return { output: report(format, problems, texts, content), exitCode };
}

/** The content of now and, when a base is named, that of then. */
function readStates(
  contentFolder: string,
  { folder, files, media, kept }: LoadedContent,
  ref?: string,
): { content: Content; before?: Content } {
  const pages = files.filter(({ path }) => path.startsWith(`${folder}/pages/`)).length;
  const progress = showProgress(files.length - pages, errorTerminal());
  // What a build has read need not be read again, and what is read here not by the next build.
  const cached = cachedReader(readSettings(process.env).cache, projectFolder);
  const read: Read = (...file) => {
    progress.step();
    return cached.read(...file);
  };
  try {
    if (ref === undefined) {
      const footnotes = (language: string) => wordsFor(language).footnotes;
      return { content: readContent(folder, files, footnotes, read, media, kept) };
    }
    const base = findBase(contentFolder, ref);
    if (base.note !== undefined) process.stderr.write(`${base.note}\n`);
    const { before, now } = readTwoStates(base, folder, files, read, media, kept);
    return { content: now, before };
  } finally {
    progress.clear();
    cached.save({ keepAll: ref !== undefined });
  }
}

function load(contentFolder: string): LoadedContent {
  const loaded = loadContentFiles(contentFolder, readSettings(process.env).cache);
  if (isLoadFailure(loaded)) throw new WrongUsage(loaded.failure);
  return loaded;
}

/** A path as problems name files: from the content folder’s parent on, with forward slashes. */
function relativePath(path: string, contentFolder: string, folder: string): string {
  if (!existsSync(path)) throw new WrongUsage(`There is no file “${path}”.`);
  const inside = relative(realpathSync(contentFolder), realpathSync(path)).split(sep).join('/');
  if (inside !== '..' && !inside.startsWith('../') && resolve(inside) !== inside) {
    return inside === '' ? folder : `${folder}/${inside}`;
  }
  // The folder around the content, such as “.”, means all of it.
  if (`${realpathSync(contentFolder)}${sep}`.startsWith(`${realpathSync(path)}${sep}`)) return folder;
  throw new WrongUsage(`“${path}” is not in the content folder, ${dirname(`${contentFolder}/.`)}.`);
}

function report(
  format: Format,
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  content: Content,
): string {
  if (format === 'json') return reportJson(problems);
  if (format === 'github') return reportGithub(problems);
  if (format === 'markdown') return reportMarkdown(problems);
  if (problems.length > 0) return reportText(problems, { texts, colour: wantsColour(process.stdout) });
  const counts = [
    many(content.claims.length, 'claim'),
    many(content.translations.length, 'translation'),
    many(content.documents.length, 'document'),
  ];
  return `✓ ${counts.join(', ')}: no problem.\n`;
}

function wantsColour({ isTTY }: NodeJS.WriteStream): boolean {
  return isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}

await runWithUsage(usage, () => run(readRequest(process.argv.slice(2))), { usage: [GitFailure] });
