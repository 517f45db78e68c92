import { factsDigest } from '#model/facts-digest';
import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { referenceIndexOf } from '../reference-index.ts';

/** A translation that describes an earlier version of its original. */
export interface StaleTranslation {
  readonly translation: ReadFile<'translation'>;
  readonly original: ReadFile<'claim'>;
  /** The digest of the facts as they are now. */
  readonly facts: string;
}

/**
 * The translations whose original has other facts than those they were made from: as they say themselves, or, when
 * they do not, because the facts changed since `before` and they did not.
 */
export function staleTranslations(content: Content, before: Content | undefined): StaleTranslation[] {
  const originals = referenceIndexOf(content).claimFiles;
  return content.translations.flatMap((translation) => {
    const original = originals.get(translation.id);
    if (original?.value === undefined) return [];
    const facts = factsDigest(original.value);
    const made = translation.value?.facts ?? factsBefore(translation, before);
    return made === undefined || made === facts ? [] : [{ translation, original, facts }];
  });
}

/** The facts of the original as they were when the translation’s text was already what it is now. */
function factsBefore(translation: ReadFile<'translation'>, before: Content | undefined): string | undefined {
  const known = before?.translations.find(({ path }) => path === translation.path);
  if (before === undefined || known?.text !== translation.text) return undefined;
  const original = referenceIndexOf(before).claimFiles.get(translation.id)?.value;
  return original === undefined ? undefined : factsDigest(original);
}

/** The line by which a translation says which facts it was made from; digits alone are a number for YAML. */
export function factsLine(digest: string): string {
  return `facts: ${/^\d+(?:e\d+)?$/u.test(digest) ? `"${digest}"` : digest}`;
}
