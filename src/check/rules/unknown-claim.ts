import type { ReadFile } from '#reader/file';
import { nearestOfMany } from '#schema/nearest';
import { eventsOf, exceptionsOf, factsOf } from '../facts.ts';
import { findingMarksOf } from '../finding-marks.ts';
import { corrected, locate, type Place } from '../locate.ts';
import { didYouMean } from '../references.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found, type World } from '../rule.ts';

interface Mention {
  readonly id: string;
  readonly file: ReadFile;
  readonly place: () => Place;
}

/** A claim that is named exists. */
export const unknownClaim = defineRule({
  code: 'unknown-claim',
  severity: 'error',
  title: 'A claim that is named exists',
  description:
    'Relations, [[links]], findings of documents, events and exceptions name a claim by its id: the name of its file without “.mdx”, or one of its aliases.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'claim: letter\n',
      bad: 'claim: leter\n',
      says: 'There is no claim “leter”. Did you mean “letter”?',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: '[[letter|la lettre]]',
      bad: '[[lettres|la lettre]]',
      says: 'There is no claim “lettres”. Did you mean “letter”?',
    },
    {
      file: 'content/events.yml',
      good: 'claims: [strikes]',
      bad: 'claims: [walkout]',
      says: 'There is no claim “walkout”.',
    },
    {
      file: 'content/documents/article.yml',
      good: 'finding: {fr: "[[jobs|Son chiffre]] est juste.", en: "[[jobs|Its figure]] is right."}',
      bad: 'finding: {fr: "[[job|Son chiffre]] est juste.", en: "[[jobs|Its figure]] is right."}',
      says: 'There is no claim “job”. Did you mean “jobs”?',
    },
    {
      file: 'content/exceptions.yml',
      add: '- code: missing-archive\n  claim: job\n  reason: The archive refuses this address.\n  until: 2026-12-31\n',
      at: 'claim: job',
      says: 'There is no claim “job”. Did you mean “jobs”?',
    },
  ],
  find: ({ content }) => {
    const claimIds = new Set(referenceIndexOf(content).claimIds.keys());
    return mentions(content)
      .filter(({ id }) => !claimIds.has(id))
      .map((mention) => tell(mention, claimIds));
  },
});

function mentions(content: World['content']): Mention[] {
  const relations = content.claims.flatMap((file) =>
    factsOf(file).relations.map(({ index, value }) =>
      mention(file as ReadFile, value.claim, ['relations', index, 'claim']),
    ),
  );
  const links = [...content.claims, ...content.translations].flatMap((file) =>
    (file.body?.links ?? []).map(({ id, line, column }) => ({
      id,
      file: file as ReadFile,
      place: () => ({ file: file.path, line, column }),
    })),
  );
  const events = eventsOf(content).flatMap(({ index, value }) =>
    value.claims.map((id, place) => mention(content.events as ReadFile, id, [index, 'claims', place])),
  );
  const exceptions = exceptionsOf(content).map(({ index, value }) =>
    mention(content.exceptions as ReadFile, value.claim, [index, 'claim']),
  );
  const findings = findingMarksOf(content).flatMap(({ file, marks, place }) =>
    marks.flatMap((mark) => (mark.kind === 'claim' ? [{ id: mark.claim, file, place }] : [])),
  );
  return [...relations, ...links, ...events, ...findings, ...exceptions];
}

function mention(file: ReadFile, id: string, path: readonly (string | number)[]): Mention {
  return { id, file, place: () => locate(file, path) };
}

function tell({ id, file, place }: Mention, known: ReadonlySet<string>): Found {
  const position = place();
  const suggestion = nearestOfMany(id, known);
  return {
    ...position,
    found: id,
    expected: 'the id of a claim: its file name without .mdx',
    message: `There is no claim “${id}”.${didYouMean(suggestion)}`,
    ...corrected(file, position, id, suggestion),
  };
}
