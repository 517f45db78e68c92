import { collectionPath, collectionSections, homePath, itemPath, siteCardPath } from '#model/paths';
import {
  collectionIds,
  type CollectionView,
  collectionViewOf,
  siteCollectionView,
} from '#model/views/collection';
import type { Context } from '#model/views/context';
import { cardDocument } from '#outputs/embed/card-document';
import { collectionOembed } from '#outputs/embed/oembed';
import type { Output } from '../output.ts';
import type { SiteInput } from '../site-input.ts';
import { dataFile } from './make-output.ts';

/** The cards of the latest claims of topics, documents, claimants and the site, each with its oEmbed description. */
export function* collectionOutputs(input: SiteInput, context: Context): Generator<Output> {
  const { graph, place, language } = context;
  for (const section of collectionSections) {
    for (const id of collectionIds(context, section)) {
      yield* outputsOf(input, {
        key: `${language} ${section} ${id}`,
        page: itemPath(place, language, section, id),
        card: collectionPath(place, language, section, id),
        view: () => collectionViewOf(context, section, id),
      });
    }
  }
  if (graph.order.length === 0) return;
  yield* outputsOf(input, {
    key: language,
    page: homePath(place, language),
    card: siteCardPath(place, language),
    view: () => siteCollectionView(context),
  });
}

interface Collection {
  readonly key: string;
  /** Paths. */
  readonly page: string;
  readonly card: string;
  readonly view: () => CollectionView;
}

function* outputsOf(
  { place, reads, assets }: SiteInput,
  { key, page, card, view }: Collection,
): Generator<Output> {
  const shared = () => reads.shared('collection', key, view);
  yield dataFile(place, `${card}index.html`, 'card', () => cardDocument(shared(), assets));
  yield dataFile(place, `${page}oembed.json`, 'data', () => JSON.stringify(collectionOembed(shared())));
}
