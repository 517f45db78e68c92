import { z } from 'zod';
import { amount } from './amount.ts';
import { id, text } from './text.ts';

const counts = z.strictObject({
  claimed: text(160).describe('What the number claimed counts: “jobs that the industry supports”.'),
  found: text(160).describe('What the number found counts: “direct jobs, 2017”.'),
});

/** Numbers that are set beside each other: the one claimed, and the one of a source. */
export const figure = z.strictObject({
  id: id().describe('Name of the figure in this claim, for <Figure id="…" />.'),
  label: text(120).describe('What is counted, with its unit: “jobs”.'),
  claimed: amount().describe('The number as claimed.'),
  found: amount().describe('The number the source gives.'),
  source: id().describe('The source of the number found.'),
  unit: text(20).optional().describe('Unit or currency: “$”, “EUR”, “days”. Left out for plain counts.'),
  foundLabel: text(160).optional().describe('The words beside the number found, instead of “Found”.'),
  counts: counts
    .optional()
    .describe('What each side counts. Where the two differ, no ratio is drawn: like is compared with like.'),
  comparison: text(300)
    .optional()
    .describe('What the two numbers say together, in a sentence of yours. Without it, a sentence is made.'),
  tolerance: z
    .string()
    .regex(/^\d+(?:\.\d+)?\s?%$/)
    .meta({ expected: 'a percentage', example: '5%' })
    .default('0%')
    .describe('How far apart the two may be and still agree.'),
});

/** The words of a figure in another language. */
export const figureWords = z.strictObject({
  label: text(120).optional().describe('What is counted.'),
  unit: text(20).optional().describe('The unit, where it is a word of ours.'),
  foundLabel: text(160).optional().describe('The words beside the number found.'),
  counts: counts.optional().describe('What each side counts.'),
  comparison: text(300).optional().describe('What the two numbers say together.'),
});

export type Figure = z.output<typeof figure>;
export type FigureWords = z.output<typeof figureWords>;
