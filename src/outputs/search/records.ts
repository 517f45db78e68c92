import { decodeHTML } from 'entities';
import type { Block, Part } from '#markdown/body';
import type { ClaimNode, ClaimWords } from '#model/graph';
import { cardOf } from '#model/views/card';
import { claimsOf } from '#model/views/tally';
import { type Context, localText } from '#model/views/context';
import { facetNames, facetValues } from '#model/views/search-facets';
import { figureData, seriesData } from '#outputs/figure-data';
import { indexedWords } from './words.ts';

/** A claim, or another page, as the index takes it. */
export interface SearchRecord {
  readonly url: string;
  readonly language: string;
  /** The words it is found by, split and folded by us; the index stems them. */
  readonly content: string;
  /** What its card says; title and claim weigh more than the rest. */
  readonly meta: Readonly<Record<(typeof metaFields)[number], string>>;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** `kind` is what it is, where it is no claim; then `claim` is what its card says below the title. */
export const metaFields = ['kind', 'title', 'claim', 'said', 'verdict', 'claimant', 'made', 'day'] as const;

/** What is no claim has no value of any facet. */
export const emptyFilters: SearchRecord['filters'] = {};

/** A word of the reasoning is kept when it stands in at most this share of all claims, or in so few of them. */
const rareShare = 0.05;
const rareCount = 3;

/** The records of some claims that have words in the context’s language, in the order of their ids. */
export function searchRecords(context: Context, ids: readonly string[]): SearchRecord[] {
  const { language } = context;
  const claims = claimsOf(context, ids)
    .flatMap((claim) => {
      const words = claim.words[language];
      return words === undefined ? [] : [{ claim, words, body: farWords(context, claim, words) }];
    })
    .sort((left, right) => (left.claim.id < right.claim.id ? -1 : 1));
  const rare = rareWords(claims.map(({ body }) => body));
  return claims.map(({ claim, words, body }) => {
    const { href, title, said, verdict, claimant, made } = cardOf(context, claim);
    const close = indexedWords(closeText(context, claim, words), language);
    const far = [...body].filter((word) => rare.has(word));
    return {
      url: href,
      language,
      content: [...new Set([...close, ...far])].join(' '),
      meta: {
        kind: '',
        title: title.text,
        claim: said.text,
        said: said.isQuotation ? 'yes' : '',
        verdict: verdict.id,
        claimant: claimant.text,
        made: made.text,
        day: made.machine ?? '',
      },
      filters: Object.fromEntries(facetNames.map((name) => [name, [...facetValues(claim, name)]])),
    };
  });
}

/** What a reader would expect a claim to be found by. */
function closeText(context: Context, claim: ClaimNode, ownWords: ClaimWords): string {
  const { title, claim: said, summary } = ownWords;
  const { graph, language } = context;
  const { claimants, topics, verdict, appearances } = claim;
  const labels = [
    ...claimants.map((id) => graph.entities.get(id)?.name),
    ...topics.map((id) => graph.topics.get(id)?.data.label),
    graph.verdicts.get(verdict)?.data.label,
  ];
  const quotes = appearances.flatMap(({ document, quote }) =>
    graph.documents.get(document)?.data.language === language && quote !== undefined ? [quote] : [],
  );
  return [
    title,
    said,
    summary,
    ...quotes,
    ...figureTexts(claim, ownWords),
    ...labels.map((label) => (label === undefined ? '' : localText(context, label))),
  ].join(' ');
}

/**
 * The words of the reasoning and of what the claim rests on: what sources say, what they are called. Each once; those
 * that many claims share find nothing and would fill the index.
 */
function farWords(
  { graph, language }: Context,
  claim: ClaimNode,
  { body, sources }: ClaimWords,
): ReadonlySet<string> {
  const texts = body.blocks.map(blockText);
  for (const { source, passages } of claim.sources) {
    const { title, publisher, author } = graph.sources.get(source) ?? {};
    texts.push(title ?? '', publisher ?? '', author ?? '', sources[source]?.translation ?? '');
    for (const { quote, translation } of passages) {
      texts.push(quote, typeof translation === 'string' ? translation : (translation?.[language] ?? ''));
    }
  }
  return new Set(indexedWords(texts.join('\n'), language));
}

/** Figures with what they count, as they might be written. */
function figureTexts({ figures, series }: ClaimNode, words: ClaimWords): string[] {
  return [
    ...figures.map((figure) => figureData(figure, words.figures[figure.id])),
    ...series.map((one) => seriesData(one, words.series[one.id])),
  ].flatMap((data) => spoken(data));
}

/** The words and numbers of a value, but not ids. */
function spoken(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'id' || key === 'source' ? [] : spoken(inner),
  );
}

function rareWords(bodies: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const body of bodies) for (const word of body) counts.set(word, (counts.get(word) ?? 0) + 1);
  const limit = Math.max(rareCount, bodies.length * rareShare);
  return new Set([...counts].filter(([, count]) => count <= limit).map(([word]) => word));
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'prose':
    case 'heading':
      return block.parts.map(partText).join(' ');
    case 'note':
      return block.blocks.map(blockText).join(' ');
    default:
      return '';
  }
}

function partText(part: Part): string {
  if (typeof part === 'string') return decodeHTML(part.replaceAll(/<[^>]*>/gu, ' '));
  return part.kind === 'claim' ? (part.words ?? '') : '';
}
