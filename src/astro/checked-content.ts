import { checkContent } from '#check/check';
import { wordsFor } from '#i18n/words';
import { cachedReader } from '#reader/cache';
import { type Content, readContent } from '#reader/content';
import type { TextFile } from '#reader/file';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import type { Problem } from '#schema/problem';
import { readEpoch, type Settings } from './settings.ts';

/** The content folder read and checked: what Astro’s loader stores, and what stands in its way. */
export interface CheckedContent {
  readonly content: Content;
  readonly problems: readonly Problem[];
  readonly files: readonly TextFile[];
  /** Under which key the cache keeps what each file says, by path. */
  readonly keys: ReadonlyMap<string, string>;
}

export interface CheckedOptions {
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** Leaves the rules out, for content that was checked a moment ago. */
  readonly skipRules?: boolean;
  /** Keeps what was read before, so that the live site can show the last good state of a broken file. */
  readonly live?: boolean;
}

/** Reads and checks the content folder; throws a sentence when there is none. */
export function loadCheckedContent(
  settings: Pick<Settings, 'content' | 'cache'>,
  { today, skipRules = false, live = false }: CheckedOptions,
): CheckedContent {
  const loaded = loadContentFiles(settings.content);
  if (isLoadFailure(loaded)) throw new Error(loaded.failure);
  const reader = cachedReader(settings.cache, process.cwd());
  const content = readContent(
    loaded.folder,
    loaded.files,
    (language) => wordsFor(language).footnotes,
    reader.read,
  );
  reader.save(live);
  const problems = skipRules ? [] : checkContent(content, { today, problems: loaded.problems });
  return { content, problems, files: loaded.files, keys: reader.keys };
}

/** The day it is anywhere on Earth: no editor’s today is the future. */
export function currentDay(now: Date, sourceDateEpoch: string | undefined): string {
  const later = Math.max(now.getTime(), (readEpoch(sourceDateEpoch) ?? 0) * 1000);
  return new Date(later + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The text of each file by its path, for reports. */
export function textsOf(files: readonly TextFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}
