import { localeOf } from '#i18n/locale';
import type { Context } from '#model/views/context';
import { homePath } from '#model/paths';
import { stripComments } from '../embed/strip-comments.ts';

/** The two workers as they stand in this folder: the one that keeps pages, and the one that removes it. */
export interface WorkerScripts {
  readonly worker: string;
  readonly removal: string;
}

/**
 * The service worker of a site, which stands at its base, so that all of the site and nothing else is in its scope: one
 * that keeps what was read, or, where `site.yml` wants none, one that removes what a former build left with readers.
 */
export function workerText(
  contexts: readonly [Context, ...Context[]],
  { worker, removal }: WorkerScripts,
  keeps: boolean,
): string {
  const [{ place }] = contexts;
  const base = `${place.base}/`;
  const roots = contexts.map(({ language }) => homePath(place, language));
  const site = keeps
    ? {
        base,
        // The front page of the first language begins all addresses, so it is asked last.
        roots: roots.toSorted((left, right) => right.length - left.length),
        words: Object.fromEntries(
          contexts.map(({ language, words }) => [language, [localeOf(language), words.offline.kept]]),
        ),
      }
    : { base };
  return `const site = ${JSON.stringify(site)};\n${stripComments(keeps ? worker : removal)}\n`;
}
