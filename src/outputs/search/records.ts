import { decodeHTML } from 'entities';
import type { Block, Part } from '#markdown/body';
import type { ClaimNode, ClaimWords } from '#model/graph';
import { cardOf } from '#model/views/card';
import { claimsOf } from '#model/views/tally';
import { type Context, localText } from '#model/views/context';
import { facetNames, facetValues } from '#model/views/search-facets';
import { tellingWords } from './words.ts';

/** A claim as the index takes it. */
export interface SearchRecord {
  readonly url: string;
  readonly language: string;
  /** The words it is found by, split and folded by us; the index stems them. */
  readonly content: string;
  /** What its card says; title and claim weigh more than the rest. */
  readonly meta: Readonly<Record<(typeof metaFields)[number], string>>;
  readonly filters: Readonly<Record<string, string[]>>;
}

export const metaFields = ['title', 'claim', 'said', 'verdict', 'claimant', 'made', 'day'] as const;

/** A word of the reasoning is kept when it stands in at most this share of all claims, or in so few of them. */
const rareShare = 0.05;
const rareCount = 3;

/** The records of some claims that have words in the context’s language, in the order of their ids. */
export function searchRecords(context: Context, ids: readonly string[]): SearchRecord[] {
  const { language } = context;
  const claims = claimsOf(context, ids)
    .flatMap((claim) => {
      const words = claim.words[language];
      return words === undefined ? [] : [{ claim, words, body: bodyWords(words, language) }];
    })
    .sort((left, right) => (left.claim.id < right.claim.id ? -1 : 1));
  const rare = rareWords(claims.map(({ body }) => body));
  return claims.map(({ claim, words, body }) => {
    const { href, title, said, verdict, claimant, made } = cardOf(context, claim);
    const close = tellingWords(closeText(context, claim, words), language);
    const far = [...body].filter((word) => rare.has(word));
    return {
      url: href,
      language,
      content: [...new Set([...close, ...far])].join(' '),
      meta: {
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
function closeText(context: Context, claim: ClaimNode, { title, claim: said, summary }: ClaimWords): string {
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
    ...labels.map((label) => (label === undefined ? '' : localText(context, label))),
  ].join(' ');
}

/** The words of the reasoning, each once. Those that many claims share find nothing and would fill the index. */
function bodyWords({ body }: ClaimWords, language: string): ReadonlySet<string> {
  return new Set(tellingWords(body.blocks.map(blockText).join(' '), language));
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
