import { type CollectionEntry, getCollection } from 'astro:content';
import { currentDay } from '#astro/checked-content';
import { lateView } from '#astro/late-views';
import { localAddress, readSettings } from '#astro/settings';
import { shareSite } from '#astro/shared-site';
import { type KnownContent, knownContent } from '#form/known-content';
import { formWordsFor } from '#i18n/form-words';
import { checkGroups, fixEntries } from '#check/catalogue';
import { buildGraph } from '#model/build-graph';
import type { ClaimNode, DocumentNode, Graph } from '#model/graph';
import type { Place, SinglePage } from '#model/paths';
import { type ClaimView, claimView } from '#model/views/claim';
import {
  allClaimsViews,
  type ClaimListView,
  claimantViews,
  topicViews,
  verdictViews,
} from '#model/views/claim-list';
import { checksView } from '#model/views/checks';
import { type Context, createContexts } from '#model/views/context';
import { contributeView } from '#model/views/contribute';
import { type DocumentView, documentViews } from '#model/views/document';
import { type HowToEmbedView, howToEmbedView, snippetsView } from '#model/views/how-to-embed';
import { type MapView, mapView } from '#model/views/map';
import { type MovedView, movedView } from '#model/views/moved';
import { type DirectoryView as RegisterView, directoryViews as registerViews } from '#model/views/directory';
import { correctionsViews } from '#model/views/corrections';
import { editorialView, type EditorialView } from '#model/views/single';
import { searchView } from '#model/views/search';
import { sourcePageView, sourcesViews } from '#model/views/sources';
import { statusView } from '#model/views/status';
import { latestChange } from '#model/views/tally';
import { timelineViews } from '#model/views/timeline';
import { claimReviewScript } from '#outputs/claim-review';
import { dataView } from '#outputs/data-page';
import type { Content } from '#reader/content';
import { loadKept, releaseKept } from '#reader/cache';
import type { Kind, ReadFile } from '#reader/file';

/** The site as pages see it: one context per language, the default first. */
export interface LoadedSite {
  readonly contexts: readonly [Context, ...Context[]];
  /** What stands in the files. */
  readonly content: Content;
}

let loaded: Promise<LoadedSite> | undefined;

/** The one door to the content: collections → graph → contexts of views. Built once; in the live site anew. */
export function loadSite(): Promise<LoadedSite> {
  if (import.meta.env.DEV) return readSite();
  loaded ??= readSite();
  return loaded;
}

async function readSite(): Promise<LoadedSite> {
  const content = await readFiles();
  if (import.meta.env.PROD) releaseKept();
  const site = content.site?.value;
  if (site === undefined) throw new Error('site.yml could not be read; npm run check tells why.');
  const graph: Graph = buildGraph(content, site, { drafts: import.meta.env.DEV });
  const place: Place = {
    origin: new URL(import.meta.env.SITE ?? localAddress).origin,
    base: import.meta.env.BASE_URL.replace(/\/+$/u, ''),
    defaultLanguage: site.languages[0] ?? 'en',
  };
  const contexts = createContexts(graph, place, dayOfSite(graph));
  if (import.meta.env.PROD) shareSite({ contexts, editorial: await editorialDays() });
  return { content, contexts };
}

/** The day for which pages say what is overdue: today on the live site, in a build its day, else that of the last change. */
function dayOfSite({ claims }: Graph): string | undefined {
  if (import.meta.env.DEV) return currentDay(new Date(), process.env['SOURCE_DATE_EPOCH']);
  return readSettings(process.env).today ?? latestChange([...claims.values()]);
}

/** The pages written by hand, with the day they say they were changed. */
async function editorialDays() {
  const entries = await getCollection('pages');
  return entries.map(({ id, data: { updated } }) => {
    const [name = '', language = ''] = id.split(/\.(?=[^.]*$)/u);
    return { name, language, updated };
  });
}

async function readFiles(): Promise<Content> {
  const kept = loadKept(readSettings(process.env).cache, process.cwd());
  const entries = await getCollection('files');
  const files = entries
    .flatMap(({ id: path, data: { key } }) => {
      const file = kept.get(key);
      return file === undefined ? [] : [{ ...file, path, text: '' }];
    })
    .sort((left, right) => (left.path < right.path ? -1 : 1));
  const of = <K extends Kind>(kind: K) => files.filter((file): file is ReadFile<K> => file.kind === kind);
  const [site] = of('site');
  return {
    site,
    claims: of('claim'),
    translations: of('translation'),
    documents: of('document'),
    entities: of('entity'),
    events: of('events')[0],
    ledger: of('ledger')[0],
    exceptions: of('exceptions')[0],
    pages: [],
    languages: site?.value?.languages ?? [],
    problems: [],
  };
}

/** A page’s address parameters, its view, and the digest of the view, by which Astro knows whether it changed. */
export interface Path<View> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: { readonly view: View };
  readonly cacheKey: string;
}

/** A page in the shape of `getStaticPaths`. Its view is made when the page is drawn, and let go then. */
export function pathOf<View>(params: Path<View>['params'], makeView: () => View): Path<View> {
  // The live site draws a page when it is asked for, and knows no cache.
  const late = import.meta.env.DEV ? { token: '', take: makeView } : lateView(makeView);
  return {
    params,
    props: {
      get view() {
        return late.take() as View;
      },
    },
    cacheKey: late.token,
  };
}

/** The language parameter of an address: nothing for the default language. */
export function languageParam(context: Context): string | undefined {
  return context.language === context.place.defaultLanguage ? undefined : context.language;
}

/** The page of a claim, with its ClaimReview, or of an address it had before. */
type ClaimPageView = ({ readonly kind: 'claim'; readonly data: string } & ClaimView) | MovedView;

/** `/claims/<id>/` in every language a claim is written in, and its former addresses. */
export async function claimPages(): Promise<Path<ClaimPageView>[]> {
  return forEachContext((context) =>
    claimsIn(context).flatMap((claim) => [
      pathOf({ lang: languageParam(context), id: claim.id }, () => ({
        kind: 'claim' as const,
        ...claimView(context, claim),
        data: claimReviewScript(context, claim),
      })),
      ...claim.aliases.map((alias) => movedPath(context, 'claims', alias, claim)),
    ]),
  );
}

/** `/documents/<id>/`, its further pages, and former addresses. */
export async function documentPages(): Promise<Path<({ kind: 'document' } & DocumentView) | MovedView>[]> {
  return forEachContext((context) =>
    [...context.graph.documents.values()].flatMap((node) => [
      ...documentViews(context, node).map((view, index) =>
        pathOf({ lang: languageParam(context), id: node.id, page: pageParam(index) }, () => ({
          kind: 'document' as const,
          ...view,
        })),
      ),
      ...node.data.aliases.map((alias) => movedPath(context, 'documents', alias, node)),
    ]),
  );
}

/** `/claims/` and its further pages. */
export async function claimListPages(): Promise<Path<ClaimListView>[]> {
  return forEachContext((context) => listPaths(context, allClaimsViews(context)));
}

/** `/verdicts/<id>/` and further pages. */
export async function verdictPages(): Promise<Path<ClaimListView>[]> {
  return itemPages(({ graph }) => graph.verdicts, verdictViews);
}

/** `/topics/<id>/` and further pages. */
export async function topicPages(): Promise<Path<ClaimListView>[]> {
  return itemPages(({ graph }) => graph.topics, topicViews);
}

/** `/claimants/<id>/` and further pages. */
export async function claimantPages(): Promise<Path<ClaimListView>[]> {
  return itemPages(({ graph }) => graph.entities, claimantViews);
}

/** `/verdicts/`, `/topics/`, `/claimants/` or `/documents/` and further pages. */
export async function registerPages(
  section: 'verdicts' | 'topics' | 'claimants' | 'documents',
): Promise<Path<RegisterView>[]> {
  return forEachContext((context) => listPaths(context, registerViews(context, section)));
}

/** `/sources/` and its further pages. */
export async function sourceListPages() {
  return forEachContext((context) => listPaths(context, sourcesViews(context)));
}

/** `/sources/<id>/`. */
export async function sourcePages() {
  return forEachContext((context) =>
    [...context.graph.sources.values()].map((source) =>
      pathOf({ lang: languageParam(context), id: source.id }, () => sourcePageView(context, source)),
    ),
  );
}

/** `/timeline/` and its further pages. */
export async function timelinePages() {
  return forEachContext((context) => listPaths(context, timelineViews(context)));
}

/** `/map/`. */
export async function mapPages(): Promise<Path<MapView>[]> {
  return forEachContext((context) => [pathOf({ lang: languageParam(context) }, () => mapView(context))]);
}

/** `/corrections/` and its further pages. */
export async function correctionPages() {
  return forEachContext((context) => listPaths(context, correctionsViews(context)));
}

/** `/contribute/`. */
export async function contributePages() {
  return forEachContext((context) => [
    pathOf({ lang: languageParam(context) }, () => contributeView(context, formWordsFor(context.language))),
  ]);
}

/** `/claims/<id>/embed/`: how to embed the claim. */
export async function snippetPages(): Promise<Path<HowToEmbedView>[]> {
  return forEachContext((context) =>
    claimsIn(context).map((claim) =>
      pathOf({ lang: languageParam(context), id: claim.id }, () => snippetsView(context, claim)),
    ),
  );
}

/** `/embed/`: how to embed any claim. */
export async function howToEmbedPages(): Promise<Path<HowToEmbedView>[]> {
  return forEachContext((context) => [
    pathOf({ lang: languageParam(context) }, () => howToEmbedView(context)),
  ]);
}

/** What the form for a new claim must know of the site. */
export async function knownToBrowsers(): Promise<KnownContent> {
  return knownContent((await loadSite()).content);
}

/** `/data/`. */
export async function dataPages() {
  return forEachContext((context) => [pathOf({ lang: languageParam(context) }, () => dataView(context))]);
}

/** `/search/`. */
export async function searchPages() {
  return forEachContext((context) => [pathOf({ lang: languageParam(context) }, () => searchView(context))]);
}

/** `/status/`. */
export async function statusPages() {
  return forEachContext((context) => [pathOf({ lang: languageParam(context) }, () => statusView(context))]);
}

/** `/contribute/checks/`, made from the rules themselves. */
export async function checksPages() {
  return forEachContext((context) => [
    pathOf({ lang: languageParam(context) }, () => checksView(context, checkGroups(), fixEntries())),
  ]);
}

/**
 * An editorial page in the languages it is written in. It has no cache key: its words are rendered by Astro from
 * its own file, so it is drawn at every build.
 */
export async function editorialPages(name: SinglePage) {
  const { contexts } = await loadSite();
  const entries = await getCollection('pages');
  const written = contexts.flatMap((context) => {
    const entry = entries.find(({ id }) => id === `${name}.${context.language}`);
    return entry === undefined ? [] : [{ context, entry }];
  });
  const languages = written.map(({ context }) => context.language);
  return written.map(
    ({
      context,
      entry,
    }): {
      params: { lang: string | undefined };
      props: { view: EditorialView; entry: CollectionEntry<'pages'> };
    } => ({
      params: { lang: languageParam(context) },
      props: { view: editorialView(context, { name, ...entry.data, languages }), entry },
    }),
  );
}

/** The claims that have words in the context’s language. */
function claimsIn({ graph, language }: Context): ClaimNode[] {
  return [...graph.claims.values()].filter(({ words }) => words[language] !== undefined);
}

async function forEachContext<Item>(make: (context: Context) => Item[]): Promise<Item[]> {
  const { contexts } = await loadSite();
  return contexts.flatMap(make);
}

function itemPages(
  nodesOf: (context: Context) => ReadonlyMap<string, unknown>,
  viewsOf: (context: Context, id: string) => ClaimListView[],
): Promise<Path<ClaimListView>[]> {
  return forEachContext((context) =>
    [...nodesOf(context).keys()].flatMap((id) =>
      viewsOf(context, id).map((view, index) =>
        pathOf({ lang: languageParam(context), id, page: pageParam(index) }, () => view),
      ),
    ),
  );
}

function listPaths<View>(context: Context, views: readonly View[]): Path<View>[] {
  return views.map((view, index) =>
    pathOf({ lang: languageParam(context), page: pageParam(index) }, () => view),
  );
}

function pageParam(index: number): string | undefined {
  return index === 0 ? undefined : `page-${index + 1}`;
}

function movedPath(
  context: Context,
  section: 'claims' | 'documents',
  alias: string,
  { id }: Pick<ClaimNode | DocumentNode, 'id'>,
): Path<MovedView> {
  return pathOf({ lang: languageParam(context), id: alias }, () => movedView(context, section, id));
}
