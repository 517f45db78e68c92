import type { Rating } from '#schema/site';

/** The verdict that a label of another publisher means here; nothing when the table does not say. */
export type RatingLookup = (label: string, names: readonly string[]) => string | undefined;

/**
 * Reads the site’s own table of foreign ratings. An entry with a publisher holds for that publisher alone (by its name
 * or its host) and comes before one without. Labels are compared without case, underscores and closing marks; nothing
 * is guessed.
 */
export function ratingLookup(ratings: readonly Rating[]): RatingLookup {
  const verdicts = new Map(
    ratings.map(({ label, publisher, verdict }) => [ratingKey(label, publisher), verdict]),
  );
  return (label, names) =>
    names.map((name) => verdicts.get(ratingKey(label, name))).find((verdict) => verdict !== undefined) ??
    verdicts.get(ratingKey(label));
}

/** What two entries of the table share when they are about the same label of the same publisher. */
export function ratingKey(label: string, publisher = ''): string {
  return `${fold(label)}\n${fold(publisher)}`;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('_', ' ')
    .replaceAll('’', "'")
    .replaceAll(/^[\s"'“”«»‘.!¡…:]+|[\s"'“”«»‘.!…:]+$/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
}
