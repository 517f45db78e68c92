import { formatDay } from '#i18n/dates';
import { collectionSections, itemPath, listPath, type Section } from '../paths.ts';
import { type Card, cardOf } from './card.ts';
import { type Context, type Link, localPhrase, localText, type Phrase } from './context.ts';
import { buildFrame, type Crumb, type Frame } from './frame.ts';
import { numberedTitle, type Pager, pagerOf, paginate } from './lists.ts';
import { claimsOf, latestChange, type Tally, tallyOf } from './tally.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** A page that is a list of claims: all of them, or those of a verdict or a topic. */
export interface ClaimListView {
  readonly frame: Frame;
  readonly heading: Phrase;
  readonly intro?: Phrase;
  readonly mark?: VerdictMark;
  readonly notice?: string;
  readonly count: string;
  readonly tally: readonly Tally[];
  readonly facets: readonly Facet[];
  readonly cards: readonly Card[];
  readonly pager?: Pager;
}

/** One way to choose among the claims, as links with counts. */
export interface Facet {
  readonly label: string;
  readonly options: readonly (Link & { readonly count: number; readonly mark?: VerdictMark })[];
}

interface ListInput {
  readonly section: Section;
  readonly id?: string;
  /** Ids, in order. */
  readonly claims: readonly string[];
  readonly tally: readonly Tally[];
  /** The latest day on which any of them changed. */
  readonly updated: string | undefined;
  readonly heading: Phrase;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly facets?: readonly Facet[];
  readonly extra?: Partial<Pick<ClaimListView, 'intro' | 'mark' | 'notice'>>;
}

/** The pages of `/claims/`, newest first. */
export function allClaimsViews(context: Context): ClaimListView[] {
  return allClaimsMakers(context).map((make) => make());
}

/** The same, each made when it is asked for: a page looks at the claims that stand on it. */
export function allClaimsMakers(context: Context): (() => ClaimListView)[] {
  const { words, graph } = context;
  return listMakers(context, {
    section: 'claims',
    claims: graph.order,
    tally: [...graph.verdicts.values()].flatMap(({ data, claims }) =>
      claims.length === 0 ? [] : [{ verdict: verdictMark(context, data.id), count: claims.length }],
    ),
    updated: graph.lastChange,
    heading: { text: words.claims.title },
    title: words.claims.title,
    description: words.claims.description,
    crumbs: [{ label: words.nav.claims }],
    facets: facetsOf(context),
  });
}

/** The pages of a verdict. */
export function verdictViews(context: Context, id: string): ClaimListView[] {
  const node = context.graph.verdicts.get(id);
  if (node === undefined) return [];
  const { words, place, language } = context;
  const mark = verdictMark(context, id);
  return listViews(context, {
    section: 'verdicts',
    id,
    claims: node.claims,
    heading: { text: mark.label },
    title: words.verdicts.titleOf(mark.label),
    description: words.verdicts.descriptionOf(mark.label),
    crumbs: [
      { label: words.verdicts.title, href: listPath(place, language, 'verdicts') },
      { label: mark.label },
    ],
    extra: {
      mark,
      intro: localPhrase(context, node.data.definition),
      ...(node.data.retired === undefined
        ? {}
        : { notice: words.verdicts.retired(formatDay(node.data.retired.date, language)) }),
    },
  });
}

/** The pages of a topic. */
export function topicViews(context: Context, id: string): ClaimListView[] {
  const node = context.graph.topics.get(id);
  if (node === undefined) return [];
  const { words, place, language } = context;
  const label = localText(context, node.data.label);
  return listViews(context, {
    section: 'topics',
    id,
    claims: node.claims,
    heading: localPhrase(context, node.data.label),
    title: words.topics.titleOf(label),
    description:
      node.data.description === undefined
        ? words.topics.descriptionOf(label)
        : localText(context, node.data.description),
    crumbs: [{ label: words.topics.title, href: listPath(place, language, 'topics') }, { label }],
    extra: node.data.description === undefined ? {} : { intro: localPhrase(context, node.data.description) },
  });
}

function listViews(context: Context, input: Omit<ListInput, 'tally' | 'updated'>): ClaimListView[] {
  const claims = claimsOf(context, input.claims);
  const whole = { tally: tallyOf(context, claims), updated: latestChange(claims) };
  return listMakers(context, { ...input, claims: claims.map(({ id }) => id), ...whole }).map((make) =>
    make(),
  );
}

function listMakers(context: Context, input: ListInput): (() => ClaimListView)[] {
  const { place, words } = context;
  const pathIn = (language: string, page: number) =>
    input.id === undefined
      ? listPath(place, language, input.section, page)
      : itemPath(place, language, input.section, input.id, page);
  return paginate(input.claims).map((listPage) => () => {
    const pager = pagerOf(listPage, words.pages, (page) => pathIn(context.language, page));
    return {
      frame: buildFrame(context, {
        title: numberedTitle(input.title, listPage, pager),
        description: input.description,
        pathIn: (language) => pathIn(language, listPage.page),
        breadcrumbs: input.crumbs,
        section: 'claims',
        updated: input.updated,
        embeddable: isEmbeddable(input) ? pathIn(context.language, 1) : undefined,
      }),
      heading: input.heading,
      ...input.extra,
      count: words.claims.count(input.claims.length),
      tally: input.tally,
      facets: input.facets ?? [],
      cards: claimsOf(context, listPage.items).map((claim) => cardOf(context, claim)),
      ...(pager === undefined ? {} : { pager }),
    };
  });
}

/** How many options a facet shows; the rest is on the facet’s own page. */
const facetLimit = 12;

function facetsOf(context: Context): Facet[] {
  const { graph, place, language, words } = context;
  const used = [...graph.verdicts.values()].filter(({ claims }) => claims.length > 0);
  const verdicts = used.map(({ data, claims }) => {
    const mark = verdictMark(context, data.id);
    return { label: mark.label, href: mark.href, count: claims.length, mark };
  });
  const topics = [...graph.topics.values()]
    .filter(({ claims }) => claims.length > 0)
    .map(({ data, claims }) => ({
      label: localText(context, data.label),
      href: itemPath(place, language, 'topics', data.id),
      count: claims.length,
    }));
  const claimants = [...graph.entities.values()]
    .map((node) => ({
      label: localText(context, node.name),
      href: itemPath(place, language, 'claimants', node.id),
      count: node.claims.length,
    }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count);
  return [
    { label: words.claims.byVerdict, options: verdicts },
    { label: words.claims.byClaimant, options: claimants.slice(0, facetLimit) },
    { label: words.claims.byTopic, options: topics.slice(0, facetLimit) },
  ].filter(({ options }) => options.length > 0);
}

/** The latest claims of a topic can be shown elsewhere as one card. */
function isEmbeddable({ section, id, claims }: ListInput): boolean {
  return id !== undefined && claims.length > 0 && (collectionSections as readonly string[]).includes(section);
}
