import { earliest, latest } from '#schema/day-span';
import type { ImportWarning } from './import-warnings.ts';
import type { Review } from './review.ts';

/** The dates of an imported claim, and what an editor must look at. */
export interface ClaimDates {
  readonly made: string;
  readonly published: string;
  /** The day the review gives, when it gives one that can be. */
  readonly reviewed?: string;
  readonly warnings: readonly ImportWarning[];
}

/**
 * The dates that a claim file must have. Where the review gives none, or one that cannot be, stands the vaguest date
 * that is certain, with a warning: the claim stays a draft until somebody looks.
 */
export function claimDates({ made, published }: Review, today: string): ClaimDates {
  const warnings: ImportWarning[] = [];
  const warn = (key: 'made' | 'published', remark: string) => warnings.push({ key, about: 'date', remark });
  const review = published !== undefined && earliest(published.day) <= today ? published : undefined;
  const latestDay = review === undefined ? today : latest(review.day);
  const publishedDay = latestDay > today ? today : latestDay;
  if (published === undefined) warn('published', 'The review gives no date; this is the day of the import.');
  else if (review === undefined)
    warn('published', `The review is dated ${published.day}, in the future; this is the day of the import.`);
  else if (review.unclear !== undefined)
    warn(
      'published',
      `The review is dated “${review.unclear}”, which can be read in two ways. Write the right day.`,
    );
  else if (review.day.length < 10)
    warn('published', `The review is dated ${review.day} only. Write the right day.`);
  const year = publishedDay.slice(0, 4);
  let madeDay = made?.day ?? year;
  if (made === undefined)
    warn(
      'made',
      'The review does not say when the claim was made; this is the year of the review. Write the day, the month or the year.',
    );
  else if (made.unclear !== undefined)
    warn(
      'made',
      `The review dates the claim “${made.unclear}”, which can be read in two ways. Write the right day.`,
    );
  else if (earliest(made.day) > publishedDay) {
    madeDay =
      [made.day.slice(0, 7), made.day.slice(0, 4), year].find((day) => earliest(day) <= publishedDay) ?? year;
    warn('made', `The review dates the claim ${made.day}, later than itself. Write the right day.`);
  }
  return {
    made: madeDay,
    published: publishedDay,
    ...(review !== undefined && review.unclear === undefined ? { reviewed: review.day } : {}),
    warnings,
  };
}
