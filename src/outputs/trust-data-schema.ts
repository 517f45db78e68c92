import { z } from 'zod';
import { address, day } from './claim-data-schema.ts';

const count = () => z.number().int().min(0);
const share = () => z.number().min(0).max(1);

/** What all of them begin with. */
const heading = {
  title: z.string(),
  url: address().describe('The page that says the same.'),
  lang: z.string(),
  publisher: z.string(),
  license: address(),
};

const claim = z.strictObject({ id: z.string(), title: z.string(), url: address() });
const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  page: address().describe('Its page on this site.'),
  url: address().optional(),
});
const verdict = z.strictObject({ id: z.string(), label: z.string() });

/** `corrections.json`: every revision of the site, newest first. */
export const correctionsDataSchema = z.strictObject({
  ...heading,
  updated: day().optional(),
  corrections: z.array(
    z.strictObject({
      claim,
      date: day(),
      kind: z.enum(['correction', 'update', 'clarification']),
      verdict: z
        .strictObject({ before: verdict, after: verdict })
        .describe('What readers saw before and after; the same where the verdict stayed.'),
      words: z
        .strictObject({ before: z.string(), after: z.string() })
        .optional()
        .describe('Words that were changed, in the default language of the site.'),
      summary: z.string(),
    }),
  ),
});

const reviewed = z.strictObject({ claim, reviewBy: day() });

/** `status.json`: what is not up to date on the site, or less well founded than the rest. */
export const statusDataSchema = z.strictObject({
  ...heading,
  day: day().optional().describe('The day for which it says what is overdue.'),
  overdue: z.array(reviewed).describe('Checks past their day of review.'),
  due: z.array(reviewed).describe('Checks to be reviewed within 30 days.'),
  stale: z.array(
    z.strictObject({
      claim,
      lang: z.string().describe('The language of the translation.'),
      changed: day().optional().describe('The day on which the original was revised.'),
    }),
  ),
  missing: z.array(z.strictObject({ claim, langs: z.array(z.string()) })),
  replies: z
    .strictObject({
      claims: count(),
      asked: count().describe('Claims for which somebody was asked, or replied unasked.'),
      answered: count().describe('Of these, claims with an answer in part or in full.'),
      reviewed: count().describe('Claims that somebody read a second time.'),
      waiting: z.array(claim).describe('Claims with somebody who has not answered yet.'),
    })
    .describe('Right of reply and second reading.'),
  unarchived: z.array(z.strictObject({ source, reason: z.string().optional() })),
  lost: z.array(
    z.strictObject({
      source,
      goneSince: day().optional(),
      drifted: z
        .array(z.strictObject({ quote: z.string(), missed: day() }))
        .describe('Quotations that are not on the page any more, and when they were last looked for.'),
    }),
  ),
  exceptions: z.array(z.strictObject({ claim, code: z.string(), reason: z.string(), until: day() })),
});

/** `methodology.json`: the verdict scale with its definitions, and how the verdicts are distributed. */
export const methodologyDataSchema = z.strictObject({
  ...heading,
  claims: count(),
  verdicts: z
    .array(
      z.strictObject({
        ...verdict.shape,
        url: address(),
        definition: z.string(),
        example: z.string().optional().describe('A case worked through.'),
        rating: z.number().optional().describe('Degree of truth; left out when the verdict is none.'),
        retired: day().optional().describe('Since when it is not given any more.'),
        claims: count(),
        share: share().describe('Of all claims.'),
      }),
    )
    .describe('In the order of the scale.'),
});

const part = z.strictObject({ count: count(), share: share() });

/** `about.json`: the site in figures. */
export const aboutDataSchema = z.strictObject({
  ...heading,
  claims: count(),
  claimsByLanguage: z.record(z.string(), count()),
  sources: count().describe('A source that several claims cite counts once.'),
  primary: part.describe('Sources that are the thing itself: a law, a statistic, the statement of a party.'),
  consulted: z
    .strictObject({ original: part, copy: part, excerpt: part })
    .describe('What was really read of the sources.'),
  stored: part.describe('Sources that were read in a copy stored before, whole or in part.'),
  archived: part.describe('Sources with an archived copy.'),
  documents: count(),
  claimants: count(),
  revisions: count(),
});

export type CorrectionsData = z.output<typeof correctionsDataSchema>;
export type StatusData = z.output<typeof statusDataSchema>;
export type MethodologyData = z.output<typeof methodologyDataSchema>;
export type AboutData = z.output<typeof aboutDataSchema>;
