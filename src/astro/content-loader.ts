import { sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { reportText } from '#check/reporters/text';
import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { type CheckedContent, currentDay, loadCheckedContent, textsOf } from './checked-content.ts';
import { readSettings } from './settings.ts';

/**
 * Stores the content folder in Astro’s content layer, one entry a file. An entry names what the reader’s cache keeps
 * of the file and holds no copy of it: Astro’s chunked store counts the bytes of every character in turn, which for
 * whole claims costs more than compiling them. A build stops with the whole report when anything is wrong; the live
 * site keeps the last good state of a broken file.
 */
export function contentLoader(): Loader {
  return {
    name: 'contrechamp',
    load: async (context) => {
      const { watcher } = context;
      const sync = () => store(context, loadContent(watcher !== undefined));
      sync();
      if (watcher === undefined) return;
      const { content } = readSettings(process.env);
      watcher.add(content);
      const onChange = (path: string) => {
        if (path.startsWith(content + sep)) sync();
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
    },
  };
}

function loadContent(live: boolean): CheckedContent {
  const settings = readSettings(process.env);
  const today = currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
  const checked = loadCheckedContent(settings, { today, skipRules: settings.checked || live, live });
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  if (!live && errors.length > 0) {
    throw new Error(`\n${reportText(checked.problems, { texts: textsOf(checked.files) })}`);
  }
  return checked;
}

function store({ store: entries }: LoaderContext, { content, keys }: CheckedContent): void {
  const files = filesOf(content);
  const paths = new Set(files.map(({ path }) => path));
  for (const path of entries.keys()) if (!paths.has(path)) entries.delete(path);
  for (const { path, problems } of files) {
    const key = keys.get(path);
    if (key === undefined || problems.some(({ severity }) => severity === 'error')) continue;
    entries.set({ id: path, data: { key }, digest: key });
  }
}

function filesOf({
  site,
  claims,
  translations,
  documents,
  entities,
  events,
  exceptions,
  ledger,
}: Content): ReadFile[] {
  const single = [site, events, exceptions, ledger].filter((file) => file !== undefined);
  return [...single, ...claims, ...translations, ...documents, ...entities];
}
