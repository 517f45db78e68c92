import { consultations, type Consultation, type SourceKind, sourceKinds } from '#schema/source';
import { knownSpan } from '#schema/day-span';
import type { Graph, SourceNode } from '../graph.ts';
import { listPath } from '../paths.ts';
import type { Context, Link } from './context.ts';
import { dayOf } from './source-details.ts';

/** A choice among the sources: by rank, by what was read, by both; or by the year they are of. */
export interface SourceFilter {
  readonly rank?: SourceKind;
  readonly read?: Consultation;
  /** `2025`, `earlier` than the years that are told, or `undated`. */
  readonly year?: string;
}

/** A list of sources to go to, with how many it holds, and whether it is the one that is shown. */
export interface SourceOption extends Link {
  readonly count: number;
  readonly current: boolean;
}

/** A way to choose, as links to lists, each with how many it has. */
export interface SourceFacet {
  readonly label: string;
  readonly options: readonly SourceOption[];
  /** Whether it has so many options that they are shown when asked for. */
  readonly isLong: boolean;
}

/** So many years are told one by one. */
const mostYears = 12;
const longFacet = 5;

/** The choices that leave something, but not all; each has a list of its own. */
export function sourceFilters(graph: Graph): SourceFilter[] {
  const sources = [...graph.sources.values()];
  const candidates: SourceFilter[] = [
    ...sourceKinds.map((rank) => ({ rank })),
    ...consultations.map((read) => ({ read })),
    ...sourceKinds.flatMap((rank) => consultations.map((read) => ({ rank, read }))),
    ...yearsOf(sources).map((year) => ({ year })),
  ];
  const chooses = chooser(sources);
  return candidates.filter((filter) => sources.some((source) => chooses(filter, source)));
}

/** The sources that a choice leaves. */
export function chosenSources(graph: Graph, filter: SourceFilter): SourceNode[] {
  const sources = [...graph.sources.values()];
  const chooses = chooser(sources);
  return sources.filter((source) => chooses(filter, source));
}

/** The address of the list of a choice. */
export function filterPath({ place }: Context, language: string, filter: SourceFilter, page = 1): string {
  const list = listPath(place, language, 'sources');
  const steps = (['rank', 'read', 'year'] as const).flatMap((name) =>
    filter[name] === undefined ? [] : [name, filter[name]],
  );
  if (steps.length === 0) return listPath(place, language, 'sources', page);
  return `${list}by/${steps.join('/')}/${page === 1 ? '' : `page-${page}/`}`;
}

/** What a list is a list of: “primary source, copy read”. */
export function filterLabel({ words }: Context, { rank, read, year }: SourceFilter): string {
  return [
    ...(rank === undefined ? [] : [words.kinds[rank]]),
    ...(read === undefined ? [] : [words.consulted[read]]),
    ...(year === undefined ? [] : [yearLabel(words, year)]),
  ].join(', ');
}

/** The ways to choose from where a list is. Rank and what was read narrow each other down; a year stands alone. */
export function sourceFacets(context: Context, chosen: SourceFilter): SourceFacet[] {
  const { graph, words, language } = context;
  const sources = [...graph.sources.values()];
  const chooses = chooser(sources);
  const { rank, read, year } = chosen;
  const facet = (
    label: string,
    all: SourceFilter,
    options: readonly (readonly [label: string, filter: SourceFilter])[],
  ): SourceFacet[] => {
    const counted = [[words.sources.all, all] as const, ...options].map(([name, filter]) => ({
      label: name,
      href: filterPath(context, language, filter),
      count: sources.filter((source) => chooses(filter, source)).length,
      current: filterPath(context, language, filter) === filterPath(context, language, chosen),
    }));
    const [whole, ...others] = counted;
    const filled = others.filter(({ count, current }) => count > 0 || current);
    if (whole === undefined || filled.length === 0) return [];
    return [{ label, options: [whole, ...filled], isLong: filled.length > longFacet }];
  };
  const withRead = read === undefined ? {} : { read };
  const withRank = rank === undefined ? {} : { rank };
  return [
    ...facet(
      words.sources.kind,
      year === undefined ? withRead : {},
      sourceKinds.map((value) => [words.kinds[value], { rank: value, ...withRead }]),
    ),
    ...facet(
      words.sources.consulted,
      year === undefined ? withRank : {},
      consultations.map((value) => [words.consulted[value], { ...withRank, read: value }]),
    ),
    ...facet(
      words.sources.year,
      {},
      yearsOf(sources).map((value) => [yearLabel(words, value), { year: value }]),
    ),
  ];
}

function yearLabel(words: Context['words'], year: string): string {
  if (year === 'earlier') return words.sources.earlier;
  return year === 'undated' ? words.undated : year;
}

/** Whether a choice leaves a source. */
function chooser(sources: readonly SourceNode[]): (filter: SourceFilter, source: SourceNode) => boolean {
  const told = new Set(yearsOf(sources));
  const yearIn = (source: SourceNode) => {
    const year = yearOfSource(source);
    return year === undefined ? 'undated' : told.has(year) ? year : 'earlier';
  };
  return ({ rank, read, year }, source) =>
    (rank === undefined || source.kind === rank) &&
    (read === undefined || source.consulted === read) &&
    (year === undefined || yearIn(source) === year);
}

/** The years that are told, newest first; what is before them together, and what has no date. */
function yearsOf(sources: readonly SourceNode[]): string[] {
  const years = sources.map(yearOfSource);
  const known = [...new Set(years.filter((year) => year !== undefined))].sort(
    (left, right) => Number(right) - Number(left),
  );
  return [
    ...known.slice(0, mostYears),
    ...(known.length > mostYears ? ['earlier'] : []),
    ...(years.includes(undefined) ? ['undated'] : []),
  ];
}

/** The year of a source; of a span, that of its end. */
function yearOfSource(source: SourceNode): string | undefined {
  const day = dayOf(source);
  return day === undefined ? undefined : knownSpan(day)?.last.slice(0, -6);
}
