import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. Source: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    ...(feed.json === undefined ? {} : { feed_url: feed.json }),
    language: feed.language,
    authors: [{ name: feed.publisher }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.content,
      date_published: entry.published,
      date_modified: entry.updated,
      authors: entry.authors.map((name) => ({ name })),
      ...(entry.topics.length === 0 ? {} : { tags: entry.topics.map(({ label }) => label) }),
      language: feed.language,
    })),
  } as const;
}
