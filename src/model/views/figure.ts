import { formatAmount, formatNumber, formatPercent } from '#i18n/numbers';
import { typeset } from '#markdown/typography';
import type { Figure } from '#schema/claim';
import { compareFigures, likenessOf } from '../compare-figures.ts';
import type { ClaimWords } from '../graph.ts';
import { ChartScale, type ChartValue, type ChartView, fitBeside } from './chart.ts';
import { type Context, type Phrase, phrase } from './context.ts';
import { sourceAnchor } from './source-href.ts';

/** The chart of a figure; `number` is its source’s number on the page. */
export function figureView(context: Context, figure: Figure, words: ClaimWords, number: number): ChartView {
  const own = ownWords(context, figure, words);
  const values = valuesOf(context, figure, own, number);
  const sentence = own.comparison ?? madeSentence(context, figure, own.amount);
  const common = {
    id: figure.id,
    label: own.label,
    ...(sentence === undefined ? {} : { sentence }),
  };
  if (likenessOf(figure) !== 'like') return { ...common, groups: [{ values }], ticks: [], beside: false };
  const numbers = [{ value: figure.claimed }, { value: figure.found }];
  const scale = new ChartScale(numbers, context.language);
  return {
    ...common,
    groups: [
      {
        values: values.map((value, index) => {
          const drawn = numbers[index];
          return drawn === undefined ? value : { ...value, mark: scale.mark(drawn) };
        }),
      },
    ],
    ticks: scale.ticks(own.amount),
    beside: fitBeside(values.map(({ text }) => text)),
  };
}

/** The words of a figure in the language of the page where they are known, else those of the original. */
interface OwnWords {
  readonly label: Phrase;
  readonly foundLabel?: Phrase;
  readonly counts?: { readonly claimed: Phrase; readonly found: Phrase };
  readonly comparison?: Phrase;
  readonly amount: (value: number | string) => string;
}

function ownWords(context: Context, figure: Figure, words: ClaimWords): OwnWords {
  const { place, language } = context;
  const translated = words.figures[figure.id] ?? {};
  const own = (text: string | undefined, original: string): Phrase =>
    text === undefined ? phrase(context, original, place.defaultLanguage) : phrase(context, text, language);
  const { label, foundLabel, counts, comparison, unit } = figure;
  const [writtenUnit, written] =
    translated.unit === undefined ? [unit, place.defaultLanguage] : [translated.unit, language];
  return {
    label: own(translated.label, label),
    ...(foundLabel === undefined ? {} : { foundLabel: own(translated.foundLabel, foundLabel) }),
    ...(counts === undefined
      ? {}
      : {
          counts: {
            claimed: own(translated.counts?.claimed, counts.claimed),
            found: own(translated.counts?.found, counts.found),
          },
        }),
    ...(comparison === undefined ? {} : { comparison: own(translated.comparison, comparison) }),
    amount: (value) => formatAmount(value, writtenUnit, written, language),
  };
}

/** Both numbers with their words. One that counts something else was not “found”. */
function valuesOf(
  { words }: Context,
  figure: Figure,
  { amount, foundLabel, counts }: OwnWords,
  number: number,
): readonly ChartValue[] {
  const claimed = { text: amount(figure.claimed), claimed: true };
  const found = {
    text: amount(figure.found),
    claimed: false,
    ...(number > 0 ? { source: { number, anchor: sourceAnchor(figure.source) } } : {}),
  };
  if (likenessOf(figure) === 'like') {
    return [
      { ...claimed, name: words.claimedFigure },
      { ...found, ...(foundLabel === undefined ? { name: words.foundFigure } : { label: foundLabel }) },
    ];
  }
  const label = counts?.found ?? foundLabel;
  return [
    counts === undefined
      ? { ...claimed, name: words.claimedFigure }
      : { ...claimed, name: words.claimedCounting, label: counts.claimed },
    { ...found, ...(label === undefined ? {} : { label }) },
  ];
}

/** A sentence that compares the two numbers; none where they do not count the same. */
function madeSentence(
  { words, language }: Context,
  figure: Figure,
  amount: OwnWords['amount'],
): Phrase | undefined {
  if (likenessOf(figure) !== 'like') return undefined;
  const told = compareFigures(figure);
  const about = (text: string, rounded: boolean): string => (rounded ? words.about(text) : text);
  const say = (text: string): Phrase => ({ text: typeset(`${text}.`, language) });
  switch (told.kind) {
    case 'same':
      return say(words.figureSame);
    case 'agree':
      return say(words.figureAgrees(formatPercent(told.tolerance, language)));
    case 'claimed-larger':
      return say(words.figureRatio(about(formatNumber(told.times, language), told.rounded)));
    case 'found-larger':
      return say(words.figureRatioMore(about(formatNumber(told.times, language), told.rounded)));
    case 'percent-apart':
      return say(words.figureDiffers(about(formatPercent(told.percent, language), told.rounded)));
    case 'apart':
      return say(words.figureDiffers(amount(told.difference)));
  }
}
