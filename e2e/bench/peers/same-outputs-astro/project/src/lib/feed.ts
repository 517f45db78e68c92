import rss from '@astrojs/rss';
import { addressOf, type Claim, origin } from './site';

/** The newest claims as RSS. */
export function feedOf(title: string, claims: Claim[]) {
  return rss({
    title,
    description: title,
    site: origin,
    items: claims.slice(0, 50).map(({ id, data }) => ({
      title: data.title,
      description: data.summary,
      pubDate: new Date(data.published),
      link: addressOf(id),
    })),
  });
}
