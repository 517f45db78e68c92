import type { ClaimNode } from '#model/graph';
import { cardPath, collectionPath, collectionSections } from '#model/paths';
import { collectionViews } from '#model/views/collection';
import type { Context } from '#model/views/context';
import { embedView } from '#model/views/embed';
import { itemFile } from './file-paths.ts';
import type { OutputFile } from './output-file.ts';
import { type CardAssets, cardDocument } from './embed/card-document.ts';
import { oembed } from './embed/oembed.ts';

/** The card of a claim, at its former addresses too, so that no embedded card goes dark; and its oEmbed description. */
export function* embedFilesOfClaim(
  context: Context,
  claim: ClaimNode,
  assets: CardAssets,
): Generator<OutputFile> {
  const { place, language } = context;
  const view = embedView(context, claim);
  yield {
    path: itemFile(place, language, 'claims', claim.id, 'oembed.json'),
    text: () => JSON.stringify(oembed(view)),
  };
  for (const id of [claim.id, ...claim.aliases]) {
    yield {
      path: `${cardPath(place, language, id)}index.html`,
      text: () => cardDocument(view, assets),
    };
  }
}

/** The cards of the latest claims of every topic, document and claimant that has any. */
export function* collectionCards(context: Context, assets: CardAssets): Generator<OutputFile> {
  for (const section of collectionSections) {
    for (const { id, ...view } of collectionViews(context, section)) {
      yield {
        path: `${collectionPath(context.place, context.language, section, id)}index.html`,
        text: () => cardDocument(view, assets),
      };
    }
  }
}
