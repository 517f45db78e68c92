import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** Git could not answer; the message is a sentence for whoever typed the command. */
export class GitFailure extends Error {}

/** The repository around a folder. */
export interface Repository {
  /** Absolute path of its work tree. */
  readonly root: string;
  /** The folder inside it, with forward slashes; empty when the folder is the work tree itself. */
  readonly folder: string;
}

/** What a git command gave. */
interface Answer {
  readonly status: number;
  readonly output: Buffer;
  readonly complaint: string;
}

/** Reading alone: no question to the user, no lock, no download of what a partial clone lacks, messages in English. */
const quiet = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  LC_ALL: 'C',
};

/** The repository that a folder is in. Throws a `GitFailure` when there is none, or no git. */
export function openRepository(folder: string): Repository {
  const path = realpathSync(folder);
  const { status, output, complaint } = ask(path, ['rev-parse', '--show-toplevel']);
  if (status !== 0 && complaint.includes('not a git repository')) {
    throw new GitFailure(`“${folder}” is not in a git repository, so there is nothing to compare it with.`);
  }
  if (status !== 0) throw failure(complaint);
  const root = realpathSync(output.toString('utf8').replace(/\n$/u, ''));
  return { root, folder: relative(root, path).split(sep).join('/') };
}

/** What a git command prints. Throws a `GitFailure` with git’s own words when it fails. */
export function git({ root }: Repository, args: readonly string[], input?: string): Buffer {
  const { status, output, complaint } = ask(root, args, input);
  if (status !== 0) throw failure(complaint);
  return output;
}

/** The first line of what a git command prints; nothing when it fails. */
export function gitLine({ root }: Repository, args: readonly string[]): string | undefined {
  const { status, output } = ask(root, args);
  return status === 0 ? output.toString('utf8').split('\n')[0] : undefined;
}

/** The paths and other fields that `-z` ends with a null character. */
export function fieldsOf(output: Buffer): string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}

/** Runs git without a shell. */
function ask(folder: string, args: readonly string[], input = ''): Answer {
  const { error, status, stdout, stderr } = spawnSync('git', ['--literal-pathspecs', '-C', folder, ...args], {
    input,
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, ...quiet },
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    throw new GitFailure('git is not installed here; it is what remembers how the content was before.');
  }
  if (error !== undefined) throw new GitFailure(`git could not be run: ${error.message}.`);
  return { status: status ?? 1, output: stdout, complaint: stderr.toString('utf8').trim() };
}

function failure(complaint: string): GitFailure {
  const [line = ''] = complaint.split('\n');
  return new GitFailure(
    `git could not answer: ${line.replace(/^(?:fatal|error): /u, '') || 'it gave no reason'}.`,
  );
}
