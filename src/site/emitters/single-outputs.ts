import { checkGroups, fixEntries } from '#check/catalogue';
import { formWordsFor } from '#i18n/form-words';
import { homePath, picturePath, type SinglePage, singlePath, webManifestPath } from '#model/paths';
import { checksView } from '#model/views/checks';
import type { Context } from '#model/views/context';
import { contributeView } from '#model/views/contribute';
import { frontView } from '#model/views/front';
import { howToEmbedView } from '#model/views/how-to-embed';
import { mapView } from '#model/views/map';
import { sitePicture } from '#model/views/picture';
import { searchView } from '#model/views/search';
import { editorialView, notFoundView, offlineView } from '#model/views/single';
import { statusView } from '#model/views/status';
import { editorialChange } from '#model/views/tally';
import { dataView } from '#outputs/data-page';
import { scriptJson } from '#outputs/json-ld';
import { webManifest } from '#outputs/offline/web-manifest';
import { webSite } from '#outputs/page-data';
import type { Output, PageKind } from '../output.ts';
import { editorialPart, type SiteInput } from '../site-input.ts';
import { dataFile, pageAt } from './make-output.ts';

/** The pages that a language has one of each, and the picture of the site. */
export function* singleOutputs(input: SiteInput, context: Context): Generator<Output> {
  const { place, language, graph } = context;
  const single = (name: SinglePage, kind: PageKind) => ({
    ...pageAt(place, singlePath(place, language, name), kind),
    listed: { language, below: `${name}/`, updated: () => graph.lastChange },
  });
  yield {
    ...pageAt(place, homePath(place, language), 'front'),
    listed: { language, below: '', updated: () => graph.lastChange },
    page: 'front',
    view: () => {
      const front = frontView(context);
      return { ...front, data: scriptJson(webSite(context, front.frame)) };
    },
  };
  yield { ...single('map', 'map'), page: 'map', view: () => mapView(context) };
  yield { ...single('status', 'status'), page: 'status', view: () => statusView(context) };
  yield { ...single('search', 'search'), page: 'search', view: () => searchView(context) };
  yield { ...single('data', 'data page'), page: 'data', view: () => dataView(context) };
  yield {
    ...single('contribute', 'contribute'),
    page: 'contribute',
    view: () => contributeView(context, formWordsFor(language)),
  };
  yield {
    ...single('contribute/checks', 'checks'),
    page: 'checks',
    view: () => checksView(context, checkGroups(), fixEntries()),
  };
  yield { ...single('embed', 'how to embed'), page: 'how-to-embed', view: () => howToEmbedView(context) };
  if (graph.site.offline)
    yield {
      ...pageAt(place, singlePath(place, language, 'offline'), 'offline'),
      page: 'missing',
      view: () => offlineView(context),
    };
  const manifest = webManifestPath(place, language);
  yield dataFile(place, manifest, 'data', () => webManifest(context));
  yield* editorialOutputs(input, context);
  const picture = () => input.reads.shared('picture', language, () => sitePicture(context));
  for (const format of ['png', 'svg'] as const) {
    const path = picturePath(place, language, format).slice(place.base.length + 1);
    yield { path, kind: 'picture', draw: 'picture', format, view: picture };
  }
}

/** The pages that are written by hand, in the languages each is written in. */
function* editorialOutputs({ editorial }: SiteInput, context: Context): Generator<Output> {
  const { graph, place, language } = context;
  for (const page of editorial) {
    if (page.language !== language) continue;
    const { name, file } = page;
    const versions = editorial.filter((other) => other.name === name);
    const languages = graph.languages.filter((known) => versions.some((other) => other.language === known));
    yield {
      ...pageAt(place, singlePath(place, language, name), 'editorial'),
      dependsOn: versions.map((other) => editorialPart(other.file)),
      page: 'editorial',
      view: () => ({ ...editorialView(context, { ...page, languages }), file }),
      listed: {
        language,
        below: `${name}/`,
        updated: () => editorialChange(page, graph.lastChange),
      },
    };
  }
}

/** The page for addresses where nothing is: one for all languages. */
export function missingOutput({ contexts }: SiteInput): Output {
  return {
    path: '404.html',
    kind: 'missing',
    draw: 'page',
    page: 'missing',
    view: () => notFoundView(contexts),
  };
}
