import { buildGraph } from '#model/build-graph';
import { type PictureFormat, picturePath, type Place } from '#model/paths';
import { createContexts } from '#model/views/context';
import { claimPicture, type PictureView, sitePicture } from '#model/views/picture';
import type { Content } from '#reader/content';
import type { Settings } from './settings.ts';

/** A picture that the site has, and where: a claim’s picture also stays at the addresses it had before. */
export interface SitePictureFiles {
  readonly view: PictureView;
  /** Paths below the site’s base, without a slash before them. */
  readonly paths: (format: PictureFormat) => readonly string[];
}

/** All pictures of a site: one for itself and one for each claim, in every language each is written in. */
export function picturesOf(
  content: Content,
  settings: Pick<Settings, 'origin'>,
  options: { readonly drafts: boolean },
): SitePictureFiles[] {
  const site = content.site?.value;
  if (site === undefined) throw new Error('site.yml could not be read; npm run check tells why.');
  const graph = buildGraph(content, site, options);
  const place: Place = { origin: settings.origin, base: '', defaultLanguage: site.languages[0] ?? 'en' };
  return createContexts(graph, place).flatMap((context) => {
    const pathsOf = (ids: readonly (string | undefined)[]) => (format: PictureFormat) =>
      ids.map((id) => picturePath(place, context.language, format, id).slice(1));
    return [
      { view: sitePicture(context), paths: pathsOf([undefined]) },
      ...[...graph.claims.values()]
        .filter(({ words }) => words[context.language] !== undefined)
        .map((claim) => ({
          view: claimPicture(context, claim),
          paths: pathsOf([claim.id, ...claim.aliases]),
        })),
    ];
  });
}
