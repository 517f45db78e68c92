import type { BreadcrumbList, WebSite } from 'schema-dts';
import type { Frame } from '#model/views/frame';

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

/** The site, on its front page. */
export function webSite(frame: Frame) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: frame.siteTitle,
    url: frame.canonical,
    inLanguage: frame.language,
    description: frame.description,
  } as const satisfies WebSite & { '@context': string };
}
