import type { CollectionView } from '#model/views/collection';
import type { EmbedView } from '#model/views/embed';
import { cardHeight, collectionHeight } from './card-height.ts';
import { pinnedCard, usualWidth } from './snippets.ts';
import { markup } from './markup.ts';

/** An oEmbed description; https://oembed.com, section 2.3. */
export interface OEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly author_name: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

const picture = { width: 1200, height: 630 };
const aDay = 86_400;

/** What the claim’s address can be replaced with. */
export function oembed(view: EmbedView): OEmbed {
  return description(view, {
    title: view.caption,
    author: view.authors.length === 0 ? view.publisher.name : view.authors.join(', '),
    by: view.checked.by,
    card: pinnedCard(view),
    height: cardHeight(view, usualWidth),
  });
}

/** What the address of a topic, a document, a claimant or the site can be replaced with: its latest claims. */
export function collectionOembed(view: CollectionView): OEmbed {
  const { name } = view.publisher;
  return description(view, {
    title: view.title,
    author: name,
    by: name,
    card: view.card,
    height: collectionHeight(view, usualWidth),
  });
}

interface Own {
  readonly title: string;
  readonly author: string;
  /** The words of the link. */
  readonly by: string;
  readonly card: string;
  readonly height: number;
}

/**
 * A static file cannot obey `maxwidth`: it states a modest width, and its HTML takes the width it finds. The HTML is
 * what WordPress leaves of any: a quotation with a link, then a frame, with the attributes of `wp_filter_oembed_result`.
 */
function description(view: EmbedView | CollectionView, own: Own): OEmbed {
  const quotation = markup`<blockquote>${view.sentence} <a href="${view.page}">${own.by}</a></blockquote>`;
  const frame = markup`<iframe src="${own.card}" title="${view.frameTitle}" width="100%" height="${own.height}" frameborder="0" scrolling="no"></iframe>`;
  return {
    type: 'rich',
    version: '1.0',
    title: own.title,
    author_name: own.author,
    provider_name: view.publisher.name,
    provider_url: view.publisher.home,
    cache_age: aDay,
    html: quotation.text + frame.text,
    width: usualWidth,
    height: own.height,
    thumbnail_url: view.thumbnail,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  };
}
