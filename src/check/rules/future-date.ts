import { earliest } from '#schema/day-span';
import { pastDates } from '../dates.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** What is told as past is past. */
export const futureDate = defineRule({
  code: 'future-date',
  severity: 'error',
  title: 'No date is in the future',
  description:
    'What was said, published, read or revised has happened: its date is today or earlier. Often the year is a slip.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'accessed: 2026-02-02',
      bad: 'accessed: 2062-02-02',
      says: '2062-02-02 is in the future.',
    },
    {
      file: 'content/documents/article.yml',
      good: 'date: 2025-03-18',
      bad: 'date: 2035',
      says: '2035 is in the future.',
    },
  ],
  find: ({ content, today }) =>
    pastDates(content)
      .filter(({ date }) => earliest(date) > today)
      .map(({ file, path, date }) => ({
        ...locate(file, path),
        found: date,
        expected: `${today} or earlier`,
        message: `${date} is in the future.`,
      })),
});
