import { stringify } from 'yaml';
import type { BenchBlock, BenchClaim, BenchSource, BenchUse } from '../bench-claim.ts';

/** How a peer writes what Markdown has no words for. */
export interface PeerSyntax {
  readonly quote: (use: BenchUse) => string;
  readonly figure: (claimed: number, found: number) => string;
  readonly note: (text: string) => string;
}

/** The front matter of a claim page that stands alone: all that the page shows beside the reasoning. */
export function frontMatter(claim: BenchClaim): string {
  const { title, claim: words, summary, claimant, made, verdict } = claim;
  const sources = claim.sources.map(({ source, role, quote }) => ({ ...source, role, quote }));
  return quotedYaml({ title, claim: words, summary, claimant, made, verdict, sources });
}

/** All that a claim says, where sources are described once, in a file of their own. */
export function wholeClaim(claim: BenchClaim) {
  const { title, claim: words, summary, claimant, made, published, verdict, topic, document, quote } = claim;
  const sources = claim.sources.map(({ source, role, quote: text }) => ({
    id: source.id,
    role,
    quote: text,
  }));
  const { relations } = claim;
  return {
    title,
    claim: words,
    summary,
    claimant,
    made,
    published,
    verdict,
    topic,
    document,
    quote,
    sources,
    relations,
  };
}

/** Every source once. */
export function allSources(claims: readonly BenchClaim[]): BenchSource[] {
  const uses = claims.flatMap(({ sources }) => sources);
  return [...new Map(uses.map(({ source }) => [source.id, source])).values()];
}

/** All texts are in quotation marks, so that no YAML reader makes dates of dates. */
export function quotedYaml(values: object): string {
  return stringify(values, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

/** The reasoning in a peer’s Markdown; citations and links between claims are plain links already. */
export function peerBody(claim: BenchClaim, syntax: PeerSyntax): string {
  return claim.blocks
    .map((block) => blockOf(block, claim, syntax))
    .join('\n\n')
    .concat('\n');
}

function blockOf(block: BenchBlock, claim: BenchClaim, syntax: PeerSyntax): string {
  if (block.kind === 'heading') return `## ${block.text}`;
  if (block.kind === 'note') return syntax.note(block.text);
  if (block.kind === 'figure') return syntax.figure(claim.figure?.claimed ?? 0, claim.figure?.found ?? 0);
  if (block.kind === 'quote') {
    const use = claim.sources.find(({ source }) => source.id === block.source);
    return use === undefined ? '' : syntax.quote(use);
  }
  return block.sentences
    .map(
      ({ text, cites, links }) =>
        `${text}${links === undefined ? '' : `, see [${links}](/claims/${links}/)`}${citation(claim, cites)}.`,
    )
    .join(' ');
}

function citation(claim: BenchClaim, cites: string | undefined): string {
  if (cites === undefined) return '';
  const number = claim.sources.findIndex(({ source }) => source.id === cites) + 1;
  return ` [${number}](#source-${cites})`;
}
