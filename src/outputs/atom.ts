import { formatDay } from '#i18n/dates';
import { wordsFor } from '#i18n/words';
import type { Feed } from './feed.ts';
import type { FeedEntry } from './feed-entry.ts';
import { element, emptyElement, escapeXml } from './xml.ts';

/**
 * A feed as Atom. It is written here and not by a library: “feed” (6.0) puts texts into CDATA as HTML, where a claim
 * that holds “<” or “]]>” becomes something else, and takes the clock when no date is given. For who opens it in a
 * browser it holds a list of its entries as XHTML, which feed readers skip, and a style sheet that hides the rest.
 * Source: RFC 4287; section 6 on markup of other vocabularies.
 */
export function atomFeed(feed: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<?xml-stylesheet type="text/css" href="${escapeXml(feed.styles)}"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', feed.updated),
    `<author>${element('name', feed.publisher)}</author>`,
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.atom }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.page }),
    emptyElement('link', { rel: 'license', href: feed.licence }),
    element('generator', 'Contrechamp'),
    browserView(feed),
    ...feed.entries.map((entry) => entryXml(entry, feed.language)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryXml(entry: FeedEntry, language: string): string {
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    emptyElement('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: entry.url }),
    element('published', entry.published),
    element('updated', entry.updated),
    ...entry.authors.map((name) => `<author>${element('name', name)}</author>`),
    ...entry.topics.map(({ id, label }) => emptyElement('category', { term: id, label })),
    element('summary', entry.summary),
    element('content', entry.content, { type: 'html' }),
    '</entry>',
  ].join('\n');
}

function browserView({ title, description, page, language, direction, entries, atom }: Feed): string {
  const { feedHint: hint, feedEmpty: empty } = wordsFor(language).data;
  const items = entries.map(({ url, title: name, summary, updated }) => {
    const day = formatDay(updated.slice(0, 10), language);
    return `<li><a href="${escapeXml(url)}">${escapeXml(name)}</a><span>${escapeXml(day)}</span><p>${escapeXml(summary)}</p></li>`;
  });
  return `<div xmlns="http://www.w3.org/1999/xhtml" lang="${escapeXml(language)}" dir="${direction}"><h1><a href="${escapeXml(page)}">${escapeXml(title)}</a></h1><p>${escapeXml(description)}</p><p>${escapeXml(hint)}<br/><code>${escapeXml(atom)}</code></p>${items.length === 0 ? `<p>${escapeXml(empty)}</p>` : `<ol>${items.join('')}</ol>`}</div>`;
}

/** How a feed looks in a browser: its list, and nothing of the rest. */
export const feedStyles = `feed > * { display: none; }
feed > div {
  display: block; max-width: 42rem; margin: 0 auto; padding: 2rem 1rem;
  font: 1.0625rem/1.5 Georgia, 'Times New Roman', serif; color: #1a1a19;
}
feed { display: block; min-height: 100vh; background: #faf8f3; }
h1 { font-weight: 500; line-height: 1.15; }
code { font-size: 0.875rem; overflow-wrap: anywhere; }
ol { list-style: none; padding: 0; }
li { padding: 1rem 0; border-top: 1px solid #d9d3c5; }
li a { font-size: 1.2rem; }
li span { display: block; font: 0.875rem system-ui, sans-serif; color: #57554e; }
li p { margin: 0.3rem 0 0; }
a { color: inherit; }
@media (prefers-color-scheme: dark) {
  feed { background: #141416; }
  feed > div { color: #ece9e2; }
  li { border-color: #3a3a40; }
  li span { color: #b3afa5; }
}
`;
