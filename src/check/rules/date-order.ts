import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { dayText, isDay } from '#schema/day';
import { earliest, latest } from '#schema/day-span';
import { datesIn } from '../dates.ts';
import { lastChangeIn } from '../last-change.ts';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { referenceIndexOf, type SourceUse } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** Dates come in the order in which things happen. */
export const dateOrder = defineRule({
  code: 'date-order',
  severity: 'error',
  title: 'Dates come in the order of what happened',
  description:
    'A claim is made before its check is published; a source is published before it is read (accessed); a revision comes after publication, and the next revision after it; the day by which a check is to be reviewed lies behind its last change. What is known less exactly than to the day is compared generously.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'made: 2025-03-15',
      bad: 'made: 2026-03-15',
      at: 'published: 2026-02-10',
      says: 'The check was published (2026-02-10) before the claim was made (2026-03-15).',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'accessed: 2026-02-02',
      bad: 'accessed: 2023-02-02',
      says: 'The source “census-2023” was read (2023-02-02) before it was published (2023-11-30).',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'date: 2026-03-01',
      bad: 'date: 2026-01-31',
      says: 'This revision (2026-01-31) stands after a later one (2026-02-01). The oldest comes first.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'published: 2026-01-10',
      bad: 'published: 2026-02-10',
      at: 'date: 2026-02-01',
      says: 'The revision (2026-02-01) is older than the publication of the check (2026-02-10).',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'published: 2026-01-10',
      bad: 'published: 2026-01-10\nreviewBy: 2026-02-15',
      at: 'reviewBy: 2026-02-15',
      says: 'The day of review (2026-02-15) lies before the last change (2026-03-01).',
    },
  ],
  find: ({ content, today }) => [
    ...content.claims.flatMap((file) => [...publication(file, today), ...revisions(file), ...review(file)]),
    ...referenceIndexOf(content).uses.flatMap(reading),
  ],
});

function publication(file: ReadFile<'claim'>, today: string): Found[] {
  const { made, published } = factsOf(file);
  if (made === undefined || published === undefined || published >= earliest(made)) return [];
  // A date in the future is told as such.
  if (earliest(made) > today) return [];
  const message = `The check was published (${published}) before the claim was made (${made}).`;
  return [tell(file as ReadFile, ['published'], published, `${made} or later`, message)];
}

function revisions(file: ReadFile<'claim'>): Found[] {
  const { published = '' } = factsOf(file);
  let last = '';
  return datesIn(file as ReadFile, 'revisions').flatMap(({ path, date }) => {
    const previous = last;
    if (date > last) last = date;
    if (date < published) {
      const message = `The revision (${date}) is older than the publication of the check (${published}).`;
      return [tell(file as ReadFile, path, date, `${published} or later`, message)];
    }
    if (date >= previous) return [];
    const message = `This revision (${date}) stands after a later one (${previous}). The oldest comes first.`;
    return [tell(file as ReadFile, path, date, `${previous} or later`, message)];
  });
}

function review(file: ReadFile<'claim'>): Found[] {
  const { reviewBy } = factsOf(file);
  const last = lastChangeIn(file as ReadFile);
  if (reviewBy === undefined || reviewBy >= last) return [];
  const message = `The day of review (${reviewBy}) lies before the last change (${last}).`;
  return [tell(file as ReadFile, ['reviewBy'], reviewBy, `${last} or later`, message)];
}

function reading({ id, file, path, keys }: SourceUse): Found[] {
  const { accessed } = keys;
  // What was not published was sent or answered.
  const written = keys['published'] ?? keys['date'];
  const day = dayText(written);
  const what = keys['published'] === undefined ? 'sent' : 'published';
  if (typeof accessed !== 'string' || typeof day !== 'string' || !isDay(accessed) || !isDay(day)) return [];
  if (latest(accessed) >= earliest(day)) return [];
  const message = `The source “${id}” was read (${accessed}) before it was ${what} (${day}).`;
  return [tell(file, [...path, 'accessed'], accessed, `${day} or later`, message)];
}

function tell(file: ReadFile, path: ValuePath, found: string, expected: string, message: string): Found {
  return { ...locate(file, path), found, expected, message };
}
