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
 * what the rules say of it without the draft comes of the texts that browsers do not have, and is left out.
 */
export function draftChecker(known: KnownContent, today: string): (file: TextFile) => CheckedDraft {
  const footnotes = (language: string) => wordsFor(language).footnotes;
  const before = new Set(checkContent(contentWith(known, footnotes), { today }).map(nameOf));
  return (file) => {
    const content = contentWith(known, footnotes, file);
    const problems = checkContent(content, { today }).filter(
      (problem) => problem.file === file.path || !before.has(nameOf(problem)),
    );
    return { content, problems };
  };
}

function nameOf({ code, file, message }: Problem): string {
  return `${code}\n${file}\n${message}`;
}
