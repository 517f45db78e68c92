import { checkContent } from '#check/check';
import { wordsFor } from '#i18n/words';
import type { Content } from '#reader/content';
import type { TextFile } from '#reader/file';
import type { Problem } from '#schema/problem';
import { contentWith, type KnownContent } from './known-content.ts';

/** A draft with all that the check says of it. */
export interface CheckedDraft {
  /** The site with the draft in it. */
  readonly content: Content;
  /** What the draft brings in, wherever it is told. */
  readonly problems: readonly Problem[];
}

/**
 * Checks drafts against what the site knows, with the rules of `npm run check`. The site was clean when it was built:
 * what the rules say of it without the draft comes of what browsers do not have (drafts, the texts of editorial pages),
 * and is left out.
 */
export function draftChecker(
  known: KnownContent,
  today: string,
): (files: readonly TextFile[]) => CheckedDraft {
  const footnotes = (language: string) => wordsFor(language).footnotes;
  const before = new Set(checkContent(contentWith(known, footnotes, []), { today }).map(nameOf));
  return (files) => {
    const own = new Set(files.map(({ path }) => path));
    const content = contentWith(known, footnotes, files);
    const problems = checkContent(content, { today })
      .filter((problem) => own.has(problem.file) || !before.has(nameOf(problem)))
      .map((problem) => withoutLines(problem, own));
    return { content, problems };
  };
}

/** Browsers know what the other files say, and not on which line. */
function withoutLines(problem: Problem, own: ReadonlySet<string>): Problem {
  const message = problem.message.replaceAll(/([^\s“”,]+\.(?:mdx|yml)), line \d+/gu, (whole, path: string) =>
    own.has(path) ? whole : path,
  );
  return { ...problem, message };
}

function nameOf({ code, file, message }: Problem): string {
  return `${code}\n${file}\n${message}`;
}
