import { formatNumber } from '#i18n/numbers';
import { typeset } from '#markdown/typography';
import type { ClaimNode } from '../graph.ts';
import { byText } from '../order.ts';
import { itemPath, listPath, singlePath } from '../paths.ts';
import { siteFigures } from '../site-figures.ts';
import { cardOf, type Card, type Day, dayView } from './card.ts';
import { type Context, type Link, localPhrase, type Phrase } from './context.ts';
import { type CorrectionEntry, correctionEntries } from './corrections.ts';

/** Claims that stand nowhere else on the page: titles alone, or the newest with their answers. */
export interface FrontList {
  readonly heading: string;
  readonly items: readonly { readonly card: Card; readonly checked: Day }[];
  /** Whether each stands with its answer. */
  readonly isDetailed: boolean;
  readonly more?: Link;
}

/** Topics or claimants, those with most claims first. */
export interface FrontDirectory {
  readonly heading: string;
  readonly items: readonly (Phrase & { readonly href: string; readonly count: string })[];
  readonly all?: Link;
}

/** How the desk checks, in a sentence, and where that is told. */
export interface FrontMethod {
  readonly text: string;
  readonly links: readonly Link[];
}

/** Up to so many titles a list has all of them; of more claims, the newest stand with their answers. */
const mostTitles = 24;
const mostDetailed = 8;
const mostInDirectory = 12;
const mostCorrections = 3;

/** The rest of a document, in reading order; what does not fit is in the document. */
export function otherPassages(
  context: Context,
  claims: readonly ClaimNode[],
  document: string,
): FrontList | undefined {
  if (claims.length === 0) return undefined;
  const { front: words } = context.words;
  const rest = claims.length - mostTitles;
  return {
    heading: words.otherPassages,
    items: itemsOf(context, claims.slice(0, mostTitles)),
    isDetailed: false,
    ...(rest <= 0
      ? {}
      : {
          more: {
            label: words.morePassages(rest),
            href: itemPath(context.place, context.language, 'documents', document),
          },
        }),
  };
}

/** Claims that are in no list above: all of them where they are few, else the newest. */
export function otherClaims(context: Context, claims: readonly ClaimNode[]): FrontList | undefined {
  if (claims.length === 0) return undefined;
  const { words, place, language } = context;
  const isDetailed = claims.length > mostTitles;
  return {
    heading: isDetailed ? words.front.newest : words.front.otherClaims,
    items: itemsOf(context, isDetailed ? claims.slice(0, mostDetailed) : claims),
    isDetailed,
    ...(isDetailed ? { more: { label: words.claims.title, href: listPath(place, language, 'claims') } } : {}),
  };
}

function itemsOf(context: Context, claims: readonly ClaimNode[]): FrontList['items'] {
  return claims.map((claim) => ({
    card: cardOf(context, claim),
    checked: dayView(context, claim.published),
  }));
}

/** Topics and claimants, on a site with more claims than a page can name. */
export function frontDirectories(context: Context): FrontDirectory[] {
  const { graph, words } = context;
  if (graph.claims.size <= mostTitles) return [];
  const topics = [...graph.topics].map(([id, { data, claims }]) => ({
    id,
    claims,
    name: localPhrase(context, data.label),
  }));
  const claimants = [...graph.entities].map(([id, { name, claims }]) => ({
    id,
    claims,
    name: localPhrase(context, name),
  }));
  return [
    directoryOf(context, 'topics', words.topics.title, topics),
    directoryOf(context, 'claimants', words.claimants.title, claimants),
  ].filter(({ items }) => items.length > 1);
}

function directoryOf(
  { place, language, words }: Context,
  section: 'topics' | 'claimants',
  heading: string,
  entries: readonly { readonly id: string; readonly name: Phrase; readonly claims: readonly string[] }[],
): FrontDirectory {
  const used = entries
    .filter(({ claims }) => claims.length > 0)
    .sort((left, right) => right.claims.length - left.claims.length || byText(left.id, right.id));
  return {
    heading,
    items: used.slice(0, mostInDirectory).map(({ id, name, claims }) => ({
      ...name,
      href: itemPath(place, language, section, id),
      count: formatNumber(claims.length, language),
    })),
    ...(used.length <= mostInDirectory
      ? {}
      : { all: { label: words.seeAll(used.length), href: listPath(place, language, section) } }),
  };
}

/** The latest revisions of the site. */
export function latestCorrections(context: Context): readonly CorrectionEntry[] {
  return correctionEntries(context, context.graph.revisions.slice(0, mostCorrections));
}

/** How the desk checks: on how many sources, and where to read more. */
export function frontMethod(context: Context): FrontMethod {
  const { graph, place, language, words } = context;
  const { sources, primary } = siteFigures(graph);
  const told = words.front;
  const number = (count: number) => formatNumber(count, language);
  const text = told.methodText(
    told.sources(number(sources), sources === 1),
    primary === 0 ? undefined : told.primary(number(primary), primary === 1, primary === sources),
  );
  return {
    text: typeset(text, language),
    links: [
      { label: words.nav.methodology, href: singlePath(place, language, 'methodology') },
      { label: words.verdicts.title, href: listPath(place, language, 'verdicts') },
      { label: words.corrections.policy, href: singlePath(place, language, 'corrections-policy') },
    ],
  };
}
