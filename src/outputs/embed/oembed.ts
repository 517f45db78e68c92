import type { EmbedView } from '#model/views/embed';
import { cardHeight } from './card-height.ts';
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

/**
 * What the claim’s address can be replaced with. A static file cannot obey `maxwidth`: it states a modest width, and
 * its HTML takes the width it finds. The HTML is what WordPress leaves of any: a quotation with a link,
 * then a frame, with the attributes of `wp_filter_oembed_result`.
 */
export function oembed(view: EmbedView): OEmbed {
  const height = cardHeight(view, usualWidth);
  const quotation = markup`<blockquote>${view.sentence} <a href="${view.page}">${view.checked.by}</a></blockquote>`;
  const frame = markup`<iframe src="${pinnedCard(view)}" title="${view.frameTitle}" width="100%" height="${height}" frameborder="0" scrolling="no"></iframe>`;
  return {
    type: 'rich',
    version: '1.0',
    title: view.caption,
    author_name: view.authors.length === 0 ? view.publisher.name : view.authors.join(', '),
    provider_name: view.publisher.name,
    provider_url: view.publisher.home,
    cache_age: aDay,
    html: quotation.text + frame.text,
    width: usualWidth,
    height,
    thumbnail_url: view.thumbnail,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  };
}
