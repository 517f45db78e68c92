import { similarClaims } from '#model/similar-claims';
import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { isPublished } from './published-claims.ts';

/** A published claim whose addresses lead nowhere any more. */
export interface LostClaim {
  readonly before: ReadFile<'claim'>;
  /** The ids that lead nowhere: its own, and former ones. */
  readonly lost: readonly string[];
  /** Its file of now: the one that is still there, or that has its own id among the aliases. */
  readonly now?: ReadFile<'claim'>;
  /** A new file that says the same, when there is no file of now. */
  readonly renamed?: ReadFile<'claim'>;
}

/** Two files that have so much in common are one claim under two names. */
const sameClaim = 0.6;

/** The published claims that lost an address, in the order of their files before. */
export function lostClaims(before: Content, content: Content): LostClaim[] {
  const { claimIds, claimFiles } = referenceIndexOf(content);
  const live = new Set(
    [...claimIds].flatMap(([id, target]) => {
      const file = claimFiles.get(target);
      return file !== undefined && isPublished(file) ? [id] : [];
    }),
  );
  return before.claims.filter(isPublished).flatMap((file): LostClaim[] => {
    const ids = [file.id, ...factsOf(file).aliases.map(({ value }) => value)];
    const lost = ids.filter((id) => !live.has(id));
    if (lost.length === 0) return [];
    const now = claimFiles.get(claimIds.get(file.id) ?? '');
    if (now !== undefined) return [{ before: file, lost, now }];
    const renamed = mostLike(file, newClaims(before, content));
    return [{ before: file, lost, ...(renamed === undefined ? {} : { renamed }) }];
  });
}

function newClaims(before: Content, { claims }: Content): ReadFile<'claim'>[] {
  const { claimFiles } = referenceIndexOf(before);
  return claims.filter(({ id }) => !claimFiles.has(id));
}

function mostLike(
  lost: ReadFile<'claim'>,
  candidates: readonly ReadFile<'claim'>[],
): ReadFile<'claim'> | undefined {
  const texts = candidates.map(({ id, language, text }) => ({ id, language, text }));
  const [best] = similarClaims(lost.text, texts, 1);
  return best !== undefined && best.likeness >= sameClaim
    ? candidates.find(({ id }) => id === best.id)
    : undefined;
}
