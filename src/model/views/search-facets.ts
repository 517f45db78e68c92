import { formatDay } from '#i18n/dates';
import { sortKey, yearOf } from '#schema/day-span';
import { byText } from '../order.ts';
import { type Confidence, confidences } from '#schema/claim';
import type { ClaimNode } from '../graph.ts';
import { itemPath, listPath } from '../paths.ts';
import { claimantName } from './card.ts';
import { type Context, type Link, localText } from './context.ts';
import { shorten } from './shorten.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** The ways to narrow a search down, in the order of the page. Their names stand in addresses. */
export const facetNames = ['verdict', 'confidence', 'claimant', 'topic', 'document', 'year'] as const;
export type FacetName = (typeof facetNames)[number];

/** One way to narrow a search down. */
export interface SearchFacet {
  readonly name: FacetName;
  readonly label: string;
  readonly options: readonly SearchOption[];
  /** The page with those that are not shown. */
  readonly all?: Link;
}

/** What can be chosen: a value of the index, and the page of the same claims. A year has no page, nor has a level of confidence. */
export interface SearchOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly href?: string;
  readonly mark?: VerdictMark;
}

/** How many options a facet offers; the rest is on the facet’s own page. */
const facetLimit = 40;
const longestLabel = 70;

/** The values of a claim in a facet. */
export function facetValues(claim: ClaimNode, name: FacetName): ReadonlySet<string> {
  switch (name) {
    case 'verdict':
      return new Set([claim.verdict]);
    case 'claimant':
      return new Set(claim.claimants);
    case 'topic':
      return new Set(claim.topics);
    case 'document':
      return new Set(claim.appearances.map(({ document }) => document));
    case 'confidence':
      return new Set(claim.confidence === undefined ? [] : [claim.confidence]);
    case 'year':
      return new Set(yearsOf(claim.made));
  }
}

/** The year in which something was said; none where it may have been in several. */
function yearsOf(made: string): string[] {
  const year = yearOf(made);
  return year === undefined ? [] : [year];
}

/** The facets of the whole site that leave a choice. */
export function searchFacets(context: Context): SearchFacet[] {
  const { place, language, words } = context;
  return facetNames.flatMap((name): SearchFacet[] => {
    const options = optionsOf(context, name);
    if (options.length === 0) return [];
    const section = { verdict: 'verdicts', claimant: 'claimants', topic: 'topics', document: 'documents' }[
      name as Exclude<FacetName, 'year' | 'confidence'>
    ] as 'verdicts' | undefined;
    return [
      {
        name,
        label: words.search.facets[name],
        options: options.slice(0, facetLimit),
        ...(section !== undefined && options.length > facetLimit
          ? { all: { label: words.seeAll(options.length), href: listPath(place, language, section) } }
          : {}),
      },
    ];
  });
}

function optionsOf(context: Context, name: FacetName): SearchOption[] {
  const counts = new Map<string, number>();
  for (const claim of context.graph.claims.values()) {
    for (const value of facetValues(claim, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const options = [...counts].map(([value, count]) => optionOf(context, name, value, count));
  if (name === 'verdict') {
    const rank = (id: string) => context.graph.verdicts.get(id)?.rank ?? Number.MAX_SAFE_INTEGER;
    return options.sort((left, right) => rank(left.value) - rank(right.value));
  }
  if (name === 'year')
    return options.sort((left, right) => byText(sortKey(right.value), sortKey(left.value)));
  if (name === 'confidence') {
    const order: readonly string[] = confidences;
    return options.sort((left, right) => order.indexOf(left.value) - order.indexOf(right.value));
  }
  return options.sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}

function optionOf(context: Context, name: FacetName, value: string, count: number): SearchOption {
  const { graph, place, language, words } = context;
  switch (name) {
    case 'verdict': {
      const mark = verdictMark(context, value);
      return { value, label: mark.label, count, href: mark.href, mark };
    }
    case 'claimant': {
      const href = itemPath(place, language, 'claimants', value);
      return { value, label: claimantName(context, [value]).text, count, href };
    }
    case 'topic': {
      const label = graph.topics.get(value)?.data.label;
      const href = itemPath(place, language, 'topics', value);
      return { value, label: label === undefined ? value : localText(context, label), count, href };
    }
    case 'document': {
      const title = graph.documents.get(value)?.data.title ?? value;
      const href = itemPath(place, language, 'documents', value);
      return { value, label: shorten(title, longestLabel), count, href };
    }
    case 'confidence': {
      const level = words.confidence[value as Confidence];
      return { value, label: level.label, count };
    }
    case 'year':
      return { value, label: formatDay(value, language), count };
  }
}
