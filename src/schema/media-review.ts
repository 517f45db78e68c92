import { z } from 'zod';
import { id, localised, webAddress } from './text.ts';

/**
 * What was done with a picture or a recording: the values that schema.org publishes for `mediaAuthenticityCategory`
 * (https://schema.org/MediaManipulationRatingEnumeration).
 */
export const mediaCategories = [
  'OriginalMediaContent',
  'DecontextualizedContent',
  'EditedOrCroppedContent',
  'TransformedContent',
  'StagedContent',
  'SatireOrParodyContent',
] as const;

export type MediaCategory = (typeof mediaCategories)[number];

/** What is seen or heard. */
export const mediaTypes = ['image', 'video', 'audio'] as const;

export type MediaType = (typeof mediaTypes)[number];

export const mediaCategory = z.enum(mediaCategories);

/** What the check found out about the picture or recording that a claim is about. */
export const mediaReview = z.strictObject({
  type: z.enum(mediaTypes).describe('What is seen or heard: an image, a video or audio.'),
  category: z
    .union([mediaCategory, z.array(mediaCategory).min(1)])
    .optional()
    .meta({ expected: `one of ${mediaCategories.join(', ')}, or a list of them` })
    .describe('What was done with it; left out where site.yml says it of the verdict.'),
  document: id()
    .optional()
    .describe('The document in which it is seen or heard, where the claim appears in others as well.'),
  original: z
    .strictObject({
      url: webAddress().optional().describe('Where it can be seen as it was made.'),
      context: localised(400).optional().describe('What it really shows: what, where, when.'),
    })
    .optional()
    .describe('The picture or recording as it was made.'),
});

export type MediaReview = z.output<typeof mediaReview>;

/** The categories, each once. */
export function categoriesOf(category: MediaReview['category']): readonly MediaCategory[] {
  return category === undefined ? [] : [...new Set([category].flat())];
}
