import { formatDay } from '#i18n/dates';
import type { Words } from '#i18n/words';
import { unattributed } from '#model/entity-names';
import { longestClaim, longestSummary, longestTitle } from '#schema/claim';
import type { MediaReview } from '#schema/media-review';
import { webAddress } from '#schema/text';
import type { FileContents } from '#writer/claim-file';
import { claimDates } from './claim-dates.ts';
import { labelHead, longestLabel } from './rating-label.ts';
import { shortenAtWord } from './shorten.ts';
import type { ImportWarning } from './import-warnings.ts';
import { escapeClaimMarkdown, quoteInClaim } from './claim-markdown.ts';
import { descriptiveTitle } from './imported-documents.ts';
import type { Guess } from './json-guesses.ts';
import type { Repair } from './repairs.ts';
import type { Review } from './review.ts';

/** Longest passage of a review’s own text that is kept: a claim page quotes, it does not reprint. */
const longestText = 3000;
const longestSourceTitle = 400;
const longestContext = 400;
/** Longest names and claims beside the main one. */
const longestAside = 1000;

/** What the site and the run decide about an imported claim. */
export interface Surroundings {
  readonly words: Words;
  /** The default language of the site, and all of them. */
  readonly language: string;
  readonly noArchive: string | Readonly<Record<string, string>>;
  readonly today: string;
  /** The day on which the review’s data was first read here. */
  readonly accessed: string;
  readonly sourceId: string;
  /** Whether another claim describes the source already. */
  readonly isDescribed: boolean;
  readonly documents: readonly string[];
  /** The verdict of the site; nothing when its table does not know the label. */
  readonly verdict: string | undefined;
  /** The verdict that stands in until the table knows. */
  readonly unknownVerdict: string;
  /** Whether the scale asks, with this verdict, for the conclusion that readers are led to. */
  readonly needsConclusion: boolean;
  /** Texts of the review that mending of the data had to guess. */
  readonly guesses: readonly Guess[];
  /** The language of the words when it is not the site’s; `und` when that is only seen, not said. */
  readonly foreign: string | undefined;
}

/** An imported claim, before it is a file. */
export interface ImportedFile {
  readonly contents: FileContents;
  readonly warnings: readonly ImportWarning[];
  readonly repairs: readonly Repair[];
}

/** The claim file of a review: its facts as keys, its words in quotation marks in the text. */
export function importedClaim(review: Review, around: Surroundings, mark: string): ImportedFile {
  const dates = claimDates(review, around.today);
  const warnings = [
    ...guessWarnings(around),
    ...ratingWarning(review, around),
    ...conclusionWarning(around),
    ...languageWarning(around),
    ...dates.warnings,
  ];
  const answer = answerOf(review, around.words);
  const claim = shortenAtWord(review.claim, longestClaim);
  const summary = shortenAtWord(answer, longestSummary);
  const isShortened = claim !== review.claim || summary !== answer;
  const values = {
    title: shortenAtWord(bare(review.claim), longestTitle),
    claim,
    claimant: review.claimants.length > 1 ? review.claimants : (review.claimants[0] ?? unattributed),
    made: dates.made,
    appearances: around.documents.map((document) => ({ document })),
    verdict: around.verdict ?? around.unknownVerdict,
    summary,
    status: warnings.length > 0 ? 'draft' : 'published',
    published: dates.published,
    authors: review.authors,
    mediaReview: mediaOf(review),
    sources: [sourceOf(review, around, dates.reviewed)],
  };
  const body = bodyOf(review, around, { reviewed: dates.reviewed, summary });
  const remarks: Record<string, string> = { title: mark };
  for (const { key, remark } of warnings)
    remarks[key] = remarks[key] === undefined ? remark : `${remarks[key]} ${remark}`;
  return {
    contents: { kind: 'claim', values, body, remarks },
    warnings,
    repairs: isShortened ? ['shortened'] : [],
  };
}

function mediaOf({ media }: Review): MediaReview | undefined {
  if (media === undefined) return undefined;
  const { type, categories, url, context } = media;
  const [first, ...others] = categories;
  const original = {
    ...(url === undefined ? {} : { url }),
    ...(context === undefined ? {} : { context: shortenAtWord(context, longestContext) }),
  };
  return {
    type,
    ...(first === undefined ? {} : { category: others.length === 0 ? first : [first, ...others] }),
    ...(Object.keys(original).length === 0 ? {} : { original }),
  };
}

/** What the review answers: its own words, else what stands behind the label’s colon, else rating and headline. */
function answerOf({ text, label, headline, publisher }: Review, words: Words): string {
  const behindColon = label === undefined ? undefined : /^[^:]{1,40}:\s*(.{20,})$/u.exec(label)?.[1];
  const short = label === undefined ? undefined : shortenAtWord(label, longestLabel);
  return text ?? behindColon ?? [words.imported.summary(publisher, short), headline].join(' ').trim();
}

function ratingWarning({ label, publisher }: Review, { verdict }: Surroundings): ImportWarning[] {
  if (verdict !== undefined) return [];
  const remark =
    label === undefined
      ? `${publisher} gives no rating in words. Write the verdict.`
      : `${publisher} rates it “${shortenAtWord(label, longestLabel)}”, ${
          labelHead(label).length > longestLabel
            ? 'which is too long for the ratings of site.yml. Write the verdict.'
            : 'which the ratings of site.yml do not know. Add it there and import again, or write the verdict here.'
        }`;
  return [{ key: 'verdict', about: 'rating', remark }];
}

/** No review says in a key of its own what readers were led to conclude. */
function conclusionWarning({ verdict, needsConclusion }: Surroundings): ImportWarning[] {
  if (verdict === undefined || !needsConclusion) return [];
  const remark =
    'This verdict needs a “conclusion”: what are readers led to conclude? Write it in one sentence.';
  return [{ key: 'verdict', about: 'conclusion', remark }];
}

function guessWarnings({ guesses }: Surroundings): ImportWarning[] {
  return guesses.slice(0, mostGuesses).map(({ before, after }) => ({
    key: 'claim',
    about: 'guess',
    remark: `The data was broken. It has: ${before} | which was read as: ${after} | Is that right? Look at the review, then set the status to published.`,
  }));
}

/** So many guesses are told one by one; the others are of the same making. */
const mostGuesses = 5;

function languageWarning({ foreign, language }: Surroundings): ImportWarning[] {
  if (foreign === undefined) return [];
  const name = (tag: string) => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  const found =
    foreign === 'und' ? `This does not seem to be in ${name(language)}` : `This is in ${name(foreign)}`;
  const remark = `${found}: write title, claim, summary and text in ${name(language)}, then set the status to published.`;
  return [{ key: 'claim', about: 'language', remark }];
}

function sourceOf(
  review: Review,
  around: Surroundings,
  reviewed: string | undefined,
): Record<string, unknown> {
  if (around.isDescribed) return { id: around.sourceId, role: 'context' };
  return {
    id: around.sourceId,
    // The claim is no title of the review: a citation would say that its desk wrote it.
    title:
      review.headline === undefined
        ? descriptiveTitle(review.url)
        : shortenAtWord(bare(review.headline), longestSourceTitle),
    publisher: review.publisher,
    url: review.url,
    published: reviewed !== undefined && reviewed <= around.accessed ? reviewed : undefined,
    accessed: around.accessed,
    ...(review.archived === undefined ? { noArchive: around.noArchive } : { archived: review.archived }),
    kind: 'secondary',
    // The importer reads the data that the review gives of itself, not its page.
    consulted: 'excerpt',
    lang: review.language ?? 'und',
    role: 'context',
  };
}

/** Text within quotation marks of its own loses them where it stands alone. */
function bare(text: string): string {
  return /^“[^“”]*”$|^«[^«»]*»$|^"[^"]*"$/u.exec(text) === null ? text : text.slice(1, -1).trim();
}

function bodyOf(
  review: Review,
  around: Surroundings,
  { reviewed, summary }: { reviewed: string | undefined; summary: string },
): string {
  const { words, language } = around;
  const foreign = around.foreign === 'und' ? undefined : around.foreign;
  const quote = (text: string) => quoteInClaim(text, foreign, language);
  const label = review.label === undefined ? undefined : quote(shortenAtWord(review.label, longestLabel));
  const day = reviewed === undefined ? undefined : formatDay(reviewed, language);
  const lines = [
    `${words.imported.reviewed(escapeClaimMarkdown(review.publisher), day, label)} [@${around.sourceId}].`,
    review.claim.length > longestClaim
      ? `${words.imported.wholeClaim} ${quote(shortenAtWord(review.claim, longestText))}`
      : '',
    review.otherClaims === undefined
      ? ''
      : `${words.imported.otherClaims} ${review.otherClaims
          .map((text) => quote(shortenAtWord(text, longestAside)))
          .slice(0, 20)
          .join(' ; ')}.`,
    review.text === undefined || review.text === summary
      ? ''
      : `${words.imported.inItsWords} ${quote(shortenAtWord(review.text, longestText))}`,
    review.claimantAsGiven === undefined
      ? ''
      : `${words.imported.claimant} ${quote(shortenAtWord(review.claimantAsGiven, longestAside))}.`,
    review.licence === undefined ? '' : `${words.imported.licence} ${licenceOf(review.licence)}.`,
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

function licenceOf(licence: string): string {
  if (!webAddress().safeParse(licence).success)
    return escapeClaimMarkdown(shortenAtWord(licence, longestLabel));
  const shown = licence.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
  return `[${escapeClaimMarkdown(shown)}](${licence.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
