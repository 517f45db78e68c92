import { z } from 'zod';
import { amount } from './amount.ts';
import { day } from './day.ts';
import { id, text } from './text.ts';

const value = z.strictObject({
  id: id().describe('Name of the value in this series: what “claimed” and translations call it.'),
  label: text(80).describe('The words beside the dot: who says it, or what it is.'),
  value: amount().optional().describe('The number. Left out where only a range is known.'),
  low: amount().optional().describe('The lower end of the range, where the number is uncertain.'),
  high: amount().optional().describe('The upper end of the range.'),
  date: day().optional().describe('When it was so.'),
  counts: text(160)
    .optional()
    .describe('What the number counts. Values with the same words here are compared with each other.'),
  source: id()
    .optional()
    .describe('The source of the number. Left out for the claimed one alone, if no source prints it.'),
});

/** Numbers of one unit on one scale, each with its date, what it counts and its source. */
export const series = z.strictObject({
  id: id().describe('Name of the series in this claim, for <Figure id="…" />.'),
  label: text(120).describe('What all of it is about: “jobs in American cinema and television”.'),
  unit: text(20)
    .optional()
    .describe('Unit or currency of all its values: “$”, “EUR”, “days”. Left out for plain counts.'),
  claimed: id().optional().describe('Which value is the one claimed, by its id: it is drawn as a ring.'),
  comparison: text(300).optional().describe('What the numbers say together, in a sentence of yours.'),
  values: z
    .array(value)
    .min(2)
    .meta({ expected: 'a list of at least two values' })
    .describe('The numbers, in the order in which readers should meet them.'),
});

/** The words of a series in another language. */
export const seriesWords = z.strictObject({
  label: text(120).optional().describe('What all of it is about.'),
  unit: text(20).optional().describe('The unit, where it is a word of ours.'),
  comparison: text(300).optional().describe('What the numbers say together.'),
  values: z
    .record(
      id(),
      z.strictObject({
        label: text(80).optional().describe('The words beside the dot.'),
        counts: text(160)
          .optional()
          .describe('What the number counts: once, at the first of the values that count the same.'),
      }),
    )
    .default({})
    .describe('Words of the values, by their id.'),
});

export type Series = z.output<typeof series>;
export type SeriesValue = Series['values'][number];
export type SeriesWords = z.output<typeof seriesWords>;
