import { z } from 'zod';
import { longestClaim, longestConclusion, longestSummary, longestTitle } from './claim.ts';
import { fullDay } from './day.ts';
import { figureWords } from './figure.ts';
import { pictureWords } from './picture.ts';
import { seriesWords } from './series.ts';
import { id, text } from './text.ts';

const sourceWords = z.strictObject({
  noArchive: text(300).optional().describe('Why there is no archived copy, in this language.'),
  lead: text(200).optional().describe('Why this source weighs most, in this language.'),
  place: text(160).optional().describe('Where it took place or appeared, in this language.'),
  kept: text(300).optional().describe('What is kept of it and by whom, in this language.'),
  confidential: text(300).optional().describe('Why it cannot be named, in this language.'),
  locator: text(120).optional().describe('Where in the source, in this language.'),
  translation: text(600).optional().describe('Our translation of the quotation.'),
});

/**
 * The front matter of `claims/<id>.<lang>.mdx`: words only. Facts (verdict, dates, sources…)
 * stand in the original and cannot be said twice.
 */
export const translation = z.strictObject({
  title: text(longestTitle).describe('The title in this language.'),
  claim: text(longestClaim).describe('The claim in this language.'),
  summary: text(longestSummary).describe('The answer, in at most 300 characters.'),
  conclusion: text(longestConclusion)
    .optional()
    .describe('What readers are led to conclude, in this language.'),
  confidenceReason: text(200).optional().describe('Why the desk is so sure, or is not, in this language.'),
  undated: text(300).optional().describe('Why it is not known when it was said.'),
  figures: z.record(id(), figureWords).default({}).describe('Words of the figures, by their id.'),
  series: z.record(id(), seriesWords).default({}).describe('Words of the series, by their id.'),
  media: z.record(id(), pictureWords).default({}).describe('Words of the pictures, by their id.'),
  relations: z
    .record(id(), text(200))
    .default({})
    .describe('Reasons of the relations, by the other claim’s id.'),
  revisions: z
    .record(fullDay().or(z.string().regex(/^\d{4,}-\d\d-\d\d-[1-9]\d*$/u)), text(400))
    .default({})
    .describe('Summaries of the revisions, by their date; of a second one on a day, as 2026-01-31-2.'),
  sources: z.record(id(), sourceWords).default({}).describe('Words about the sources, by their id.'),
  facts: z
    .preprocess(numberAsText, z.string().regex(/^[0-9a-f]{8}$/))
    .meta({
      expected: 'the eight digits that the check names',
      example: '3f9a01bc',
      jsonSchema: { type: ['string', 'integer'] },
    })
    .optional()
    .describe('Which facts of the original the words were made from; the check says when they change.'),
});

/** Eight decimal digits are a number for YAML. */
function numberAsText(value: unknown): unknown {
  return typeof value === 'number' && Number.isInteger(value) ? String(value).padStart(8, '0') : value;
}

export type Translation = z.output<typeof translation>;
