import type { Frame } from '#model/views/frame';

/** What feed a page has beside that of the whole site. */
export type PageFeed = 'front' | 'own' | 'corrections';

/** A feed as the head of a page tells of it. */
export interface FeedLink {
  readonly type: string;
  readonly title?: string;
  readonly href: string;
}

const atom = 'application/atom+xml';

/**
 * The feeds that a browser or a feed reader finds on a page, the closest first. The one of the whole site has no title
 * on other pages: claim pages have little room.
 */
export function feedLinks(frame: Frame, feed: PageFeed | undefined): FeedLink[] {
  const { home, siteTitle, title } = frame;
  const site = { type: atom, href: `${home}feed.xml` };
  const corrections = { type: atom, title, href: `${home}corrections.xml` };
  if (feed === 'front') {
    return [
      { ...site, title: siteTitle },
      { type: 'application/feed+json', title: siteTitle, href: `${home}feed.json` },
    ];
  }
  if (feed === 'corrections') return [corrections, site];
  if (feed !== 'own') return [site];
  const folder = new URL(frame.canonical).pathname.replace(/page-\d+\/$/u, '');
  return [
    { type: atom, title, href: `${folder}feed.xml` },
    { type: 'application/feed+json', title, href: `${folder}feed.json` },
    site,
  ];
}
