import { fileURLToPath } from 'node:url';
import { romanise } from '#model/romanise';
import { checkContent } from '#check/check';
import { wordsFor } from '#i18n/words';
import { cachedReader } from '#reader/cache';
import { type Content, readContent } from '#reader/content';
import type { TextFile } from '#reader/file';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import type { Problem } from '#schema/problem';
import type { Settings } from './settings.ts';

/** The content folder read and checked. */
export interface CheckedContent {
  readonly content: Content;
  readonly problems: readonly Problem[];
  readonly files: readonly TextFile[];
}

export interface CheckedOptions {
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** Leaves the rules out, for content that was checked a moment ago. */
  readonly skipRules?: boolean;
}

/** The folder of the program. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Reads and checks the content folder; throws a sentence when there is none. */
export function loadCheckedContent(
  settings: Pick<Settings, 'content' | 'cache'>,
  { today, skipRules = false }: CheckedOptions,
): CheckedContent {
  const loaded = loadContentFiles(settings.content, settings.cache);
  if (isLoadFailure(loaded)) throw new Error(loaded.failure);
  const reader = cachedReader(settings.cache, projectFolder);
  const content = readContent(
    loaded.folder,
    loaded.files,
    (language) => wordsFor(language).footnotes,
    reader.read,
    loaded.media,
    loaded.kept,
  );
  reader.save();
  const problems = skipRules ? [] : checkContent(content, { today, problems: loaded.problems, romanise });
  return { content, problems, files: loaded.files };
}
