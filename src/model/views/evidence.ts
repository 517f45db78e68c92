import { type Role, roles } from '#schema/source';
import { isOff } from '../compare-figures.ts';
import type { ClaimNode, ClaimWords, SourceUse } from '../graph.ts';
import type { Context } from './context.ts';
import { type FigureView, figureView } from './figure.ts';
import { numberSources } from './reading.ts';
import { sourceAnchor } from './source-href.ts';
import { type PassageView, passageView, type SourceView, sourceView } from './source-view.ts';
import { degreeOf } from './verdict-mark.ts';

/** What weighs most for a verdict. */
export type Lead =
  | { readonly kind: 'figure'; readonly figure: FigureView }
  | {
      readonly kind: 'passage';
      readonly anchor: string;
      readonly publisher: string;
      readonly passage: PassageView;
    };

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
  return [{ number, anchor: sourceAnchor(use.source), source: sourceView(context, source), passages }];
}

/** What weighs most: a figure that counts the same and disagrees with the claim, else what refutes a poor verdict or supports a good one. */
export function leadOf(
  context: Context,
  claim: ClaimNode,
  words: ClaimWords,
  evidence: readonly EvidenceGroup[],
): Lead | undefined {
  const telling = claim.figures.find(isOff);
  if (telling !== undefined) {
    const number = numberSources(claim, words).get(telling.source) ?? 0;
    return { kind: 'figure', figure: figureView(context, telling, words, number) };
  }
  const degree = degreeOf(context.graph, claim.verdict);
  const order: readonly Role[] =
    degree !== undefined && degree > 0.5
      ? ['supports', 'refutes', 'context']
      : ['refutes', 'context', 'supports'];
  for (const role of order) {
    const entries = evidence.find((group) => group.role === role)?.entries ?? [];
    // Entries stand in the order in which the text cites them: the first is where the desk began.
    const best = entries.find(({ passages }) => passages.length > 0);
    const passage = best?.passages[0];
    if (best === undefined || passage === undefined) continue;
    return { kind: 'passage', anchor: best.anchor, publisher: best.source.publisher, passage };
  }
  return undefined;
}
