import type { Big } from 'big.js';
import { formatAmount, formatNumber, formatPercent } from '#i18n/numbers';
import { typeset } from '#markdown/typography';
import { exactly } from '#schema/amount';
import type { Figure } from '#schema/claim';
import { compareFigures, lengthOf, likenessOf } from '../compare-figures.ts';
import type { ClaimWords } from '../graph.ts';
import { type Context, type Phrase, phrase } from './context.ts';
import { sourceAnchor } from './source-href.ts';

/** Two numbers beside each other; with bars where they count the same. */
export interface FigureView {
  readonly id: string;
  readonly label: Phrase;
  readonly claimed: Side;
  readonly found: Side;
  readonly number: number;
  readonly anchor: string;
  /** What the two say together: the editor’s sentence, else one that is made where they count the same. */
  readonly sentence?: Phrase;
}

/** One of the two numbers. */
export interface Side {
  readonly text: string;
  /** “Claimed” or “Found”, “Claimed:” before a label. A number that counts something else was not “found”. */
  readonly name?: string;
  readonly label?: Phrase;
  readonly bar?: Bar;
}

/** Where a bar begins and how long it is, in hundredths, to one scale for both numbers; they begin at nought. */
export interface Bar {
  readonly start: number;
  readonly length: number;
}

/** The view of a figure; `number` is its source’s number on the page. */
export function figureView(context: Context, figure: Figure, words: ClaimWords, number: number): FigureView {
  const own = ownWords(context, figure, words);
  const { claimed, found } = sidesOf(context, figure, own);
  const sentence = own.comparison ?? madeSentence(context, figure, own.amount);
  return {
    id: figure.id,
    label: own.label,
    claimed,
    found,
    number,
    anchor: sourceAnchor(figure.source),
    ...(sentence === undefined ? {} : { sentence }),
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

function sidesOf(
  { words }: Context,
  figure: Figure,
  { amount, foundLabel, counts }: OwnWords,
): { readonly claimed: Side; readonly found: Side } {
  const claimed = { text: amount(figure.claimed) };
  const found = { text: amount(figure.found) };
  if (likenessOf(figure) === 'like') {
    const bars = barsOf(exactly(figure.claimed), exactly(figure.found));
    return {
      claimed: { ...claimed, name: words.claimedFigure, bar: bars.claimed },
      found: {
        ...found,
        ...(foundLabel === undefined ? { name: words.foundFigure } : { label: foundLabel }),
        bar: bars.found,
      },
    };
  }
  const label = counts?.found ?? foundLabel;
  return {
    claimed:
      counts === undefined
        ? { ...claimed, name: words.claimedFigure }
        : { ...claimed, name: words.claimedCounting, label: counts.claimed },
    found: { ...found, ...(label === undefined ? {} : { label }) },
  };
}

function barsOf(claimed: Big, found: Big): { readonly claimed: Bar; readonly found: Bar } {
  const none = exactly(0);
  const values = [claimed, found];
  const least = values.reduce((left, right) => (right.lt(left) ? right : left), none);
  const most = values.reduce((left, right) => (right.gt(left) ? right : left), none);
  const span = most.minus(least);
  const bar = (value: Big): Bar => {
    const length = lengthOf(value, span);
    // To the left of nought, the longest bar begins at the edge.
    const start = value.lt(0) ? lengthOf(least, span) - length : lengthOf(least, span);
    return { start: Math.round(start * 100) / 100, length };
  };
  return { claimed: bar(claimed), found: bar(found) };
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

/** A figure in one line, for where there are no bars. */
export function figureText({ claimed, found, sentence }: FigureView): string {
  const rows = [claimed, found].map(({ name, label, text }) => {
    if (name !== undefined && label !== undefined) return `${name} ${text} (${label.text})`;
    return [name ?? label?.text, text].filter((part) => part !== undefined).join(': ');
  });
  return `${rows.join('; ')}.${sentence === undefined ? '' : ` ${sentence.text}`}`;
}
