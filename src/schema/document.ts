import { z } from 'zod';
import { thingPicture } from './picture.ts';
import { day, dayOrUnknown } from './day.ts';
import { documentKinds } from './document-kind.ts';
import { timeCode } from './time-code.ts';
import { id, language, localised, text, webAddress } from './text.ts';

/** Longest finding: one sentence that is read first. */
export const longestFinding = 400;

const wordingError = z.strictObject({
  printed: text(200).describe('What the document prints.'),
  original: text(200).optional().describe('What the original says, where it was seen.'),
  meant: text(200).describe('What should stand there.'),
  note: localised(400).optional().describe('How we know, or what it changes.'),
});

/** Where words stand in a document: of a claim that appears there, of a passage that was not rated. */
export const place = z.strictObject({
  prefix: text(200)
    .optional()
    .describe('The words just before, where the quotation stands in the document more than once.'),
  suffix: text(200)
    .optional()
    .describe('The words just after, where the quotation stands in the document more than once.'),
  at: timeCode().optional().describe('When it is said in the recording: 01:12:30, or 01:12:30-01:13:05.'),
  position: z
    .number()
    .positive()
    .meta({ expected: 'a number above 0', example: '4' })
    .optional()
    .describe('Paragraph of the document; 6.1 and 6.2 order passages of one paragraph.'),
});

/** `documents/<id>.yml`: a text in which claims appear. */
export const document = z.strictObject({
  title: text(300).describe('Title as published, in its own language.'),
  kind: z
    .enum(documentKinds)
    .default('text')
    .describe('What it is: a text, unless it is a video, audio, a broadcast, a post or a message.'),
  publisher: localised(160).describe('Who published it; one name per language where it differs.'),
  author: localised(160)
    .optional()
    .describe('Who signed it; leave out when it is not signed. One name per language where it differs.'),
  date: dayOrUnknown().optional().describe('When it was published; leave out when it is not dated.'),
  undated: localised(300)
    .optional()
    .describe('Why it is not known when it was published: with date: unknown.'),
  platform: text(80).optional().describe('Where it was posted, or through what it was forwarded.'),
  handle: text(120).optional().describe('The account that posted or sent it, as written there: @ann.smith.'),
  firstSeen: day().optional().describe('When the desk, or somebody it trusts, first saw it.'),
  url: webAddress().optional().describe('Its address.'),
  recording: webAddress()
    .optional()
    .describe('Where it can be heard or seen: a sound or video file, or its page on a platform.'),
  archived: webAddress().optional().describe('Address of an archived copy.'),
  language: language().describe('Its language.'),
  description: localised(1200).optional().describe('What it is and how it reached the desk.'),
  finding: localised(longestFinding)
    .optional()
    .describe(
      'What is right or wrong in the text as a whole, in one sentence; [[claim-id|words]] links to a claim. Left out, it is counted from the verdicts.',
    ),
  unrated: z
    .array(
      z.strictObject({
        quote: text(400).describe('The words as they stand in the document.'),
        ...place.shape,
        reason: localised(400).describe('Why they were not rated.'),
      }),
    )
    .default([])
    .describe('Passages that were read and not rated, each with the reason.'),
  wording: z.array(wordingError).default([]).describe('Errors of wording or translation in the document.'),
  media: z.array(thingPicture).default([]).describe('Pictures of it: evidence, the post itself.'),
  aliases: z.array(id()).default([]).describe('Former ids; their addresses lead here.'),
});

/** `documents/<id>.mdx`: the same with the full text below, which the site may show under a licence. */
export const fullDocument = document.extend({
  licence: z
    .strictObject({
      name: localised(160).describe('Its name: Public domain, CC BY 4.0.'),
      url: webAddress().optional().describe('Where it can be read.'),
    })
    .describe('Why the site may show the whole text: the licence of the text, or the public domain.'),
});

/** `entities/<id>.yml`: more about a claimant or a publisher. */
export const entityKinds = ['person', 'organization', 'government', 'group', 'publication'] as const;

export const entity = z.strictObject({
  name: localised(160).describe('The name as claims write it; one per language where it differs.'),
  kind: z.enum(entityKinds).describe('What it is.'),
  description: localised(600).optional().describe('Who they are, in a sentence or two.'),
  url: webAddress().optional().describe('Their own site.'),
  sameAs: z.array(webAddress()).default([]).describe('The same one elsewhere: Wikidata, Wikipedia.'),
  media: z.array(thingPicture).default([]).describe('Pictures that belong to it.'),
  aliases: z.array(text(160)).default([]).describe('Other names that mean the same one.'),
});

export type Document = z.output<typeof document> & Partial<Pick<z.output<typeof fullDocument>, 'licence'>>;
export type Entity = z.output<typeof entity>;
export type EntityKind = (typeof entityKinds)[number];
