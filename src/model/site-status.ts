import type { Exception } from '#schema/exception';
import { isOnWeb } from '#schema/media';
import type { ClaimNode, Graph, SourceNode, StaleWords } from './graph.ts';
import { byText } from './order.ts';
import { type ReviewedClaim, reviewDays } from './review-days.ts';
import { copyOf, type DriftedQuote, driftedQuotes } from './source-state.ts';

/** What is not up to date on the site, or less well founded than the rest. */
export interface SiteStatus {
  /** Translations that describe an earlier version of their claim. */
  readonly stale: readonly {
    readonly claim: ClaimNode;
    readonly language: string;
    readonly stale: StaleWords;
  }[];
  readonly missing: readonly { readonly claim: ClaimNode; readonly languages: readonly string[] }[];
  /** Claims past their day of review, and those whose day comes up. */
  readonly overdue: readonly ReviewedClaim[];
  readonly due: readonly ReviewedClaim[];
  readonly unarchived: readonly SourceNode[];
  readonly replies: ReplyStatus;
  readonly lost: readonly LostSource[];
  /** What the desk knows to be wrong and bears until a day. */
  readonly exceptions: readonly { readonly claim: ClaimNode; readonly exception: Exception }[];
}

/** The right of reply, and the second reader, counted over all claims. */
export interface ReplyStatus {
  readonly claims: number;
  /** Claims for which somebody was asked, or replied unasked. */
  readonly asked: number;
  /** Of these, claims with an answer in part or in full. */
  readonly answered: number;
  /** Claims that somebody read a second time. */
  readonly reviewed: number;
  /** Claims with somebody who was asked and has not answered. */
  readonly waiting: readonly ClaimNode[];
}

/** A source that is no longer where it was, or no longer says what is quoted from it. */
export interface LostSource {
  readonly source: SourceNode;
  /** First day without it. */
  readonly goneSince?: string;
  readonly drifted: readonly DriftedQuote[];
}

/** The state of the site on a day; claims and sources in the order of their ids, reviews in that of their days. */
export function siteStatus(graph: Graph, today: string | undefined): SiteStatus {
  const claims = [...graph.claims.values()].sort((left, right) => byText(left.id, right.id));
  const sources = [...graph.sources.values()];
  return {
    stale: claims.flatMap((claim) =>
      graph.languages.flatMap((language) => {
        const stale = claim.words[language]?.stale;
        return stale === undefined ? [] : [{ claim, language, stale }];
      }),
    ),
    missing: claims.flatMap((claim) => {
      const languages = graph.languages.filter((language) => claim.words[language] === undefined);
      return languages.length === 0 ? [] : [{ claim, languages }];
    }),
    ...reviewDays(claims, today),
    replies: replyStatus(claims),
    unarchived: sources.filter((source) => isOnWeb(source.medium) && copyOf(source) === undefined),
    lost: sources.flatMap(lostSource),
    exceptions: graph.exceptions.flatMap((exception) => {
      const claim = graph.claims.get(exception.claim);
      return claim === undefined ? [] : [{ claim, exception }];
    }),
  };
}

function replyStatus(claims: readonly ClaimNode[]): ReplyStatus {
  const count = (test: (claim: ClaimNode) => boolean) => claims.filter(test).length;
  return {
    claims: claims.length,
    asked: count(({ replies }) => replies.length > 0),
    answered: count(({ replies }) => replies.some(({ answer }) => answer !== 'none')),
    reviewed: count(({ reviewedBy }) => reviewedBy.length > 0),
    waiting: claims.filter(({ replies }) => replies.some(({ answer }) => answer === 'none')),
  };
}

function lostSource(source: SourceNode): LostSource[] {
  const { found } = source;
  const goneSince = found?.state === 'gone' ? found.since : undefined;
  const drifted = driftedQuotes(source);
  if (goneSince === undefined && drifted.length === 0) return [];
  return [{ source, drifted, ...(goneSince === undefined ? {} : { goneSince }) }];
}
