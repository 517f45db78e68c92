import { homePath, listPath, type Section, singlePath } from '#model/paths';
import { allClaimsMakers } from '#model/views/claim-list';
import type { Context } from '#model/views/context';
import { correctionsViews } from '#model/views/corrections';
import { pageCount } from '#model/views/lists';
import { directoryViews } from '#model/views/directory';
import { chosenSources, filterPath, sourceFilters } from '#model/views/source-filters';
import { sourcesListLength, sourcesViews } from '#model/views/sources';
import { timelineLength, timelineMakers } from '#model/views/timeline';
import type { Listing, Output } from '../output.ts';
import type { SiteInput } from '../site-input.ts';
import { pageAt, viewsMadeLate, viewsOfList } from './make-output.ts';

/** The long lists of a language: claims, sources, verdicts, topics, claimants, documents, timeline, corrections. */
export function* listOutputs({ reads }: SiteInput, context: Context): Generator<Output> {
  const { graph, place, language } = context;
  const list = <View>(name: string, length: number, views: () => readonly View[]) =>
    viewsOfList(reads, `${language} ${name}`, length, views).map((view, index) => ({
      view,
      page: index + 1,
    }));
  const late = <View>(name: string, length: number, makers: () => readonly (() => View)[]) =>
    viewsMadeLate(reads, `${language} ${name}`, length, makers).map((view, index) => ({
      view,
      page: index + 1,
    }));
  const listed = (name: string, page: number): Listing => ({
    language,
    below: `${name}/${page === 1 ? '' : `page-${page}/`}`,
    updated: () => (name === 'corrections' ? graph.revisions[0]?.date : undefined) ?? graph.lastChange,
  });
  const inSection = (section: Section, page: number) => ({
    ...pageAt(place, listPath(place, language, section, page), 'list'),
    listed: listed(section, page),
  });
  for (const { view, page } of late('claims', pageCount(graph.claims.size), () => allClaimsMakers(context))) {
    yield { ...inSection('claims', page), page: 'claim-list', view: () => ({ ...view(), ownFeed: false }) };
  }
  const sources = pageCount(graph.sources.size, sourcesListLength);
  for (const { view, page } of list('sources', sources, () => sourcesViews(context))) {
    yield { ...inSection('sources', page), page: 'sources', view };
  }
  for (const filter of sourceFilters(graph)) {
    const pages = pageCount(chosenSources(graph, filter).length, sourcesListLength);
    const name = filterPath(context, language, filter);
    for (const { view, page } of list(name, pages, () => sourcesViews(context, filter))) {
      const address = filterPath(context, language, filter, page);
      const below = address.slice(homePath(place, language).length);
      yield {
        ...pageAt(place, address, 'list'),
        page: 'sources',
        view,
        listed: { language, below, updated: () => graph.lastChange },
      };
    }
  }
  for (const section of ['verdicts', 'topics', 'claimants', 'documents'] as const) {
    const { size } = { ...graph, claimants: graph.entities }[section];
    for (const { view, page } of list(section, pageCount(size), () => directoryViews(context, section))) {
      yield { ...inSection(section, page), page: 'directory', view };
    }
  }
  for (const { view, page } of late('timeline', timelineLength(graph), () => timelineMakers(context))) {
    yield {
      ...pageAt(place, singlePath(place, language, 'timeline', page), 'timeline'),
      listed: listed('timeline', page),
      page: 'timeline',
      view,
    };
  }
  const revisions = pageCount(graph.revisions.length);
  for (const { view, page } of list('corrections', revisions, () => correctionsViews(context))) {
    yield {
      ...pageAt(place, singlePath(place, language, 'corrections', page), 'corrections'),
      listed: listed('corrections', page),
      page: 'corrections',
      view,
    };
  }
}
