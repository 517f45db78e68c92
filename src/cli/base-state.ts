import { wordsFor } from '#i18n/words';
import { type Content, type Read, readContent } from '#reader/content';
import type { ReadFile, TextFile } from '#reader/file';
import { isContentPath } from '#reader/load';
import type { MediaFile } from '#reader/media-file';
import { readFile } from '#reader/read-file';
import { fieldsOf, git, GitFailure, gitLine, openRepository, type Repository } from './git.ts';

/** The commit that the present is held against. */
export interface Base {
  readonly repository: Repository;
  readonly commit: string;
  /** What the reader of the report should know of how it was chosen, as a sentence. */
  readonly note?: string;
}

/** The content at the base and now, read by one reader. */
export interface TwoStates {
  readonly before: Content;
  readonly now: Content;
}

/**
 * The base of a comparison: where HEAD and REF went apart, so that what happened on REF since is not taken for a
 * change of ours; REF itself when they have nothing in common. Throws a `GitFailure`, a sentence.
 */
export function findBase(contentFolder: string, ref: string): Base {
  const repository = openRepository(contentFolder);
  const isShallow = gitLine(repository, ['rev-parse', '--is-shallow-repository']) === 'true';
  const fetchMore =
    'This clone is shallow: fetch its whole history (git fetch --unshallow; in CI fetch-depth: 0).';
  const tip = gitLine(repository, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  if (tip === undefined) {
    throw new GitFailure(
      `git knows no commit “${ref}”.${isShallow ? ` ${fetchMore}` : ' Write a branch, a tag or a commit, such as origin/main.'}`,
    );
  }
  const commit = gitLine(repository, ['merge-base', tip, 'HEAD']);
  if (commit !== undefined) return { repository, commit };
  if (isShallow) throw new GitFailure(`Where HEAD and “${ref}” went apart cannot be seen. ${fetchMore}`);
  const note = `HEAD and “${ref}” have no common history: compared with “${ref}” itself.`;
  return { repository, commit: tip, note };
}

/**
 * The content of the base beside that of now, whose files were loaded. What did not change is read once, so that
 * a large site takes little longer. `folder` is the first part of every path. Pictures of the base are not looked at:
 * both states have those of now.
 */
export function readTwoStates(
  base: Base,
  folder: string,
  files: readonly TextFile[],
  readOne: Read = readFile,
  media?: readonly MediaFile[],
  kept?: Content['kept'],
): TwoStates {
  const words = (language: string) => wordsFor(language).footnotes;
  const read = rememberingReader(readOne);
  const now = readContent(folder, files, words, read, media, kept);
  return { before: readContent(folder, contentAt(base, folder), words, read, media), now };
}

/** The files of the content folder at the base, straight from git’s store: nothing is checked out. */
function contentAt({ repository, commit }: Base, folder: string): TextFile[] {
  const inside = repository.folder === '' ? '' : `${repository.folder}/`;
  const tree = git(repository, [
    ...['ls-tree', '-r', '-z', '--full-tree', commit],
    ...(inside === '' ? [] : ['--', inside]),
  ]);
  const entries = fieldsOf(tree).flatMap((line) => {
    const [, mode = '', type, object = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/su.exec(line) ?? [];
    const name = path.slice(inside.length);
    // Links are not followed, as on the disk.
    return type === 'blob' && mode !== '120000' && isContentPath(name) ? [{ object, name }] : [];
  });
  const texts = readObjects(
    repository,
    entries.map(({ object }) => object),
  );
  return entries.map(({ name }, place) => ({ path: `${folder}/${name}`, text: texts[place] ?? '' }));
}

/** The texts of objects. Source of the protocol: git-cat-file(1), “Batch output”. */
function readObjects(repository: Repository, objects: readonly string[]): string[] {
  if (objects.length === 0) return [];
  const output = git(repository, ['cat-file', '--batch'], objects.map((object) => `${object}\n`).join(''));
  let offset = 0;
  return objects.map((object) => {
    const end = output.indexOf('\n', offset);
    const [, type, size = ''] = output.toString('utf8', offset, end).split(' ');
    if (type !== 'blob') {
      throw new GitFailure(
        `This clone lacks an object of the base (${object}): fetch the whole history first.`,
      );
    }
    const start = end + 1;
    offset = start + Number(size) + 1;
    return output.toString('utf8', start, offset - 1);
  });
}

/** A reader that gives the same file back for the same path and text. */
function rememberingReader(readOne: Read): Read {
  const known = new Map<string, ReadFile>();
  return (file, role, footnotes) => {
    const key = [file.path, role.kind, role.id, role.language, file.text].join('\n');
    const result = known.get(key) ?? readOne(file, role, footnotes);
    known.set(key, result);
    return result;
  };
}
