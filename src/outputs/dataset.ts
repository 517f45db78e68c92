import type { Dataset } from 'schema-dts';
import { absolute, singlePath } from '#model/paths';
import type { Context } from '#model/views/context';
import { localText } from '#model/views/context';
import { latestChange } from '#model/views/tally';
import { siteFile } from './file-paths.ts';
import { publisherOf } from './publisher.ts';

/** The files of a language that hold the whole site, with their media types. */
export const wholeFiles = {
  'claims.json': 'application/json',
  'claims.csv': 'text/csv',
  'claimreview.json': 'application/ld+json',
} as const;

/** The data of the site, for search engines of data sets. Source: Google Search Central, “Dataset”. */
export function dataset(context: Context) {
  const { graph, place, language, words } = context;
  const claims = [...graph.claims.values()];
  const updated = latestChange(claims);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${words.data.title} · ${localText(context, graph.site.title)}`,
    description: `${localText(context, graph.site.description)} ${words.data.description}`,
    url: absolute(place, singlePath(place, language, 'data')),
    inLanguage: language,
    isAccessibleForFree: true,
    license: graph.site.licence.url,
    creator: publisherOf(context),
    ...(updated === undefined ? {} : { dateModified: updated }),
    distribution: Object.entries(wholeFiles).map(([name, encodingFormat]) => ({
      '@type': 'DataDownload' as const,
      name,
      encodingFormat,
      contentUrl: absolute(place, siteFile(place, language, name)),
    })),
  } as const satisfies Dataset & { '@context': string };
}
