import { parseArgs } from 'node:util';
import { currentDay } from '#astro/checked-content';
import { checkContent } from '#check/check';
import { reviewMarkdown } from '#check/review/markdown';
import type { Links } from '#check/review/markdown-parts';
import type { ChangedPath, FileChange } from '#check/review/review';
import { reviewChange } from '#check/review/review-change';
import { repositoryOf } from '#model/repository';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import type { Site } from '#schema/site';
import { type Base, findBase, readTwoStates } from './base-state.ts';
import { fieldsOf, git, GitFailure, gitLine } from './git.ts';

const usage = 'Usage: npm run review -- --base REF [--format markdown|json] [--preview URL]';

/** The command was called in a way it cannot answer. */
class WrongUsage extends Error {}

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

function run({ base: ref, format, preview }: Request): string {
  const contentFolder = process.env['CONTRECHAMP_CONTENT'] || 'content';
  const loaded = loadContentFiles(contentFolder);
  if (isLoadFailure(loaded)) throw new WrongUsage(loaded.failure);
  const base = findBase(contentFolder, ref);
  if (base.note !== undefined) process.stderr.write(`${base.note}\n`);
  const { before, now } = readTwoStates(base, loaded.folder, loaded.files);
  const today = currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
  const problems = checkContent(now, { today, before, problems: loaded.problems });
  const review = reviewChange({
    ...{ base: base.commit, before, now, problems },
    ...{ paths: changedPaths(base), folder: base.repository.folder, folderName: loaded.folder },
  });
  if (format === 'json') return `${JSON.stringify(review, undefined, 2)}\n`;
  return reviewMarkdown(review, {
    ...(preview === undefined ? {} : { preview }),
    ...sourceOf(base, before.site?.value ?? now.site?.value),
  });
}

/** The repository as the base names it: a change cannot send its reviewer elsewhere. */
function sourceOf({ repository: place }: Base, site: Site | undefined): Pick<Links, 'source'> {
  const repository = site === undefined ? undefined : repositoryOf(site);
  const commit = gitLine(place, ['rev-parse', '--verify', 'HEAD']);
  return repository === undefined || commit === undefined ? {} : { source: { repository, commit } };
}

const changes: Readonly<Record<string, FileChange>> = { A: 'added', D: 'removed' };

/** Every file of the repository that is not as in the base, new ones that git does not know yet among them. */
function changedPaths({ repository, commit }: Base): ChangedPath[] {
  const fields = fieldsOf(
    git(repository, ['diff', '--name-status', '-z', '--no-renames', '--no-ext-diff', commit, '--']),
  );
  const known = Array.from({ length: fields.length / 2 }, (_, place): ChangedPath => {
    const [status = '', path = ''] = fields.slice(place * 2, place * 2 + 2);
    return { path, change: changes[status] ?? 'changed' };
  });
  const others = fieldsOf(git(repository, ['ls-files', '--others', '--exclude-standard', '-z']));
  const seen = new Set(known.map(({ path }) => path));
  const added = others
    .filter((path) => !seen.has(path))
    .map((path): ChangedPath => ({ path, change: 'added' }));
  return [...known, ...added].sort((left, right) => (left.path < right.path ? -1 : 1));
}

// Whoever reads the review may stop early: `npm run review -- --base main | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.stdout.write(run(readRequest(process.argv.slice(2))));
} catch (error) {
  const isUsage =
    error instanceof WrongUsage ||
    error instanceof GitFailure ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
  if (!isUsage) throw error;
  process.stderr.write(`${(error as Error).message}\n${usage}\n`);
  process.exitCode = 2;
}
