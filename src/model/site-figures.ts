import type { Graph } from './graph.ts';
import { copyOf, isStored } from './source-state.ts';

/** What the site holds, counted. A source counts once, however many claims cite it. */
export interface SiteFigures {
  readonly claims: number;
  readonly claimsByLanguage: readonly { readonly language: string; readonly count: number }[];
  readonly sources: number;
  readonly primary: number;
  /** What was really read of the sources. */
  readonly consulted: { readonly original: number; readonly copy: number; readonly excerpt: number };
  /** Those that were read in a copy stored before, whole or in part. */
  readonly stored: number;
  readonly archived: number;
  /** Documents that claims were found in, and those who said them. */
  readonly documents: number;
  readonly claimants: number;
  readonly revisions: number;
}

/** The figures of a site. */
export function siteFigures(graph: Graph): SiteFigures {
  const claims = [...graph.claims.values()];
  const sources = [...graph.sources.values()];
  const read = (what: string) => sources.filter(({ consulted }) => consulted === what).length;
  return {
    claims: claims.length,
    claimsByLanguage: graph.languages.map((language) => ({
      language,
      count: claims.filter(({ words }) => words[language] !== undefined).length,
    })),
    sources: sources.length,
    primary: sources.filter(({ kind }) => kind === 'primary').length,
    consulted: { original: read('original'), copy: read('copy'), excerpt: read('excerpt') },
    stored: sources.filter(isStored).length,
    archived: sources.filter((source) => copyOf(source) !== undefined).length,
    documents: [...graph.documents.values()].filter((document) => document.claims.length > 0).length,
    claimants: [...graph.entities.values()].filter((entity) => entity.claims.length > 0).length,
    revisions: graph.revisions.length,
  };
}

/** A part of a whole, from 0 to 1; of nothing, none. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
