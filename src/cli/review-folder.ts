import { romanise } from '#model/romanise';
import { checkContent } from '#check/check';
import type { Links } from '#check/review/markdown-parts';
import type { ChangedPath, FileChange, Review } from '#check/review/review';
import { reviewChange } from '#check/review/review-change';
import { repositoryOf } from '#model/repository';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import type { Site } from '#schema/site';
import { reviewedPages } from '#site/reviewed-pages';
import { type Base, findBase, readTwoStates } from './base-state.ts';
import { fieldsOf, git, gitLine } from './git.ts';

/** There is no content to review; the message is a sentence. */
export class ReviewFailure extends Error {}

/** A review of a content folder, and what belongs to showing it. */
export interface FolderReview {
  readonly review: Review;
  /** Where the files of the change can be seen; empty when site.yml names no repository. */
  readonly source: Pick<Links, 'source'>;
  readonly note?: string;
}

/** What changed in a content folder and around it since REF; what pictures are is kept in the folder `cache`. Throws a `ReviewFailure` or a `GitFailure`. */
export function reviewFolder(
  contentFolder: string,
  ref: string,
  today: string,
  cache?: string,
): FolderReview {
  const loaded = loadContentFiles(contentFolder, cache);
  if (isLoadFailure(loaded)) throw new ReviewFailure(loaded.failure);
  const base = findBase(contentFolder, ref);
  const { before, now } = readTwoStates(base, loaded.folder, loaded.files, undefined, loaded.media);
  const problems = checkContent(now, { today, before, problems: loaded.problems, romanise });
  const review = reviewChange({
    ...{ base: base.commit, before, now, problems, problemsBefore: checkContent(before, { today }) },
    ...{ paths: changedPaths(base), folder: base.repository.folder, folderName: loaded.folder },
    pagesOf: reviewedPages,
  });
  return {
    review,
    source: sourceOf(base, before.site?.value ?? now.site?.value),
    ...(base.note === undefined ? {} : { note: base.note }),
  };
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
