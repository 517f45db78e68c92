import { typeset } from '#markdown/typography';
import type { Graph } from '../graph.ts';
import type { MapGraph } from '../map/map-graph.ts';
import { byText } from '../order.ts';
import { restingOn } from '../resting.ts';
import { cardOf, cardsOf } from './card.ts';
import { type Context, type Phrase, quotation } from './context.ts';
import type { Finding } from './finding.ts';
import { inMarks } from './said.ts';
import { sourceHref } from './source-href.ts';
import { issuerOf } from './source-details.ts';

/** What the map shows, in words: a fact of the whole, and the things it is about. */
export interface MapFact {
  readonly label: string;
  readonly links: readonly (Phrase & { readonly href: string })[];
  readonly text: string;
}

/** How many claims a fact names. */
const mostNamed = 3;

/** What a reader should see in the map, drawn from the same data. */
export function mapReading(context: Context, map: MapGraph): MapFact[] {
  return [...mostShared(context, map), ...opposed(context, map), ...alone(context, map)];
}

/** What would have to be looked at again if the claim changed on which most others rest; nothing where none rests on any. */
export function mapAnswer(context: Context): Finding | undefined {
  const { graph, language, words } = context;
  const [first] = [...graph.claims.values()]
    .map((claim) => ({ claim, count: restingOn(graph.claims, claim.id).size }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || byText(left.claim.id, right.claim.id));
  if (first === undefined) return undefined;
  const { title, href, verdict } = cardOf(context, first.claim);
  const { before, after } = words.map.falls;
  const parts = [
    { text: typeset(before, language) },
    { text: inMarks(context, title).text, href, verdict, claim: first.claim.id },
    { text: typeset(after(first.count), language) },
  ];
  return { parts, text: parts.map(({ text }) => text).join('') };
}

function mostShared(context: Context, { sources }: MapGraph): MapFact[] {
  const [first] = sources.items;
  const source = first === undefined ? undefined : context.graph.sources.get(first.id);
  if (first === undefined || source === undefined) return [];
  const { shared, sharedText } = context.words.map;
  const href = sourceHref(context, source);
  const link = { ...quotation(context, source.title, source.language), href };
  return [
    {
      label: shared,
      links: [link],
      text: `${issuerOf(context, source)}. ${sharedText(first.claims.length)}`,
    },
  ];
}

function opposed(context: Context, { relations }: MapGraph): MapFact[] {
  const pairs = relations.filter(({ type }) => type === 'contradicts');
  const [first] = pairs;
  if (first === undefined) return [];
  const { opposed: label, opposedText } = context.words.map;
  return [{ label, links: claimLinks(context, [first.from, first.to]), text: opposedText(pairs.length) }];
}

function alone(context: Context, { groups, relations }: MapGraph): MapFact[] {
  const related = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const ids = groups
    .flatMap(({ claims }) => claims)
    .filter((id) => !related.has(id) && !sharesSource(context.graph, id));
  const words = context.words.map;
  return [
    {
      label: words.alone,
      links: claimLinks(context, ids.slice(0, mostNamed)),
      text: ids.length === 0 ? words.nobodyAlone : words.aloneText(ids.length),
    },
  ];
}

function sharesSource({ claims, sources }: Graph, id: string): boolean {
  return (claims.get(id)?.sources ?? []).some(({ source }) => (sources.get(source)?.claims.length ?? 0) > 1);
}

function claimLinks(context: Context, ids: readonly string[]): MapFact['links'] {
  return cardsOf(context, ids).map(({ title, href }) => ({ ...title, href }));
}
