import { z } from 'zod';
import { dayOrUnknown, fullDay } from './day.ts';
import { place } from './document.ts';
import { figure } from './figure.ts';
import { claimPicture } from './picture.ts';
import { mediaReview } from './media-review.ts';
import { reply } from './reply.ts';
import { series } from './series.ts';
import { source } from './source.ts';
import { id, localised, text } from './text.ts';

/** Longest summary: two sentences that a hurried reader can repeat. */
export const longestSummary = 300;
/** Longest title: what a card and a list can show. */
export const longestTitle = 120;
/** Longest conclusion: one sentence, shown under the verdict and on cards. */
export const longestConclusion = 140;
/** Longest claim: one sentence. */
export const longestClaim = 600;

/** The keys of a claim that hold one value each, in the order of a file. */
export const singleValueKeys = [
  'title',
  'claim',
  'claimant',
  'made',
  'undated',
  'verdict',
  'quoted',
  'summary',
  'conclusion',
  'confidence',
  'confidenceReason',
  'status',
  'published',
  'reviewBy',
] as const;

/** Whether the words were said as reported. */
export const quotations = ['exact', 'translated', 'paraphrased', 'altered', 'not-found'] as const;
/** How sure the desk is of its verdict; never how true the claim is. */
export const confidences = ['high', 'medium', 'low'] as const;
/** How one claim bears on another. The inverse is computed, never written. */
export const relationTypes = [
  'repeats',
  'narrows',
  'depends-on',
  'supports',
  'contradicts',
  'updates',
] as const;
/** Why a published claim was changed. */
export const revisionKinds = ['correction', 'update', 'clarification'] as const;

/** A verdict id. YAML reads an unquoted `true` or `false` as a boolean; here both are verdicts. */
export const verdictId = z
  .preprocess((value) => (typeof value === 'boolean' ? String(value) : value), id())
  .meta({
    expected: 'a verdict of the scale in site.yml',
    example: 'misleading',
    jsonSchema: { type: ['string', 'boolean'], examples: ['misleading', true] },
  });

const appearance = z.strictObject({
  document: id()
    .meta({ expected: 'the name of a file in documents/, without .yml', example: 'open-letter' })
    .describe('The document where the claim appears: a file of documents/.'),
  quote: text(600).optional().describe('The words as they stand in the document, in its language.'),
  quoted: z
    .enum(quotations)
    .optional()
    .describe('How the document gives the words that were said; left out, as “quoted” of the claim says.'),
  speaker: text(160)
    .optional()
    .describe('Who said these words, where it is not the claimant: the letter that an article speaks of.'),
  ...place.shape,
});

const relation = z.strictObject({
  type: z.enum(relationTypes).describe('How this claim bears on the other.'),
  claim: id().describe('The other claim.'),
  reason: text(200).optional().describe('Why, in a few words.'),
});

const revision = z.strictObject({
  date: fullDay().describe('When the change was published.'),
  kind: z
    .enum(revisionKinds)
    .describe(
      'correction: we were wrong; update: the world changed; clarification: same meaning, better said.',
    ),
  from: verdictId.optional().describe('The verdict before.'),
  to: verdictId.optional().describe('The verdict after.'),
  before: text(longestClaim).optional().describe('The words before, where words were changed.'),
  after: text(longestClaim).optional().describe('The words after.'),
  summary: text(400).describe('What changed and why, in one or two sentences.'),
});

/** The front matter of `claims/<id>.mdx`: the facts, and the words in the default language. */
export const claim = z.strictObject({
  title: text(longestTitle).describe('A short title, without the verdict.'),
  claim: text(longestClaim).describe('The claim as one sentence, in the language of the site.'),
  claimant: z
    .union([text(160), z.array(text(160)).min(1)])
    .meta({ expected: 'text of 1 to 160 characters' })
    .describe('Who says it: a name, a list of names, or unattributed.'),
  made: dayOrUnknown().describe('When it was said, as far as it is known.'),
  undated: text(300).optional().describe('Why it is not known when it was said: with made: unknown.'),
  appearances: z.array(appearance).min(1).describe('Where it was said or printed.'),
  verdict: verdictId.describe('Is it so? An id of the scale in site.yml.'),
  quoted: z
    .enum(quotations)
    .optional()
    .describe('Did they say it so? Holds for every appearance that says nothing else.'),
  summary: text(longestSummary).describe('The answer, in at most 300 characters.'),
  conclusion: text(longestConclusion)
    .optional()
    .describe('What readers are led to conclude, wrongly; site.yml says which verdicts need it.'),
  confidence: z
    .enum(confidences)
    .optional()
    .describe(
      'How sure the desk is of its verdict: high, medium or low. It says nothing about how true the claim is.',
    ),
  confidenceReason: text(200).optional().describe('Why the desk is so sure, or is not, in one line.'),
  status: z
    .enum(['draft', 'published'])
    .default('published')
    .describe('A draft is shown by npm run dev only.'),
  published: fullDay().describe('When this check was published.'),
  reviewBy: fullDay()
    .meta({ example: '2027-11-22' })
    .optional()
    .describe('The last day by which the desk will look at this check again.'),
  authors: z
    .array(localised(120))
    .default([])
    .describe('Who signs this check; a desk has one name per language where it differs.'),
  reviewedBy: z
    .array(localised(120))
    .default([])
    .describe('Who read it a second time, against the sources, before it was published.'),
  topics: z.array(id()).default([]).describe('Topics of site.yml.'),
  sources: z.array(source).min(1).describe('The evidence.'),
  replies: z
    .array(reply)
    .default([])
    .describe('Right of reply: who was asked, when, through what, and what they answered.'),
  mediaReview: mediaReview
    .optional()
    .describe('What was done with the picture or recording, where the claim is about one.'),
  figures: z.array(figure).default([]).describe('Numbers that can be held against each other.'),
  series: z.array(series).default([]).describe('Numbers of several sources or years, on one scale.'),
  media: z.array(claimPicture).default([]).describe('Pictures: evidence, the post itself, illustrations.'),
  relations: z.array(relation).default([]).describe('How this claim bears on other claims.'),
  revisions: z.array(revision).default([]).describe('What changed since publication, oldest first.'),
  aliases: z
    .array(id())
    .default([])
    .describe(
      'Former ids, and those of claims withdrawn in favour of this one; their addresses lead here. The first is the id it was first published under.',
    ),
});

/** The names in `claimant`, each once. */
export function claimantNames(claimant: string | readonly string[]): readonly string[] {
  return typeof claimant === 'string' ? [claimant] : [...new Set(claimant)];
}

/** `claimant` as a line: several names with semicolons between them. */
export function claimantLine(claimant: string | readonly string[]): string {
  return claimantNames(claimant).join('; ');
}

/** What such a line says in a file: one name, or a list of them. */
export function claimantOfLine(line: string): string | string[] {
  const names = line.split(';').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  return names.length > 1 ? names : (names[0] ?? line);
}

export type Claim = z.output<typeof claim>;
export type Appearance = Claim['appearances'][number];
export type { Figure, FigureWords } from './figure.ts';
export type { Series, SeriesValue, SeriesWords } from './series.ts';
export type Relation = Claim['relations'][number];
export type Revision = Claim['revisions'][number];
export type Confidence = (typeof confidences)[number];
export type Quotation = (typeof quotations)[number];
export type RelationType = (typeof relationTypes)[number];
