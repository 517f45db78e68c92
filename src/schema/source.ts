import { z } from 'zod';
import { doi, isbn } from './book-numbers.ts';
import { dayOrUnknown, fullDay } from './day.ts';
import { media, readings } from './media.ts';
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
  'medium',
  'title',
  'publisher',
  'author',
  'container',
  'recipient',
  'place',
  'url',
  'isbn',
  'doi',
  'reference',
  'published',
  'undated',
  'date',
  'accessed',
  'archived',
  'noArchive',
  'kept',
  'confidential',
  'kind',
  'consulted',
  'readAs',
  'lang',
] as const;

/**
 * A source as a claim lists it. The description (title, publisher, address…) is given once for
 * the whole site, in any claim; elsewhere `id` and what this claim takes from it are enough.
 */
export const source = z.strictObject({
  id: id().describe('Name of the source on the whole site; citations use it: [@mpa-2019].'),
  medium: z
    .enum(media)
    .optional()
    .describe('What it is, where it is no page of the web: an interview, a book, a letter…'),
  title: text(400).optional().describe('Title as published, in its own language.'),
  publisher: text(160).optional().describe('Who published it, or answered.'),
  author: text(160).optional().describe('Who wrote it, when it is signed; who spoke.'),
  container: text(200)
    .optional()
    .describe('What it is part of: the newspaper, the journal, the volume, the programme.'),
  recipient: text(160).optional().describe('To whom it was written.'),
  place: localised(160).optional().describe('Where it took place, or where it appeared.'),
  url: webAddress().optional().describe('Address of the page that was read.'),
  isbn: isbn().optional().describe('ISBN of a book.'),
  doi: doi().optional().describe('DOI, without an address before it.'),
  reference: text(160)
    .optional()
    .describe('Call number, file number or accession number, with the library or office that it belongs to.'),
  published: dayOrUnknown().optional().describe('When it was published; leave out when it is not dated.'),
  undated: localised(300)
    .optional()
    .describe(
      'Why it is not known when it was published or sent: with published: unknown, or date: unknown.',
    ),
  date: dayOrUnknown().optional().describe('When it was said, sent or answered, where it was not published.'),
  accessed: fullDay().optional().describe('When the desk last read it.'),
  archived: webAddress().optional().describe('Address of an archived copy.'),
  noArchive: localised(300).optional().describe('Why there is no archived copy.'),
  kept: localised(300)
    .optional()
    .describe('What is kept of it, and by whom: a recording, notes, a screenshot, the letter itself.'),
  confidential: localised(300)
    .optional()
    .describe('Why it, or who said it, cannot be named; readers are told.'),
  kind: z.enum(sourceKinds).optional().describe('primary: the thing itself; secondary: an account of it.'),
  consulted: z
    .enum(consultations)
    .optional()
    .describe('What was really read: the original, a copy of it elsewhere, or an excerpt.'),
  readAs: z
    .enum(readings)
    .optional()
    .describe(
      'live: as it stood on the day it was read; stored: in a copy stored before, whole; stored-part: in such a copy, at least in part.',
    ),
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
