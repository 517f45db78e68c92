import type { Figure, FigureWords, Series, SeriesWords } from '#schema/claim';
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

/** A series for programs, in the words of one language where they are known. */
export function seriesData(
  { id, label, unit, claimed, comparison, values }: Series,
  words: SeriesWords = { values: {} },
): NonNullable<ClaimData['series']>[number] {
  const said = words.comparison ?? comparison;
  return {
    ...{ id, label: words.label ?? label },
    ...(unit === undefined ? {} : { unit: words.unit ?? unit }),
    ...(claimed === undefined ? {} : { claimed }),
    ...(said === undefined ? {} : { comparison: said }),
    values: values.map((value) => {
      const counts = countedAs(values, words, value.counts);
      return {
        ...value,
        label: words.values[value.id]?.label ?? value.label,
        ...(counts === undefined ? {} : { counts }),
      };
    }),
  };
}

/** What values count is worded once, at the first of them. */
function countedAs(
  values: Series['values'],
  words: SeriesWords,
  counts: string | undefined,
): string | undefined {
  const alike = values.filter((value) => value.counts === counts);
  return alike.map(({ id }) => words.values[id]?.counts).find((text) => text !== undefined) ?? counts;
}
