import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { unknownDay } from '#schema/day';
import { asRecord } from '../facts.ts';
import { locate } from '../locate.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** A date that is not known has a reason. */
export const unknownDate = defineRule({
  code: 'unknown-date',
  severity: 'error',
  title: 'A date that is not known has a reason',
  description:
    'Where nobody knows when something was said or published, the date is “unknown”, and “undated” says why, in a sentence that readers see. Often something is known: a decade (193X), about a year (2025~), a range (2025-03/2025-05).',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'made: 2025-03-15',
      bad: 'made: unknown',
      says: '“made” is unknown, and nothing says why.',
    },
    {
      file: 'content/documents/article.yml',
      good: 'date: 2025-03-18',
      bad: 'date: 2025-03-18\nundated: The page bears no date.',
      at: 'undated',
      says: '“undated” says why the date is not known, but there is one: 2025-03-18.',
    },
  ],
  find: ({ content }) =>
    dated(content).flatMap(({ file, path, key, keys }) => {
      const [date, reason] = [keys[key], keys['undated']];
      const isUnknown = date === unknownDay;
      if (isUnknown === (reason !== undefined)) return [];
      return [isUnknown ? unexplained(file, path, key) : needless(file, path, key, date)];
    }),
});

interface DatedThing {
  readonly file: ReadFile;
  readonly path: ValuePath;
  readonly key: string;
  readonly keys: Readonly<Record<string, unknown>>;
}

function dated(content: Content): DatedThing[] {
  return [
    ...content.claims.map((file) => ({
      ...{ file: file as ReadFile, path: [], key: 'made', keys: asRecord(file.raw) },
    })),
    ...content.documents.map((file) => ({
      ...{ file: file as ReadFile, path: [], key: 'date', keys: asRecord(file.raw) },
    })),
    ...referenceIndexOf(content).uses.map(({ file, path, keys }) => {
      const key = keys['published'] === undefined && keys['date'] !== undefined ? 'date' : 'published';
      return { file, path, key, keys };
    }),
  ];
}

function unexplained(file: ReadFile, path: ValuePath, key: string): Found {
  return {
    ...locate(file, [...path, key]),
    found: `${key}: ${unknownDay}`,
    expected: 'undated, with the reason',
    message: `“${key}” is unknown, and nothing says why.`,
    fix: 'undated: …',
  };
}

function needless(file: ReadFile, path: ValuePath, key: string, date: unknown): Found {
  const known = date === undefined ? `there is no “${key}”` : `there is one: ${String(date)}`;
  return {
    ...locate(file, [...path, 'undated']),
    found: `undated, ${date === undefined ? `no ${key}` : `${key}: ${String(date)}`}`,
    expected: `${key}: ${unknownDay}`,
    message: `“undated” says why the date is not known, but ${known}.`,
    ...(date === undefined ? { fix: `${key}: ${unknownDay}` } : {}),
  };
}
