import { absolute, singlePath } from '#model/paths';
import type { Context, Link } from '#model/views/context';
import { buildFrame, type Frame } from '#model/views/frame';
import { bookmarklet } from './bookmarklet.ts';
import { claimDataSchema } from './claim-data-schema.ts';
import { dataset } from './dataset.ts';
import { sharedFile, siteFile } from './file-paths.ts';
import { outputSchemas } from './output-schemas.ts';
import { scriptJson } from './json-ld.ts';

/** All that `/data/` shows. */
export interface DataView {
  readonly frame: Frame;
  readonly licence: Link;
  readonly files: readonly (Link & { readonly about: string })[];
  readonly claimFiles: readonly { readonly name: string; readonly about: string }[];
  readonly schemas: readonly Link[];
  /** Keys of `claim.json`, and whether each is always there. */
  readonly fields: readonly { readonly name: string; readonly always: boolean }[];
  readonly lookUp: string;
  readonly bookmarklet: string;
  /** The page’s structured data. */
  readonly data: string;
}

/** The page about the data. */
export function dataView(context: Context): DataView {
  const { graph, place, language, words } = context;
  return {
    frame: buildFrame(context, {
      title: words.data.title,
      description: words.data.description,
      pathIn: (candidate) => singlePath(place, candidate, 'data'),
      breadcrumbs: [{ label: words.data.title }],
    }),
    licence: { label: graph.site.licence.name, href: graph.site.licence.url },
    files: Object.entries(words.data.files).map(([name, about]) => ({
      label: name,
      href: siteFile(place, language, name),
      about,
    })),
    claimFiles: Object.entries(words.data.claimFiles).map(([name, about]) => ({ name, about })),
    schemas: Object.keys(outputSchemas).map((name) => ({
      label: `${name}.json`,
      href: sharedFile(place, `schema/${name}.json`),
    })),
    fields: Object.entries(claimDataSchema.shape).map(([name, schema]) => ({
      name,
      always: !schema.safeParse(undefined).success,
    })),
    lookUp: absolute(place, sharedFile(place, 'seen/…')).replace('%E2%80%A6', '…'),
    bookmarklet: bookmarklet(context),
    data: scriptJson(dataset(context)),
  };
}
