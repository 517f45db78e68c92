import { z } from 'zod';
import { verdictId } from './claim.ts';
import { contact, country, sitePlace } from './contact.ts';
import { fullDay } from './day.ts';
import { mediaCategory } from './media-review.ts';
import { id, language, localised, text, webAddress } from './text.ts';

/** The shapes that can stand for a verdict; word first, shape second, colour last. */
export const glyphs = [
  'full',
  'three-quarters',
  'half',
  'quarter',
  'empty',
  'misleading',
  'unknown',
  'future',
] as const;

/** The kinds of place where a repository can be; their addresses for a new file or an issue differ. */
export const forges = ['github', 'gitlab', 'forgejo'] as const;

/** The hosts whose limits are known; src/outputs/hosting/host-limits.ts has them. */
export const siteHosts = ['github-pages', 'netlify', 'cloudflare-pages'] as const;

/** What a large site can do without. */
export const leftOut = ['pictures', 'snippets', 'small-sources'] as const;

const outputs = z.strictObject({
  leaveOut: z
    .array(z.enum(leftOut))
    .default([])
    .describe(
      'What is not made: pictures (PNG of claims and other pages; the SVG of claims stays, and that of the site), snippets (the pages that tell how to embed a claim), small-sources (pages of sources that one claim alone uses).',
    ),
});

/** Which captures of sources readers are shown. */
export const publishedCaptures = ['none', 'passages', 'all'] as const;

const capture = z.strictObject({
  publish: z
    .enum(publishedCaptures)
    .default('passages')
    .describe(
      'What readers are shown of the captures: none; passages, the picture of each quoted passage; all, the page as PDF and as a web archive too.',
    ),
  timestamps: webAddress()
    .optional()
    .describe('The time-stamping authority (RFC 3161) that is asked to stamp each web archive.'),
});

const verdict = z.strictObject({
  id: id().describe('Its name in claim files and addresses.'),
  label: localised(60).describe('The word readers see.'),
  definition: localised(400).describe('When a claim gets this verdict.'),
  example: localised(600)
    .optional()
    .describe('A worked example: a claim, what the sources show, and why it gets this verdict and no other.'),
  needsConclusion: z
    .boolean()
    .default(false)
    .describe('Whether a claim with this verdict must say what readers are led to conclude.'),
  mediaCategory: mediaCategory
    .optional()
    .describe(
      'What was done with the picture or recording, for verdicts that speak of nothing else (altered, out of context): claims then need not repeat it.',
    ),
  value: z
    .number()
    .int()
    .min(1)
    .max(10)
    .nullable()
    .default(null)
    .describe('Degree of truth, 1 for the worst; none when the verdict is not a degree.'),
  glyph: z.enum(glyphs).describe('The shape beside the word.'),
  retired: z
    .strictObject({
      date: fullDay().describe('Since when.'),
      replacedBy: id().optional().describe('The verdict to use instead.'),
      reason: localised(300).optional().describe('Why it was retired.'),
    })
    .optional()
    .describe('Since when new claims may not use it.'),
});

const topic = z.strictObject({
  id: id().describe('Its name in claim files and addresses.'),
  label: localised(80).describe('The words readers see.'),
  description: localised(600).optional().describe('What it is about, in a sentence or two.'),
});

const publisher = z.strictObject({
  name: localised(160).describe('Who publishes the site; one name per language where it differs.'),
  url: webAddress().optional().describe('Their own site.'),
  description: localised(400).optional().describe('Who they are, in a sentence.'),
});

/** YAML reads an unquoted `False` as a boolean and `4` as a number; as ratings both are words. */
const ratingLabel = z
  .preprocess(
    (value) => (typeof value === 'boolean' || typeof value === 'number' ? String(value) : value),
    text(300),
  )
  .meta({ jsonSchema: { type: ['string', 'boolean', 'number'] } });

const rating = z.strictObject({
  label: ratingLabel.describe('The words of the rating, as its publisher writes them: “Half true”.'),
  publisher: text(160)
    .optional()
    .describe('Whose rating it is, by name or host; left out, the label means the same for all publishers.'),
  verdict: verdictId.describe('What it means here: an id of the scale.'),
});

/** An address as security.txt takes it. */
const securityContact = () =>
  z
    .string()
    .regex(/^(?:https:\/\/[^\s/]+\.[^\s]+|mailto:[^\s@]+@[^\s@]+\.[^\s@]+)$/u)
    .meta({
      expected: 'an address that begins with https:// or mailto:',
      example: 'mailto:security@example.org',
    });

/** `site.yml`: what is true of the whole site. */
export const site = z.strictObject({
  title: localised(80).describe('The name of the site.'),
  description: localised(300).describe('What it is, in one sentence.'),
  languages: z
    .array(language())
    .min(1)
    .describe('Languages of the site; the first has no prefix in addresses.'),
  publisher: publisher.describe('Who answers for it.'),
  repository: webAddress().optional().describe('Where its files are kept and errors are reported.'),
  forge: z
    .enum(forges)
    .optional()
    .describe(
      'What kind of place the repository is; told from its address for github.com, gitlab.com, codeberg.org.',
    ),
  branch: text(120).default('main').describe('The branch of the repository that is published.'),
  contact: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(contact()))
    .meta({ jsonSchema: { type: ['string', 'array'] } })
    .default([])
    .describe(
      'Where errors are reported: mail addresses, telephone numbers, pages; one, or a list. In the address of a page, {claim} and {address} are filled in.',
    ),
  country: country()
    .optional()
    .describe(
      'The country whose law the site is under, by its two letters; the check then asks for what that law asks for.',
    ),
  legalNotice: sitePlace()
    .optional()
    .describe('Where the legal notice is: a page of this site, such as /legal-notice/, or a web address.'),
  security: securityContact()
    .optional()
    .describe('Where a security hole is reported; it is told in /.well-known/security.txt.'),
  licence: z
    .strictObject({
      name: text(80).describe('Its short name: “CC BY 4.0”.'),
      url: webAddress().describe('Where its text can be read.'),
    })
    .describe('The licence of the content.'),
  host: z
    .enum(siteHosts)
    .optional()
    .describe('Where the built site is put; a build warns when the site is larger than that takes.'),
  outputs: outputs
    .default({ leaveOut: [] })
    .describe('What a large site does without, so that its host takes it.'),
  capture: capture
    .default({ publish: 'passages' })
    .describe('What npm run capture keeps of the sources, and what readers are shown of it.'),
  offline: z
    .boolean()
    .default(true)
    .describe(
      'Whether readers’ browsers keep the pages that were read, for reading without a connection; false also removes what they kept before.',
    ),
  document: id().optional().describe('The document that the front page is about.'),
  verdicts: z.array(verdict).min(1).describe('The verdict scale, best first.'),
  ratings: z
    .array(rating)
    .default([])
    .describe('What the ratings of other publishers mean here, for npm run import.'),
  topics: z.array(topic).default([]).describe('What claims can be filed under.'),
});

export type Site = z.output<typeof site>;
export type Verdict = Site['verdicts'][number];
export type Rating = Site['ratings'][number];
export type Topic = Site['topics'][number];
export type Glyph = (typeof glyphs)[number];
export type PublishedCaptures = (typeof publishedCaptures)[number];
export type LeftOut = (typeof leftOut)[number];
export type SiteHost = (typeof siteHosts)[number];
export type Forge = (typeof forges)[number];
