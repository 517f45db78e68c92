import type { ReadFile } from '#reader/file';
import type { Revision } from '#schema/claim';
import { asList, asRecord } from '../facts.ts';
import { isPublished, publishedClaims } from '../history/published-claims.ts';
import { entryLines, revisionChange, sameRevision } from '../history/revision-entries.ts';
import { locate, startOf } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

/** What a revision said stays said. */
export const rewrittenRevision = defineRule({
  code: 'rewritten-revision',
  severity: 'error',
  title: 'What a revision said stays said',
  description:
    'The list of revisions is the memory of a claim: an entry that was published is neither changed nor removed nor moved, and new ones go at its end. Was an entry wrong? A new one says so.',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      published: true,
      good: '- {date: 2026-03-01, kind: clarification, summary: Une phrase est plus claire.}',
      bad: '- {date: 2026-03-01, kind: clarification, summary: Rien n’a changé.}',
      says: 'The revision of 2026-03-01 says something else than what was published.',
    },
    {
      file: 'content/claims/letter.mdx',
      published: true,
      good: '  - {date: 2026-02-01, kind: correction, from: mixed, to: mostly-true, summary: La lettre a été retrouvée.}\n',
      bad: '',
      at: 'revisions:',
      says: 'The revision of 2026-02-01 was published and is missing.',
    },
    {
      file: 'content/claims/letter.mdx',
      published: true,
      good: '  - {date: 2026-03-01,',
      bad: '  - {date: 2026-02-20, kind: clarification, summary: Un mot.}\n  - {date: 2026-03-01,',
      at: '{date: 2026-03-01,',
      says: 'The revision of 2026-03-01 was published; new entries go after it.',
    },
  ],
  find: ({ content, before }) => {
    if (before === undefined) return [];
    return publishedClaims(before, content).flatMap(({ before: old, now }) =>
      now === undefined || old === now || !isPublished(now) ? [] : compare(old, now),
    );
  },
});

function compare(old: ReadFile<'claim'>, file: ReadFile<'claim'>): Found[] {
  const written = asRecord(file.raw)['revisions'];
  const { before, now } = revisionChange(old, file);
  // While the reader refuses an entry, the places of the others cannot be told.
  if (file.raw === undefined || asList(written).length !== now.length) return [];
  const missing = before.filter((entry) => !now.some((own) => sameRevision(own, entry)));
  if (missing.length > 0) return missing.map((entry) => tellMissing(file, entry, before, now));
  const moved = before.findIndex((entry, place) => !isSame(now[place], entry));
  const [entry, place] = [before[moved], now.findIndex((own) => isSame(own, before[moved]))];
  if (entry === undefined) return [];
  return [
    {
      ...locate(file as ReadFile, ['revisions', place]),
      found: `entry ${place + 1}`,
      expected: `entry ${moved + 1}`,
      message: `The revision of ${entry.date} was published; new entries go after it.`,
    },
  ];
}

function isSame(left: Revision | undefined, right: Revision | undefined): boolean {
  return left !== undefined && right !== undefined && sameRevision(left, right);
}

function tellMissing(
  file: ReadFile<'claim'>,
  entry: Revision,
  before: readonly Revision[],
  now: readonly Revision[],
): Found {
  // The entry that stands where it stood, or that has its date, is what became of it.
  const place = now.findIndex(
    (own) => own.date === entry.date && !before.some((known) => sameRevision(known, own)),
  );
  const fix = entryLines(entry).join('\n');
  const expected = 'the entry as it was published';
  if (place === -1) {
    const where =
      now.length === 0 ? startOf(file as ReadFile) : locate(file as ReadFile, ['revisions'], 'key');
    const message = `The revision of ${entry.date} was published and is missing.`;
    return { ...where, found: `no entry of ${entry.date}`, expected, message, fix };
  }
  return {
    ...locate(file as ReadFile, ['revisions', place]),
    found: now[place]?.summary ?? '',
    expected,
    message: `The revision of ${entry.date} says something else than what was published.`,
    fix,
  };
}
