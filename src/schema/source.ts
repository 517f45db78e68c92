import { z } from 'zod';
import { day, fullDay } from './day.ts';
import { id, language, localised, text, webAddress } from './text.ts';

/** What a source does for the claim as worded: carry it, speak against it, or explain it. */
export const roles = ['supports', 'refutes', 'context'] as const;
/** Where a source stands: the thing itself, or an account of it. */
export const sourceKinds = ['primary', 'secondary'] as const;
/** What the desk really read. */
export const consultations = ['original', 'copy', 'excerpt'] as const;

/** One more passage of a source that this claim relies on. */
const passage = z.strictObject({
  quote: text(600).describe('The words of the source, copied as they stand.'),
  locator: localised(120).optional().describe('Where in the source: page, paragraph, section.'),
  translation: localised(600).optional().describe('Our translation of the quotation.'),
});

/** The keys that describe a source once for the whole site. */
export const descriptionKeys = [
  'title',
  'publisher',
  'author',
  'url',
  'published',
  'accessed',
  'archived',
  'noArchive',
  'kind',
  'consulted',
  'lang',
] as const;

/**
 * A source as a claim lists it. The description (title, publisher, address…) is given once for
 * the whole site, in any claim; elsewhere `id` and what this claim takes from it are enough.
 */
export const source = z.strictObject({
  id: id().describe('Name of the source on the whole site; citations use it: [@mpa-2019].'),
  title: text(400).optional().describe('Title as published, in its own language.'),
  publisher: text(160).optional().describe('Who published it.'),
  author: text(160).optional().describe('Who wrote it, when it is signed.'),
  url: webAddress().optional().describe('Address of the page that was read.'),
  published: day().optional().describe('When it was published; leave out when it is not dated.'),
  accessed: fullDay().optional().describe('When the desk last read it.'),
  archived: webAddress().optional().describe('Address of an archived copy.'),
  noArchive: localised(300).optional().describe('Why there is no archived copy.'),
  kind: z.enum(sourceKinds).optional().describe('primary: the thing itself; secondary: an account of it.'),
  consulted: z
    .enum(consultations)
    .optional()
    .describe('What was really read: the original, a copy of it elsewhere, or an excerpt.'),
  lang: language().optional().describe('Language of the source.'),
  role: z
    .enum(roles)
    .default('context')
    .describe('What it does for the claim as worded: supports, refutes, or context.'),
  lead: localised(200)
    .optional()
    .describe('Why this source weighs most: it is then shown beside the verdict. Of one source at most.'),
  quote: text(600).optional().describe('The words of the source, copied as they stand.'),
  locator: localised(120).optional().describe('Where in the source: page, paragraph, section.'),
  translation: localised(600).optional().describe('Our translation of the quotation.'),
  passages: z.array(passage).default([]).describe('Further passages of the same source.'),
});

export type Source = z.output<typeof source>;
export type Role = (typeof roles)[number];
export type SourceKind = (typeof sourceKinds)[number];
export type Consultation = (typeof consultations)[number];
