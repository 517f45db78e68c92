import type { Figure, FigureWords } from '#schema/claim';
import type { ClaimData } from './claim-data-schema.ts';

/** A figure for programs, in the words of one language where they are known. */
export function figureData(
  { id, label, claimed, found, source, tolerance, unit, foundLabel, counts, comparison }: Figure,
  words: FigureWords = {},
): ClaimData['figures'][number] {
  const said = words.comparison ?? comparison;
  return {
    ...{ id, label: words.label ?? label, claimed, found, source, tolerance },
    ...(unit === undefined ? {} : { unit: words.unit ?? unit }),
    ...(foundLabel === undefined ? {} : { foundLabel: words.foundLabel ?? foundLabel }),
    ...(counts === undefined ? {} : { counts: words.counts ?? counts }),
    ...(said === undefined ? {} : { comparison: said }),
  };
}
