import { proseOnPages } from '#model/documents/prose-of';
import type { DocumentNode, EntityNode, SourceNode } from '#model/graph';
import { claimTelling } from '#model/left-out';
import { itemPath, type Section } from '#model/paths';
import { type ClaimListView, topicViews, verdictViews } from '#model/views/claim-list';
import { claimantLength, claimantViews } from '#model/views/claimant';
import type { Context } from '#model/views/context';
import { documentViews } from '#model/views/document';
import { pageCount } from '#model/views/lists';
import { movedView } from '#model/views/moved';
import { sourcePageView } from '#model/views/sources';
import { annotationFiles, annotationPage, annotationsName } from '#outputs/annotations';
import { atomFeed } from '#outputs/atom';
import { type Feed, type FeedSection, feedSections, itemFeed } from '#outputs/feed';
import { itemFile } from '#outputs/file-paths';
import { sourceBibtex, sourceCsl } from '#outputs/source-bibliography';
import { sourceEntry } from '#outputs/source-entry';
import { sourceCitation, sourceCitationText } from '#outputs/source-styles';
import { jsonFeed } from '#outputs/json-feed';
import type { Listing, Output, PageKind } from '../output.ts';
import type { SiteInput } from '../site-input.ts';
import { dataFile, jsonText, pageAt, viewsOfList } from './make-output.ts';

/** The pages of documents, claimants, topics, verdicts and sources of a language, with their feeds. */
export function* thingOutputs(input: SiteInput, context: Context): Generator<Output> {
  const { graph } = context;
  for (const node of graph.documents.values()) yield* documentOutputs(input, context, node);
  for (const node of graph.entities.values()) {
    yield* claimantOutputs(input, context, node);
    if (node.formerId !== undefined) yield movedOutput(context, 'claimants', node.formerId, node.id);
  }
  for (const [id, { claims }] of graph.topics) {
    yield* listOutputs(input, context, { kind: 'topic', section: 'topics', id, claims }, topicViews);
  }
  for (const [id, { claims }] of graph.verdicts) {
    yield* listOutputs(input, context, { kind: 'verdict', section: 'verdicts', id, claims }, verdictViews);
  }
  for (const [id, source] of graph.sources) {
    if (claimTelling(graph, source) === undefined) yield* sourceOutputs(context, id, source.medium);
  }
  for (const section of feedSections) {
    const nodes = { topics: graph.topics, claimants: graph.entities, verdicts: graph.verdicts }[section];
    for (const [id, { claims }] of nodes) yield* feedOutputs(input, context, section, id, claims);
  }
}

/** So many claims stood on one page of a document before the text stood there. */
const formerlyOnPage = 100;

function* documentOutputs({ reads }: SiteInput, context: Context, node: DocumentNode): Generator<Output> {
  const { place, language } = context;
  const { id, claims, data } = node;
  const pages = proseOnPages(node).length;
  const views = viewsOfList(reads, `${language} documents ${id}`, pages, () => {
    const own = context.graph.documents.get(id);
    return own === undefined ? [] : documentViews(context, own);
  });
  for (const [index, view] of views.entries()) {
    yield {
      ...pageAt(place, itemPath(place, language, 'documents', id, index + 1), 'document'),
      page: 'document',
      view,
      listed: listingOf(context, 'documents', id, index),
    };
  }
  for (let page = 1; page <= annotationFiles(node); page += 1) {
    const path = itemFile(place, language, 'documents', id, annotationsName(page));
    yield dataFile(place, path, 'data', () => {
      const own = context.graph.documents.get(id);
      if (own === undefined) throw new TypeError(`there is no document ${id}`);
      return jsonText(annotationPage(context, own, page));
    });
  }
  const former = pageCount(claims.length, formerlyOnPage);
  for (let page = pages + 1; page <= former; page += 1)
    yield movedOutput(context, 'documents', `${id}/page-${page}`, id);
  for (const alias of data.aliases) yield movedOutput(context, 'documents', alias, id);
}

/** The page at a former address. */
function movedOutput(
  context: Context,
  section: 'documents' | 'claimants',
  former: string,
  id: string,
): Output {
  const { place, language } = context;
  return {
    ...pageAt(place, itemPath(place, language, section, former), 'moved'),
    page: 'moved',
    view: () => movedView(context, section, id),
  };
}

function* claimantOutputs({ reads }: SiteInput, context: Context, node: EntityNode): Generator<Output> {
  const { place, language } = context;
  const { id, claims } = node;
  const views = viewsOfList(reads, `${language} claimants ${id}`, claimantLength(node), () =>
    claimantViews(context, id),
  );
  for (const [index, view] of views.entries()) {
    yield {
      ...pageAt(place, itemPath(place, language, 'claimants', id, index + 1), 'claimant'),
      page: 'claimant',
      view: () => ({ ...view(), ownFeed: claims.length > 0 }),
      listed: listingOf(context, 'claimants', id, index),
    };
  }
}

interface Thing {
  readonly kind: PageKind;
  readonly section: Section;
  readonly id: string;
  readonly claims: readonly string[];
}

function* listOutputs(
  { reads }: SiteInput,
  context: Context,
  { kind, section, id, claims }: Thing,
  viewsOf: (context: Context, id: string) => readonly ClaimListView[],
): Generator<Output> {
  const { place, language } = context;
  const views = viewsOfList(reads, `${language} ${section} ${id}`, pageCount(claims.length), () =>
    viewsOf(context, id),
  );
  for (const [index, view] of views.entries()) {
    yield {
      ...pageAt(place, itemPath(place, language, section, id, index + 1), kind),
      page: 'claim-list',
      view: () => {
        const list = view();
        return { ...list, ownFeed: list.cards.length > 0 };
      },
      listed: listingOf(context, section, id, index),
    };
  }
}

/** The page of a source, and how it is cited where its address alone does not say it. */
function* sourceOutputs(context: Context, id: string, medium: SourceNode['medium']): Generator<Output> {
  const { place, language } = context;
  const node = () => {
    const source = context.graph.sources.get(id);
    if (source === undefined) throw new TypeError(`there is no source ${id}`);
    return source;
  };
  const cited = () => sourceEntry(context, node());
  yield {
    ...pageAt(place, itemPath(place, language, 'sources', id), 'source'),
    page: 'source',
    view: () => {
      const view = sourcePageView(context, node());
      return medium === undefined ? view : { ...view, citation: sourceCitation(cited()) };
    },
    listed: {
      language,
      below: `sources/${id}/`,
      updated: () => latestOf(context, 'sources', id),
    },
  };
  if (medium === undefined) return;
  const file = (name: string, text: () => string) =>
    dataFile(place, itemFile(place, language, 'sources', id, name), 'data', text);
  yield file('cite.json', () => jsonText(sourceCsl(cited())));
  yield file('cite.bib', () => sourceBibtex(cited()));
  yield file('cite.txt', () => sourceCitationText(cited()));
}

/** The day of a page is that of the claims on it, as its foot says; further pages say that of the site. */
function listingOf(context: Context, section: Section, id: string, index: number): Listing {
  const page = index === 0 ? '' : `page-${index + 1}/`;
  return {
    language: context.language,
    below: `${section}/${id}/${page}`,
    updated: () => latestOf(context, section, id),
  };
}

/** What has the day of its claims. */
interface Dated {
  readonly claims: readonly string[];
  readonly spoken?: readonly string[];
}

function latestOf({ graph }: Context, section: Section, id: string): string | undefined {
  const nodes: Readonly<Record<string, ReadonlyMap<string, Dated>>> = {
    documents: graph.documents,
    claimants: graph.entities,
    topics: graph.topics,
    verdicts: graph.verdicts,
    sources: graph.sources,
  };
  const { claims = [], spoken = [] } = nodes[section]?.get(id) ?? {};
  const days = [...claims, ...spoken].flatMap((claim) => graph.changedOn.get(claim) ?? []);
  const latest = days.reduce<string | undefined>(
    (known, day) => (known === undefined || day > known ? day : known),
    undefined,
  );
  return latest ?? graph.lastChange;
}

function* feedOutputs(
  { reads }: SiteInput,
  context: Context,
  section: FeedSection,
  id: string,
  claims: readonly string[],
): Generator<Output> {
  const { place, language } = context;
  if (claims.length === 0) return;
  const feed = (): Feed => {
    const made = reads.shared('feed', `${language} ${section} ${id}`, () => itemFeed(context, section, id));
    if (made === undefined) throw new TypeError(`the feed of ${section}/${id} has no claim`);
    return made;
  };
  const path = (name: string) => itemFile(place, language, section, id, name);
  yield dataFile(place, path('feed.xml'), 'feed', () => atomFeed(feed()));
  yield dataFile(place, path('feed.json'), 'feed', () => jsonText(jsonFeed(feed())));
}
