import type { Loader, LoaderContext } from 'astro/loaders';
import { reportText } from '#check/reporters/text';
import type { ReadFile } from '#reader/file';
import { type CheckedContent, currentDay, loadCheckedContent, textsOf } from './checked-content.ts';
import { readSettings } from './settings.ts';

/** The collections of content that claims and their surroundings are stored in. */
export type CollectionName = 'site' | 'claims' | 'translations' | 'documents' | 'entities' | 'events';

const collections: readonly CollectionName[] = [
  'site',
  'claims',
  'translations',
  'documents',
  'entities',
  'events',
];

/** One load serves all collections; a change of the folder in the live site starts another. */
let shared: CheckedContent | undefined;
let served = new Set<CollectionName>();

/**
 * Stores one kind of content file in Astro’s content layer. An entry names what the reader’s cache keeps of the
 * file: Astro’s chunked store counts the bytes of every character in turn, which for whole claims costs more than
 * compiling them. A build stops with the whole report when anything is wrong; the live site keeps the last good
 * state of a broken file.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: 'contrechamp',
    load: async (context) => {
      const settings = readSettings(process.env);
      const sync = () => store(context, collection, contentFor(collection, context));
      sync();
      const { watcher } = context;
      if (watcher === undefined) return;
      watcher.add(settings.content);
      const onChange = (path: string) => {
        if (path.startsWith(settings.content)) sync();
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
    },
  };
}

/** The content, read once for every round in which each collection asks for it. */
function contentFor(collection: CollectionName, context: LoaderContext): CheckedContent {
  if (shared === undefined || served.has(collection)) {
    shared = loadContent(context.watcher !== undefined);
    served = new Set();
  }
  const checked = shared;
  served.add(collection);
  // The last one to ask lets go of it, so that the pages have the memory.
  if (served.size === collections.length) shared = undefined;
  return checked;
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

function store(
  { store: entries }: LoaderContext,
  collection: CollectionName,
  { content, keys }: CheckedContent,
): void {
  const files = filesOf(content, collection);
  const ids = new Set(files.map(idOf));
  for (const id of entries.keys()) if (!ids.has(id)) entries.delete(id);
  for (const file of files) {
    const key = keys.get(file.path);
    if (key === undefined || file.problems.some(({ severity }) => severity === 'error')) continue;
    entries.set({ id: idOf(file), data: { key, path: file.path }, digest: key });
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
