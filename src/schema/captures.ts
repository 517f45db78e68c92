import { z } from 'zod';
import { sourceReasons } from './ledger.ts';
import { id, text, webAddress } from './text.ts';

/** What came of opening a source: kept, or why there is nothing to keep. */
export const captureOutcomes = ['kept', ...sourceReasons, 'login', 'not-a-page'] as const;

/** What floats above the page and asks for consent: not there, beside the passage, or before it and left out of the picture. */
export const bannerStates = ['none', 'aside', 'hidden'] as const;

const sha256 = () =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .meta({ expected: 'a SHA-256 checksum: 64 characters 0 to 9 and a to f' });

const moment = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u)
    .meta({ expected: 'a moment in universal time', example: '2026-11-22T09:30:00Z' });

const file = z.strictObject({
  bytes: z.number().int().positive().describe('How many bytes the file has.'),
  sha256: sha256().describe('Its checksum.'),
});

const picture = file.extend({
  width: z.number().int().positive().describe('Pixels from side to side.'),
  height: z.number().int().positive().describe('Pixels from top to bottom.'),
});

const passage = z.strictObject({
  quote: text(600).describe('The quotation, as the claim has it.'),
  found: z.boolean().describe('Whether its words stood on the page.'),
  page: z.number().int().positive().optional().describe('The page of the PDF on which they stood.'),
  picture: picture.optional().describe('The picture of the passage in its surroundings.'),
});

/** What was kept of one source, and what it looked like. */
export const captureEntry = z.strictObject({
  asked: webAddress().describe(
    'The address that was opened. When the source gets another, this entry lapses.',
  ),
  reached: webAddress().optional().describe('The address that answered, where redirects led elsewhere.'),
  at: moment().describe('When it was opened, in universal time.'),
  outcome: z.enum(captureOutcomes).describe('Whether it was kept, or why not.'),
  status: z.number().int().min(100).max(999).optional().describe('The HTTP status of the page.'),
  browser: text(80).optional().describe('The browser that opened it.'),
  banner: z.enum(bannerStates).optional().describe('Whether a request for consent stood before the passage.'),
  incomplete: z
    .boolean()
    .optional()
    .describe('Whether the page went on, or some part did not arrive in time.'),
  passages: z.array(passage).default([]).describe('The quotations, and where they stood.'),
  pdf: file.optional().describe('The page as PDF.'),
  wacz: file.optional().describe('The page as a web archive (WACZ).'),
  stamp: z
    .strictObject({
      authority: webAddress().describe('Who stamped the archive.'),
      ...file.shape,
    })
    .optional()
    .describe('The time stamp (RFC 3161) of the web archive.'),
  tried: z
    .strictObject({
      at: moment().describe('When it was opened again.'),
      outcome: z.enum(captureOutcomes).describe('What came of it.'),
    })
    .optional()
    .describe('A later run that found less than what is kept.'),
});

/** `captures.yml`: what `npm run capture` kept, by the id of the source. */
export const captures = z.record(id(), captureEntry);

export type Captures = z.output<typeof captures>;
export type CaptureEntry = z.output<typeof captureEntry>;
export type CapturedPassage = CaptureEntry['passages'][number];
export type CaptureOutcome = (typeof captureOutcomes)[number];
export type BannerState = (typeof bannerStates)[number];

/** Name of a file of a capture inside its folder: the picture of a passage, counted from 1, or one of the whole page. */
export const captureFiles = {
  picture: (number: number) => `${number}.webp`,
  pdf: 'page.pdf',
  wacz: 'page.wacz',
  stamp: 'page.wacz.tsr',
} as const;
