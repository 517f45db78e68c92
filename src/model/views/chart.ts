import { ticks } from 'd3-array';
import type { Big } from 'big.js';
import { directionOf } from '#i18n/dates';
import { type Amount, exactly } from '#schema/amount';
import { lengthOf } from '../compare-figures.ts';
import type { Phrase } from './context.ts';

/** Numbers as a chart and as a table. */
export interface ChartView {
  readonly id: string;
  readonly label: Phrase;
  /** What the numbers say together: the editor’s sentence, else one that is made where they count the same. */
  readonly sentence?: Phrase;
  /** That the headings count different things, where there are several. */
  readonly apart?: string;
  readonly groups: readonly ChartGroup[];
  /** Numbers along the scale that all groups share; none where nothing is drawn. */
  readonly ticks: readonly ChartTick[];
  /** Whether each number stands beside its dot; where one is too long for that, all stand with their words. */
  readonly beside: boolean;
}

/** Values that count the same. */
export interface ChartGroup {
  readonly counts?: Phrase;
  readonly values: readonly ChartValue[];
}

/** One number with its words. */
export interface ChartValue {
  readonly text: string;
  /** “Claimed” or “Found”, “Claimed:” before a label. */
  readonly name?: string;
  readonly label?: Phrase;
  readonly date?: string;
  readonly source?: { readonly number: number; readonly anchor: string };
  readonly claimed: boolean;
  /** None where the number is not drawn, because nothing can be held against it. */
  readonly mark?: ChartMark;
}

/** Places and lengths in hundredths of the scale, from the side where reading begins on the left. */
export interface ChartMark {
  /** The dot; none where only a range is known. */
  readonly at?: number;
  /** From nought to the number. */
  readonly stem: Stretch;
  readonly range?: Stretch;
  /** Where the words of the number begin, behind all that is drawn. */
  readonly words: number;
}

export interface Stretch {
  readonly start: number;
  readonly length: number;
}

export interface ChartTick {
  readonly at: number;
  readonly text: string;
}

/** What is drawn of a number: itself, how uncertain it is, or both. */
export interface Drawn {
  readonly value?: Amount | undefined;
  readonly low?: Amount | undefined;
  readonly high?: Amount | undefined;
}

/** The longest number, in characters, for which there is room beside a dot on a narrow telephone. */
const longestBeside = 16;

/** How far apart, in hundredths, two numbers along the scale must be so as not to touch. */
const tickRoom = 40;

/** Whether all of the texts can stand beside their dots. */
export function fitBeside(texts: readonly string[]): boolean {
  return texts.every((text) => text.length <= longestBeside);
}

/** One scale for several numbers. It begins at nought, or has it inside, so that lengths can be compared. */
export class ChartScale {
  readonly #least: Big;
  readonly #most: Big;
  readonly #mirrored: boolean;

  constructor(drawn: readonly Drawn[], language: string) {
    const ends = drawn.flatMap(endsOf);
    const none = exactly(0);
    this.#least = ends.reduce((left, right) => (right.lt(left) ? right : left), none);
    this.#most = ends.reduce((left, right) => (right.gt(left) ? right : left), none);
    this.#mirrored = directionOf(language) === 'rtl';
  }

  /** What is drawn of a number. */
  mark(drawn: Drawn): ChartMark {
    const { value, low, high } = drawn;
    const none = exactly(0);
    const ends = endsOf(drawn);
    // A range without a number is led up to by its nearer end.
    const tip =
      value === undefined
        ? ends.reduce((left, right) => (right.abs().lt(left.abs()) ? right : left))
        : exactly(value);
    const last = [none, ...ends].reduce((left, right) => (right.gt(left) ? right : left));
    return {
      ...(value === undefined ? {} : { at: this.#place(exactly(value)) }),
      stem: tip.lt(none) ? this.#stretch(tip, none) : this.#stretch(none, tip),
      ...(low === undefined || high === undefined
        ? {}
        : { range: this.#stretch(exactly(low), exactly(high)) }),
      words: this.#place(last),
    };
  }

  /** Nought and the last round numbers of the scale, as far as they do not touch. */
  ticks(amount: (value: number) => string): ChartTick[] {
    const [least, most] = [this.#least.toNumber(), this.#most.toNumber()];
    if (least === most) return [{ at: this.#place(exactly(0)), text: amount(0) }];
    const round = ticks(least, most, 3);
    const kept: ChartTick[] = [];
    for (const value of [0, round.at(-1) ?? 0, round[0] ?? 0]) {
      const at = this.#place(exactly(value));
      if (kept.every((tick) => Math.abs(tick.at - at) >= tickRoom)) kept.push({ at, text: amount(value) });
    }
    return kept;
  }

  #place(value: Big): number {
    const at = lengthOf(value.minus(this.#least), this.#most.minus(this.#least));
    return this.#mirrored ? rounded(100 - at) : at;
  }

  #stretch(from: Big, to: Big): Stretch {
    const [start, end] = [this.#place(from), this.#place(to)].toSorted((left, right) => left - right);
    return { start: start ?? 0, length: rounded((end ?? 0) - (start ?? 0)) };
  }
}

/** A chart in one line, for where nothing is drawn. */
export function chartText({ groups, sentence }: ChartView): string {
  const lines = groups.map(({ counts, values }) => {
    const line = values.map(valueText).join('; ');
    return counts === undefined ? line : `${counts.text}: ${line}`;
  });
  return `${lines.join('; ')}.${sentence === undefined ? '' : ` ${sentence.text}`}`;
}

function valueText({ name, label, date, text }: ChartValue): string {
  const words = [label?.text, date].filter((part) => part !== undefined).join(', ');
  if (name !== undefined && words !== '') return `${name} ${text} (${words})`;
  return `${name ?? words}: ${text}`;
}

function endsOf({ value, low, high }: Drawn): Big[] {
  return [value, low, high].flatMap((end) => (end === undefined ? [] : [exactly(end)]));
}

function rounded(hundredths: number): number {
  return Math.round(hundredths * 100) / 100;
}
