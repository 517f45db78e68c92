import { searchIndexPath } from '#model/paths';
import type { Context } from '#model/views/context';
import { type SearchRecord, searchRecords } from '#outputs/search/records';
import { wordShelves } from '#outputs/search/word-shelves';
import type { Output } from '../output.ts';
import { buildIndex } from '../search-index.ts';

/** The search index of a language, which is made by Pagefind, and the lists of words for its spelling. */
export function* searchOutputs(context: Context): Generator<Output> {
  const { graph, place, language } = context;
  if (![...graph.claims.values()].some(({ words }) => words[language] !== undefined)) return;
  yield {
    path: searchIndexPath(place, language).slice(place.base.length + 1),
    kind: 'search index',
    draw: 'folder',
    view: () => searchRecords(context),
    fill: async (view) => {
      const records = view as readonly SearchRecord[];
      const words = records.flatMap(({ content }) => content.split(' '));
      return new Map([
        ...(await buildIndex(records)).map(({ path, content }) => [path, content] as const),
        ...[...wordShelves(words)].map(([name, content]) => [`words/${name}.txt`, content] as const),
      ]);
    },
  };
}
