import { hash } from 'node:crypto';
import { pagesIndexPath, searchIndexPaths } from '#model/paths';
import type { Context } from '#model/views/context';
import { pageRecords } from '#outputs/search/page-records';
import { type SearchRecord, searchRecords } from '#outputs/search/records';
import { spellingShards } from '#outputs/search/spelling-shards';
import type { Output } from '../output.ts';
import { buildIndex, type IndexPart } from '../search-index.ts';
import { editorialPart, type SiteInput } from '../site-input.ts';

/** The search index of a language, which is made by Pagefind, part by part, and the lists of words for its spelling. */
export function* searchOutputs(input: SiteInput, context: Context): Generator<Output> {
  const { graph, place, language } = context;
  const ids = () => context.graph.newest.get(language) ?? [];
  const folders = searchIndexPaths(place, language, graph.newest.get(language)?.length ?? 0);
  for (const [part, folder] of folders.entries()) {
    yield {
      path: folder.slice(place.base.length + 1),
      kind: 'search index',
      draw: 'folder',
      view: () =>
        searchRecords(
          context,
          ids().filter((id) => partOf(id, folders.length) === part),
        ),
      fill: (view) => filled(view, { isFirst: part === 0, parts: folders.length }),
    };
  }
  // Without a claim there is no search, and no part that has its code.
  if (folders.length === 0) return;
  const written = input.editorial.filter((page) => page.language === language);
  yield {
    path: pagesIndexPath(place, language).slice(place.base.length + 1),
    kind: 'search index',
    draw: 'folder',
    dependsOn: written.map(({ file }) => editorialPart(file)),
    view: () => pageRecords(context, written),
    fill: (view) => filled(view, { isFirst: false, parts: folders.length }),
  };
}

async function filled(view: unknown, part: IndexPart): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const records = view as readonly SearchRecord[];
  const words = records.flatMap(({ content }) => content.split(' '));
  return new Map([
    ...(await buildIndex(records, part)),
    ...[...spellingShards(words)].map(([name, content]) => [`words/${name}.txt`, content] as const),
  ]);
}

/** A claim stays in its part as long as the number of parts is the same, whatever other claims come or go. */
function partOf(id: string, parts: number): number {
  return parts === 1 ? 0 : Number.parseInt(hash('sha1', id, 'hex').slice(0, 8), 16) % parts;
}
