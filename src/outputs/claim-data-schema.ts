import { z } from 'zod';
import { mediaDataSchema } from './media-data-schema.ts';
import { documentKinds } from '#schema/document-kind';
import { media, readings } from '#schema/media';
import { mediaCategories, mediaTypes } from '#schema/media-review';

export const address = () => z.string().min(1);
export const day = () =>
  z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .describe('A day, a month or a year: 2025-03-15.');
/** A date as far as it is known. */
const inexactDay = () =>
  z
    .string()
    .regex(/^(?:unknown|[-+\dXTZ:?~%./]+)$/)
    .describe('A date of EDTF level 1 (ISO 8601-2): 2025-03-15, 2025, 193X, 2025~; or unknown.');

const amount = () =>
  z
    .union([z.number(), z.string()])
    .describe('A number; text where it has more digits than a binary fraction holds.');

const quotation = () => z.enum(['exact', 'translated', 'paraphrased', 'altered', 'not-found']);

const verdict = z.strictObject({
  id: z.string(),
  label: z.string().describe('The word readers see.'),
  rating: z.number().optional().describe('Degree of truth; left out when the verdict is none.'),
  best: z.number().optional().describe('The highest degree of the scale.'),
  worst: z.number().optional().describe('The lowest degree of the scale: 1.'),
});

const claimant = z.strictObject({ id: z.string(), name: z.string(), kind: z.string().optional() });

/** A file that was kept of a source. */
const kept = {
  url: address(),
  bytes: z.number().int().positive(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Its checksum, taken when it was kept.'),
};

const passage = z.strictObject({
  quote: z.string(),
  locator: z.string().optional(),
  translation: z.string().optional(),
  capture: z
    .strictObject({
      ...kept,
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      page: z.number().int().positive().optional().describe('The page of the PDF on which the words stand.'),
    })
    .optional()
    .describe('A picture of the passage in its surroundings.'),
});

const source = z.strictObject({
  id: z.string(),
  page: address().describe('Its page on this site, or its place on the page of the one claim that uses it.'),
  role: z.enum(['supports', 'refutes', 'context']),
  title: z.string(),
  publisher: z.string().optional().describe('Left out where nobody published it.'),
  medium: z.enum(media).optional().describe('What it is; left out where it is a page of the web.'),
  author: z.string().optional(),
  container: z.string().optional().describe('The newspaper, volume or programme that it is part of.'),
  recipient: z.string().optional(),
  place: z.string().optional(),
  kept: z.string().optional().describe('What is kept of it, and by whom.'),
  confidential: z.string().optional().describe('Why it cannot be named.'),
  url: address().optional(),
  isbn: z.string().optional(),
  doi: z.string().optional(),
  reference: z.string().optional().describe('Call number, file number or accession number.'),
  archived: address().optional(),
  published: inexactDay().optional(),
  undated: z.string().optional().describe('Why it is not known when it was published.'),
  date: inexactDay().optional().describe('When it was said, sent or answered.'),
  accessed: day().optional(),
  kind: z.enum(['primary', 'secondary']).optional(),
  consulted: z.enum(['original', 'copy', 'excerpt']).optional().describe('What was really read.'),
  readAs: z.enum(readings).optional().describe('Whether the page was read as it stood, or in a stored copy.'),
  lang: z.string().optional(),
  lead: z.string().optional().describe('Why it weighs most, where the editor names it as the lead source.'),
  passages: z.array(passage),
  captured: z
    .strictObject({
      at: z.string().describe('When the page was kept, in universal time.'),
      pdf: z.strictObject(kept).optional().describe('The page as PDF.'),
      wacz: z.strictObject(kept).optional().describe('The page as a web archive (WACZ).'),
    })
    .optional()
    .describe('What the desk kept of the page. Left out where nothing is published.'),
});

/** `claim.json`: a claim for programs, in one language. */
export const claimDataSchema = z.strictObject({
  id: z.string(),
  url: address(),
  lang: z.string(),
  title: z.string(),
  claim: z.string(),
  wording: quotation().describe(
    'Whose words “claim” is in: exact, those that were said; translated, our translation; paraphrased, our own.',
  ),
  summary: z.string(),
  verdict,
  conclusion: z.string().optional().describe('What readers are led to conclude, wrongly.'),
  confidence: z
    .strictObject({
      level: z.enum(['high', 'medium', 'low']),
      reason: z.string().optional(),
    })
    .optional()
    .describe('How sure the desk is of the verdict; no part of the rating.'),
  quoted: quotation().optional().describe('Whether it was said so, as the editor judged.'),
  claimant: claimant.optional().describe('The first of them; left out when nobody in particular said it.'),
  claimants: z.array(claimant).optional().describe('All of them, where there are several.'),
  made: inexactDay(),
  undated: z.string().optional().describe('Why it is not known when it was said.'),
  published: day(),
  updated: day().describe('The day of the last revision, or of publication.'),
  reviewBy: day().optional().describe('The last day by which the desk will look at it again.'),
  authors: z.array(z.string()),
  reviewedBy: z.array(z.string()).optional().describe('Who read it a second time.'),
  replies: z
    .array(
      z.strictObject({
        to: z.string(),
        asked: day().optional().describe('Left out when they replied unasked.'),
        through: z.string().optional(),
        answer: z.enum(['none', 'part', 'full']),
        answered: day().optional(),
        text: z.string().optional(),
        lang: z.string().optional().describe('The language of the answer.'),
        translation: z.string().optional(),
        url: address().optional(),
      }),
    )
    .optional()
    .describe('Right of reply: who was asked, and what came. Left out when nobody was asked.'),
  mediaReview: z
    .strictObject({
      type: z.enum(mediaTypes),
      categories: z
        .array(z.enum(mediaCategories))
        .describe('Values of schema.org’s mediaAuthenticityCategory.'),
      documents: z.array(z.string()).describe('The documents in which it is seen or heard.'),
      original: address().optional().describe('Where it can be seen as it was made.'),
      context: z.string().optional().describe('What it really shows.'),
    })
    .optional()
    .describe('What was done with the picture or recording that the claim is about.'),
  topics: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  appearances: z.array(
    z.strictObject({
      document: z.string(),
      title: z.string(),
      publisher: z.string(),
      kind: z.enum(documentKinds).optional().describe('What the document is; left out where it is a text.'),
      platform: z.string().optional().describe('Where it was posted, or through what it was forwarded.'),
      handle: z.string().optional().describe('The account that posted or sent it.'),
      firstSeen: inexactDay().optional().describe('When it was first seen.'),
      url: address().optional(),
      recording: address().optional().describe('Where it can be heard or seen.'),
      archived: address().optional().describe('An archived copy of it.'),
      date: inexactDay().optional(),
      undated: z.string().optional(),
      lang: z.string(),
      quote: z.string().optional(),
      quoted: quotation().optional().describe('How this document gives the words that were said.'),
      speaker: z.string().optional().describe('Who said them, where it was not the claimant.'),
      prefix: z.string().optional().describe('The words just before the quotation, which tell it apart.'),
      suffix: z.string().optional().describe('The words just after the quotation, which tell it apart.'),
      at: z.string().optional().describe('When it is said in the recording: 01:12:30.'),
      position: z.number().optional(),
    }),
  ),
  sources: z.array(source),
  figures: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      claimed: amount(),
      found: amount(),
      unit: z.string().optional(),
      foundLabel: z.string().optional().describe('The words beside the number found.'),
      counts: z
        .strictObject({ claimed: z.string(), found: z.string() })
        .optional()
        .describe('What each side counts; where that differs, the two cannot be held against each other.'),
      comparison: z.string().optional().describe('What the two say together, in the words of the desk.'),
      source: z.string(),
      tolerance: z.string(),
    }),
  ),
  series: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        unit: z.string().optional().describe('The unit of all its values.'),
        claimed: z.string().optional().describe('Which of the values is the one claimed.'),
        comparison: z.string().optional().describe('What the values say together, in the words of the desk.'),
        values: z.array(
          z.strictObject({
            id: z.string(),
            label: z.string(),
            value: amount().optional().describe('Left out where only a range is known.'),
            low: amount().optional(),
            high: amount().optional(),
            date: inexactDay().optional(),
            counts: z
              .string()
              .optional()
              .describe(
                'What the number counts; only values with the same words can be held against each other.',
              ),
            source: z.string().optional().describe('Left out where the claim alone states it.'),
          }),
        ),
      }),
    )
    .optional()
    .describe('Numbers on one scale. Left out where there are none.'),
  media: mediaDataSchema.optional().describe('Pictures. Left out where there are none.'),
  relations: z.array(
    z.strictObject({
      type: z.string(),
      inverse: z.boolean().describe('Whether the other claim says it of this one.'),
      claim: z.string(),
      url: address(),
      reason: z.string().optional(),
    }),
  ),
  revisions: z.array(
    z.strictObject({
      date: day(),
      kind: z.enum(['correction', 'update', 'clarification']),
      from: z.string().optional(),
      to: z.string().optional(),
      before: z.string().optional().describe('The words before, in the language of the site.'),
      after: z.string().optional().describe('The words after.'),
      summary: z.string(),
    }),
  ),
  translations: z.record(z.string(), address()).describe('The same claim by language, this one included.'),
  embed: z.strictObject({ url: address(), oembed: address(), image: address() }),
});

/** `claims.json`: the claims of a site in one language, newest first; where they are many, `next` has more. */
export const claimsDataSchema = z.strictObject({
  title: z.string(),
  url: address(),
  lang: z.string(),
  publisher: z.string(),
  license: address(),
  updated: day().optional(),
  total: z.number().int().min(0).describe('How many claims the site has in this language.'),
  next: address().optional().describe('The file with the claims that were published before these.'),
  claims: z.array(claimDataSchema),
});

/** `seen/<prefix>.json`: checked pages by the digest of their address. */
export const addressLookupSchema = z.record(
  z.string().regex(/^[0-9a-f]{64}$/),
  z.array(
    z.strictObject({
      claim: z.string(),
      verdict: z.string(),
      title: z.record(z.string(), z.string()).describe('By language.'),
      url: z.record(z.string(), address()).describe('By language.'),
    }),
  ),
);

export type ClaimData = z.output<typeof claimDataSchema>;
export type ClaimsData = z.output<typeof claimsDataSchema>;
export type AddressLookup = z.output<typeof addressLookupSchema>;
