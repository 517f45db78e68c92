import type { BreadcrumbList, WebSite } from 'schema-dts';
import { absolute, homePath } from '#model/paths';
import type { Context } from '#model/views/context';
import type { Frame } from '#model/views/frame';
import { publisherOf } from './publisher.ts';

/** The way to a page, as the page shows it. */
export function breadcrumbList({ breadcrumbs, canonical }: Frame) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: breadcrumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name: label,
      ...(href === undefined ? {} : { item: new URL(href, canonical).href }),
    })),
  } as const satisfies BreadcrumbList & { '@context': string };
}

/** The site, on its front page, with who answers for it. */
export function webSite(context: Context, frame: Frame) {
  const { graph, place } = context;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${absolute(place, homePath(place, place.defaultLanguage))}#site`,
    name: frame.siteTitle,
    url: frame.canonical,
    inLanguage: frame.language,
    description: frame.description,
    license: graph.site.licence.url,
    publisher: publisherOf(context),
  } as const satisfies WebSite & { '@context': string };
}
