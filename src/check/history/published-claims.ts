import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { referenceIndexOf } from '../reference-index.ts';

/** A claim that readers could see before the change, and what became of it. */
export interface PublishedClaim {
  readonly before: ReadFile<'claim'>;
  /** The file that is this claim now, under its own name or a new one that has the old among its aliases. */
  readonly now: ReadFile<'claim'> | undefined;
}

/** Whether readers can see the claim. A file that cannot be read hides nothing: it stops the build. */
export function isPublished(file: ReadFile<'claim'>): boolean {
  return factsOf(file).status !== 'draft';
}

/**
 * The claims that were published before, each with its file of now. An alias leads to a new name only when the file
 * is new: that a claim takes over the address of another that is withdrawn does not make the two one.
 */
export function publishedClaims(before: Content, now: Content): PublishedClaim[] {
  const known = referenceIndexOf(before).claimFiles;
  const { claimIds, claimFiles } = referenceIndexOf(now);
  return before.claims.filter(isPublished).map((file) => {
    const id = claimIds.get(file.id) ?? '';
    return { before: file, now: id === file.id || !known.has(id) ? claimFiles.get(id) : undefined };
  });
}
