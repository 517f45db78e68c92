import { createHash } from 'node:crypto';
import type { Loader, LoaderContext } from 'astro/loaders';
import { reportText } from '#check/reporters/text';
import type { ReadFile } from '#reader/file';
import { type CheckedContent, currentDay, loadCheckedContent, textsOf } from './checked-content.ts';
import { readSettings } from './settings.ts';

/** The collections of content that claims and their surroundings are stored in. */
export type CollectionName = 'site' | 'claims' | 'translations' | 'documents' | 'entities' | 'events';

/** One load serves the six collections; a change of the folder in the live site starts another. */
let shared: { readonly generation: number; readonly checked: CheckedContent } | undefined;
let generation = 0;

/**
 * Stores one kind of content file as data: values and compiled body, no module per file. A build stops with the
 * whole report when anything is wrong; the live site keeps the last good state of a broken file.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: 'contrechamp',
    load: async (context) => {
      const settings = readSettings(process.env);
      const sync = () => store(context, collection, currentContent(context));
      sync();
      const { watcher } = context;
      if (watcher === undefined) return;
      watcher.add(settings.content);
      const onChange = (path: string) => {
        if (!path.startsWith(settings.content)) return;
        if (collection === 'site') generation += 1;
        sync();
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
    },
  };
}

function currentContent(context: LoaderContext): CheckedContent {
  const live = context.watcher !== undefined;
  if (shared?.generation === generation) return shared.checked;
  const settings = readSettings(process.env);
  const today = currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
  const checked = loadCheckedContent(settings, { today, skipRules: settings.checked && !live });
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  if (!live && errors.length > 0)
    throw new Error(`\n${reportText(checked.problems, { texts: textsOf(checked.files) })}`);
  shared = { generation, checked };
  return checked;
}

function store(
  { store: entries }: LoaderContext,
  collection: CollectionName,
  { content }: CheckedContent,
): void {
  const files = filesOf(content, collection);
  const ids = new Set(files.map(idOf));
  for (const id of entries.keys()) if (!ids.has(id)) entries.delete(id);
  for (const file of files) {
    if (file.value === undefined || file.problems.some(({ severity }) => severity === 'error')) continue;
    const { id, language, path, value, body } = file;
    const data = { id, language, path, value, ...(body === undefined ? {} : { body }) };
    entries.set({
      id: idOf(file),
      data,
      digest: createHash('sha1').update(JSON.stringify(data)).digest('hex'),
    });
  }
}

function filesOf(content: CheckedContent['content'], collection: CollectionName): readonly ReadFile[] {
  switch (collection) {
    case 'site':
      return content.site === undefined ? [] : [content.site];
    case 'events':
      return content.events === undefined ? [] : [content.events];
    default:
      return content[collection];
  }
}

function idOf(file: ReadFile): string {
  if (file.kind === 'translation') return `${file.id}.${file.language}`;
  return file.id === '' ? file.kind : file.id;
}
