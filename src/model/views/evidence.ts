import { type Role, roles } from '#schema/source';
import type { ClaimNode, ClaimWords, SourceUse } from '../graph.ts';
import { type Context, type Link, localPhrase, type Phrase, phrase } from './context.ts';
import { numberSources } from './reading.ts';
import { sourceAnchor } from './source-href.ts';
import { type PassageView, passageView, type SourceView, sourceView } from './source-view.ts';

/** The source that weighs most for the verdict, as the editor says, and why. */
export interface Lead {
  readonly anchor: string;
  readonly publisher: string;
  readonly reason: Phrase;
  readonly passage: PassageView;
}

export interface EvidenceGroup {
  readonly role: Role;
  readonly label: string;
  readonly entries: readonly EvidenceEntry[];
}

export interface EvidenceEntry {
  readonly number: number;
  readonly anchor: string;
  readonly source: SourceView;
  readonly passages: readonly PassageView[];
  /** The page of the source, by how many other claims cite it. */
  readonly page?: Link;
}

/** How many sources have a role. */
export interface RoleCount {
  readonly role: Role;
  readonly count: number;
  readonly label: string;
}

/** The sources counted by role, roles without sources included. */
export function roleCounts(context: Context, claim: ClaimNode): RoleCount[] {
  return roles.map((role) => countOf(context, claim, role));
}

function countOf(context: Context, claim: ClaimNode, role: Role): RoleCount {
  const count = claim.sources.filter((use) => use.role === role).length;
  return { role, count, label: context.words.roleCount[role](count) };
}

/** The sources of a claim grouped by role, in the order of their numbers. */
export function evidenceOf(context: Context, claim: ClaimNode, words: ClaimWords): EvidenceGroup[] {
  const numbers = numberSources(claim, words);
  return roles.flatMap((role) => {
    const entries = claim.sources
      .filter((use) => use.role === role)
      .flatMap((use) => entryOf(context, use, words, numbers.get(use.source) ?? 0))
      .sort((left, right) => left.number - right.number);
    return entries.length === 0 ? [] : [{ role, label: context.words.roles[role], entries }];
  });
}

function entryOf(context: Context, use: SourceUse, words: ClaimWords, number: number): EvidenceEntry[] {
  const source = context.graph.sources.get(use.source);
  if (source === undefined) return [];
  const passages = use.passages.map((passage, index) =>
    passageView(context, source, passage, index === 0 ? words.sources[use.source] : {}),
  );
  const view = sourceView(context, source);
  const others = source.claims.length - 1;
  const label = others > 0 ? context.words.alsoCitedBy(others) : context.words.sourcePage;
  return [
    {
      ...{ number, anchor: sourceAnchor(use.source), source: view, passages },
      ...(view.hasPage ? { page: { label, href: view.href } } : {}),
    },
  ];
}

/** In one sentence that sources have no archived copy, where that holds of most; then no entry says it again. */
export function noCopiesOf({ words }: Context, evidence: readonly EvidenceGroup[]): string | undefined {
  const all = evidence.flatMap(({ entries }) => entries.map(({ source }) => source));
  const bare = all.filter(({ archived, noArchive }) => archived === undefined && noArchive !== undefined);
  if (bare.length < 2 || bare.length * 2 < all.length) return undefined;
  return bare.length === all.length ? words.noArchives : words.fewArchives;
}

/** The source that the editor names as the one of most weight, by its first passage; none is guessed. */
export function leadOf(
  context: Context,
  claim: ClaimNode,
  words: ClaimWords,
  evidence: readonly EvidenceGroup[],
): Lead | undefined {
  const use = claim.sources.find(({ lead }) => lead !== undefined);
  if (use?.lead === undefined) return undefined;
  const anchor = sourceAnchor(use.source);
  const entry = evidence.flatMap(({ entries }) => entries).find((candidate) => candidate.anchor === anchor);
  const passage = entry?.passages[0];
  if (entry === undefined || passage === undefined) return undefined;
  const translated = words.sources[use.source]?.lead;
  const reason =
    translated === undefined ? localPhrase(context, use.lead) : phrase(context, translated, context.language);
  return { anchor, publisher: entry.source.publisher, reason, passage };
}
