import { stringify } from 'csv-stringify/sync';
import type { ClaimNode } from '#model/graph';
import type { Context } from '#model/views/context';
import { claimData } from './claim-data.ts';

/** The columns of `claims.csv`, in order. */
export const tableColumns = [
  'id',
  'url',
  'lang',
  'title',
  'claim',
  'summary',
  'verdict',
  'verdict_label',
  'rating',
  'best',
  'conclusion',
  'confidence',
  'quoted',
  'claimant',
  'made',
  'published',
  'updated',
  'topics',
  'documents',
  'sources',
  'revisions',
] as const;

type Row = Readonly<Record<(typeof tableColumns)[number], string | number>>;

/**
 * The claims as a table for spreadsheets: with a byte order mark, without which accents are lost in Excel, and an
 * apostrophe before every cell that a spreadsheet would take for a formula.
 * Source: RFC 4180; OWASP, “CSV Injection”.
 */
export function claimsTable(context: Context, claims: readonly ClaimNode[]): string {
  return stringify(
    claims.map((claim) => rowOf(context, claim)),
    {
      columns: [...tableColumns],
      header: true,
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}

function rowOf(context: Context, claim: ClaimNode): Row {
  // What a cell only counts need not be made.
  const data = claimData(context, {
    ...claim,
    sources: [],
    relations: [],
    figures: [],
    series: [],
    revisions: [],
  });
  const sources = claim.sources.filter(({ source }) => context.graph.sources.has(source));
  return {
    id: data.id,
    url: data.url,
    lang: data.lang,
    title: data.title,
    claim: data.claim,
    summary: data.summary,
    verdict: data.verdict.id,
    verdict_label: data.verdict.label,
    rating: data.verdict.rating ?? '',
    best: data.verdict.best ?? '',
    conclusion: data.conclusion ?? '',
    confidence: data.confidence?.level ?? '',
    quoted: data.quoted ?? '',
    claimant: (data.claimants ?? (data.claimant === undefined ? [] : [data.claimant]))
      .map(({ name }) => name)
      .join('; '),
    made: data.made,
    published: data.published,
    updated: data.updated,
    topics: data.topics.map(({ label }) => label).join('; '),
    documents: [...new Set(data.appearances.map(({ url, title }) => url ?? title))].join('; '),
    sources: sources.length,
    revisions: claim.revisions.length,
  };
}
