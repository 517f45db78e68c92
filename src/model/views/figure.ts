import { formatNumber } from '#i18n/dates';
import type { Figure } from '#schema/claim';
import type { ClaimWords } from '../graph.ts';
import { type Context, type Phrase, phrase } from './context.ts';
import { sourceAnchor } from './source-href.ts';

/** Two numbers held against each other, with the lengths of their bars. */
export interface FigureView {
  readonly id: string;
  readonly label: Phrase;
  readonly claimed: Bar;
  readonly found: Bar;
  readonly number: number;
  readonly anchor: string;
  /** The comparison in one sentence. */
  readonly verdict: string;
}

export interface Bar {
  readonly text: string;
  readonly label: Phrase;
  /** Length from 0 to 100, to the same scale for both bars. */
  readonly share: number;
}

/** The view of a figure; `number` is its source’s number on the page. */
export function figureView(context: Context, figure: Figure, words: ClaimWords, number: number): FigureView {
  const { place, language } = context;
  const translated = words.figures[figure.id] ?? {};
  const own = (text: string | undefined, original: string): Phrase =>
    text === undefined ? phrase(context, original, place.defaultLanguage) : phrase(context, text, language);
  const longest = Math.max(Math.abs(figure.claimed), Math.abs(figure.found)) || 1;
  const bar = (value: number, label: Phrase): Bar => ({
    text: withUnit(formatNumber(value, language), figure.unit, language),
    label,
    share: Math.round((Math.abs(value) / longest) * 1000) / 10,
  });
  const foundLabel =
    figure.foundLabel === undefined && translated.foundLabel === undefined
      ? { text: context.words.foundFigure }
      : own(translated.foundLabel, figure.foundLabel ?? '');
  return {
    id: figure.id,
    label: own(translated.label, figure.label),
    claimed: bar(figure.claimed, { text: context.words.claimedFigure }),
    found: bar(figure.found, foundLabel),
    number,
    anchor: sourceAnchor(figure.source),
    verdict: compare(context, figure),
  };
}

/** Whether the number found is within the tolerance of the number claimed. */
export function agrees({
  claimed,
  found,
  tolerance,
}: Pick<Figure, 'claimed' | 'found' | 'tolerance'>): boolean {
  const allowed = Number.parseFloat(tolerance) / 100;
  return Math.abs(claimed - found) <= Math.abs(claimed) * allowed + Number.EPSILON;
}

function compare({ words, language }: Context, figure: Figure): string {
  if (agrees(figure)) return words.figureAgrees(tidyPercent(figure.tolerance, language));
  const ratio = figure.claimed / figure.found;
  if (ratio >= 1.5) return words.figureRatio(formatNumber(round(ratio), language));
  if (ratio > 0 && ratio <= 1 / 1.5) return words.figureRatioMore(formatNumber(round(1 / ratio), language));
  return words.figureDiffers(
    formatNumber(round((Math.abs(figure.claimed - figure.found) / Math.abs(figure.claimed)) * 100), language),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function tidyPercent(tolerance: string, language: string): string {
  const number = formatNumber(Number.parseFloat(tolerance), language);
  return language === 'fr' ? `${number} %` : `${number}%`;
}

function withUnit(number: string, unit: string | undefined, language: string): string {
  if (unit === undefined) return number;
  const before = language === 'en' && /^[$€£¥]$/u.test(unit);
  return before ? `${unit}${number}` : `${number} ${unit}`;
}
