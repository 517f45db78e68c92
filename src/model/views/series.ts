import { formatDay } from '#i18n/dates';
import { formatAmount, formatRange } from '#i18n/numbers';
import type { Series, SeriesValue } from '#schema/claim';
import type { ClaimWords } from '../graph.ts';
import { type ChartGroup, ChartScale, type ChartValue, type ChartView, fitBeside } from './chart.ts';
import { type Context, type Phrase, phrase } from './context.ts';
import { sourceAnchor } from './source-href.ts';

/** The chart of a series; `numbers` are those of the sources on the page. */
export function seriesView(
  context: Context,
  series: Series,
  words: ClaimWords,
  numbers: ReadonlyMap<string, number>,
): ChartView {
  const { language, place } = context;
  const translated = words.series[series.id];
  const own = (text: string | undefined, original: string): Phrase =>
    text === undefined ? phrase(context, original, place.defaultLanguage) : phrase(context, text, language);
  const [unit, written] =
    translated?.unit === undefined ? [series.unit, place.defaultLanguage] : [translated.unit, language];
  const amount = (value: number | string): string => formatAmount(value, unit, written, language);
  const textOf = ({ value, low, high }: SeriesValue): string =>
    value === undefined && low !== undefined && high !== undefined
      ? formatRange([low, high], unit, written, language)
      : amount(value ?? low ?? high ?? 0);
  const scale = new ChartScale(series.values, language);
  const valueView = (value: SeriesValue): ChartValue => {
    const number = value.source === undefined ? undefined : numbers.get(value.source);
    const claimed = value.id === series.claimed;
    return {
      text: textOf(value),
      ...(claimed ? { name: context.words.claimedCounting } : {}),
      label: own(translated?.values[value.id]?.label, value.label),
      ...(value.date === undefined ? {} : { date: formatDay(value.date, language) }),
      ...(value.source === undefined || number === undefined
        ? {}
        : { source: { number, anchor: sourceAnchor(value.source) } }),
      claimed,
      mark: scale.mark(value),
    };
  };
  const groups = countedAlike(series).map(({ counts, values }): ChartGroup => {
    const said = values.map(({ id }) => translated?.values[id]?.counts).find((text) => text !== undefined);
    return {
      ...(counts === undefined ? {} : { counts: own(said, counts) }),
      values: values.map(valueView),
    };
  });
  return {
    id: series.id,
    label: own(translated?.label, series.label),
    ...(series.comparison === undefined ? {} : { sentence: own(translated?.comparison, series.comparison) }),
    ...(groups.length > 1 ? { apart: context.words.chart.apart } : {}),
    groups,
    ticks: scale.ticks(amount),
    beside: fitBeside(series.values.map(textOf)),
  };
}

/** The values of a series by what they count, in the order of the file. */
export function countedAlike({
  values,
}: Series): readonly { readonly counts: string | undefined; readonly values: readonly SeriesValue[] }[] {
  const kinds = [...new Set(values.map(({ counts }) => counts))];
  return kinds.map((counts) => ({ counts, values: values.filter((value) => value.counts === counts) }));
}
