import type { ClaimNode } from '#model/graph';
import { isLeftOut } from '#model/left-out';
import { cardPath, itemPath, type PictureFormat, picturePath, snippetsPath } from '#model/paths';
import { claimView } from '#model/views/claim';
import type { Context } from '#model/views/context';
import { embedView } from '#model/views/embed';
import { snippetsView } from '#model/views/how-to-embed';
import { movedView } from '#model/views/moved';
import { claimPicture } from '#model/views/picture';
import { bibtex } from '#outputs/bibtex';
import { citationOf, cslJson } from '#outputs/citation';
import { citationText } from '#outputs/citation-styles';
import { claimData } from '#outputs/claim-data';
import { claimReviewScript } from '#outputs/claim-review';
import { cardDocument } from '#outputs/embed/card-document';
import { oembed } from '#outputs/embed/oembed';
import { figuresTable } from '#outputs/figures-table';
import { itemFile } from '#outputs/file-paths';
import type { Output } from '../output.ts';
import type { SiteInput } from '../site-input.ts';
import { dataFile, jsonText, pageAt } from './make-output.ts';

/** All that leaves the site for one claim in one language, in which its words must exist. */
export function* claimOutputs(
  { reads, assets }: SiteInput,
  context: Context,
  { id, aliases, figures, series }: Pick<ClaimNode, 'id' | 'aliases' | 'figures' | 'series'>,
): Generator<Output> {
  const { place, language } = context;
  const { site } = context.graph;
  const node = (): ClaimNode => {
    const claim = context.graph.claims.get(id);
    if (claim === undefined) throw new TypeError(`there is no claim ${id}`);
    return claim;
  };
  const file = (name: string, view: () => string) =>
    dataFile(place, itemFile(place, language, 'claims', id, name), 'claim data', view);
  const card = () => reads.shared('card', `${language} ${id}`, () => embedView(context, node()));
  const citation = () => reads.shared('citation', `${language} ${id}`, () => citationOf(context, node()));
  const picture = () => reads.shared('picture', `${language} ${id}`, () => claimPicture(context, node()));

  yield {
    ...pageAt(place, itemPath(place, language, 'claims', id), 'claim'),
    page: 'claim',
    view: () => ({ ...claimView(context, node()), data: claimReviewScript(context, node()) }),
    listed: { language, below: `claims/${id}/`, updated: () => context.graph.changedOn.get(id) },
  };
  if (!isLeftOut(site, 'snippets')) {
    yield {
      ...pageAt(place, snippetsPath(place, language, id), 'snippets'),
      page: 'snippets',
      view: () => snippetsView(context, node()),
    };
  }
  yield file('oembed.json', () => JSON.stringify(oembed(card())));
  // Former addresses too, so that no embedded card goes dark.
  for (const known of [id, ...aliases]) {
    const path = `${cardPath(place, language, known)}index.html`;
    yield dataFile(place, path, 'card', () => cardDocument(card(), assets));
  }
  yield file('claim.json', () => jsonText(claimData(context, node())));
  if (figures.length + series.length > 0) yield file('figures.csv', () => figuresTable(context, node()));
  yield file('cite.json', () => jsonText(cslJson(citation())));
  yield file('cite.bib', () => bibtex(citation()));
  yield file('cite.txt', () => citationText(citation()));
  const formats: readonly PictureFormat[] = isLeftOut(site, 'pictures') ? ['svg'] : ['png', 'svg'];
  for (const known of [id, ...aliases]) {
    for (const format of formats) {
      const path = picturePath(place, language, format, known);
      yield {
        path: path.slice(place.base.length + 1),
        kind: 'picture',
        draw: 'picture',
        format,
        view: picture,
      };
    }
  }
  for (const alias of aliases) {
    yield {
      ...pageAt(place, itemPath(place, language, 'claims', alias), 'moved'),
      page: 'moved',
      // Another claim may have the former address tomorrow.
      view: () => movedView(context, 'claims', context.graph.aliases.get(alias) ?? id),
    };
  }
}
