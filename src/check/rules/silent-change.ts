import { claimantNames, claimantLine } from '#schema/claim';
import { entityLookup } from '#model/entity-names';
import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { categoriesOf } from '#schema/media-review';
import { type ClaimFacts, factsOf } from '../facts.ts';
import { isPublished, publishedClaims } from '../history/published-claims.ts';
import { entryLines, type RevisionChange, revisionChange } from '../history/revision-entries.ts';
import { sameWords } from '../history/same-words.ts';
import { locate } from '../locate.ts';
import { defineRule, type Found, type World } from '../rule.ts';

/** The keys by which readers may have quoted us. */
const keys = [
  ...(['claim', 'claimant', 'made', 'verdict', 'conclusion', 'confidence', 'quoted', 'published'] as const),
] as const;
/** Those that a claim can do without: what was said there is withdrawn when they go. */
const mayGo: ReadonlySet<string> = new Set(['quoted', 'conclusion', 'confidence']);
type Key = (typeof keys)[number] | 'mediaReview';

interface Change {
  readonly key: Key;
  /** What changed, as the message calls it, and where it stands in the file. */
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly from: string;
  readonly to: string;
}

/** A published answer does not change in silence. */
export const silentChange = defineRule({
  code: 'silent-change',
  severity: 'error',
  title: 'A published answer does not change in silence',
  description:
    'Readers have read, quoted and embedded what was published. When the verdict, the claim, the claimant, the date it was made, the conclusion, the confidence, what was done with a picture or recording (mediaReview), “quoted” (also of one appearance) or the date of publication changes, an entry in “revisions” says what changed and why; for a verdict, with “from” and “to”. Title, summary and text may be put better without one.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      published: true,
      good: 'verdict: "true"',
      bad: 'verdict: mostly-true',
      says: '“verdict” was “true” when this was published and is “mostly-true” now; no new entry in “revisions” says so.',
      also: ['stale-translation'],
    },
    {
      file: 'content/claims/jobs.mdx',
      published: true,
      good: 'claimant: Guilde des studios\nmade: 2025-03-15',
      bad: 'claimant: Le syndicat\nmade: 2025-03-16',
      says: '“claimant” was “Guilde des studios” when this was published and is “Le syndicat” now; “made” was “2025-03-15” and is “2025-03-16”; no new entry in “revisions” says so.',
      also: ['stale-translation', 'unknown-kind'],
    },
    {
      file: 'content/claims/jobs.mdx',
      published: true,
      good: '    quote: 2.3 million jobs',
      bad: '    quote: 2.3 million jobs\n    quoted: paraphrased',
      at: 'paraphrased',
      says: '“quoted” of “article” was “translated” when this was published and is “paraphrased” now; no new entry in “revisions” says so.',
      also: ['stale-translation'],
    },
    {
      file: 'content/claims/jobs.mdx',
      published: true,
      good: 'verdict: "true"',
      bad: 'verdict: mostly-true\nrevisions:\n  - {date: 2026-05-01, kind: correction, summary: Un chiffre est corrigé.}',
      at: 'verdict: mostly-true',
      says: '“verdict” was “true” when this was published and is “mostly-true” now; the new entry in “revisions” must say so with “from” and “to”.',
      also: ['stale-translation'],
    },
  ],
  find: (world) => {
    const { content, before } = world;
    if (before === undefined) return [];
    return publishedClaims(before, content).flatMap(({ before: old, now }) =>
      now === undefined || old === now || !isPublished(now) ? [] : compare(world, old, now),
    );
  },
});

function compare({ content, today }: World, old: ReadFile<'claim'>, now: ReadFile<'claim'>): Found[] {
  const changes = changesOf(content, factsOf(old), factsOf(now));
  const [first] = changes;
  if (first === undefined) return [];
  const revisions = revisionChange(old, now);
  const verdict = changes.find(({ key }) => key === 'verdict');
  const wording = changes.find(({ key }) => key === 'claim');
  const isTold = revisions.added.length > 0;
  if (isTold && (verdict === undefined || tellsVerdict(revisions, verdict))) return [];
  const told = isTold && verdict !== undefined ? [verdict] : changes;
  const [shown = first] = told;
  const entry = {
    date: today,
    kind: 'correction' as const,
    ...(verdict === undefined ? {} : { from: verdict.from, to: verdict.to }),
    ...(wording === undefined ? {} : { before: wording.from, after: wording.to }),
    summary: '…',
  };
  const isFirst = revisions.now.length === 0;
  return [
    {
      ...locate(now as ReadFile, shown.path),
      found: `${shown.key}: ${short(shown.to)}`,
      expected: isFirst ? 'an entry in “revisions”' : 'a new entry at the end of “revisions”',
      message: messageOf(told, isTold),
      fix: [...(isFirst ? ['revisions:'] : []), ...entryLines(entry)].join('\n'),
    },
  ];
}

function changesOf(content: Content, old: ClaimFacts, now: ClaimFacts): Change[] {
  const entityOf = entityLookup(content);
  const entitiesOf = (claimant: ClaimFacts['claimant'] = '') =>
    claimantNames(claimant).map(entityOf).sort().join(' ');
  const changes = keys.flatMap((key): Change[] => {
    const [from, to] = [lineOf(old[key]), lineOf(now[key] ?? (mayGo.has(key) ? 'nothing' : undefined))];
    if (from === undefined || to === undefined || sameWords(from, to)) return [];
    // Another of the names that one claimant has.
    if (key === 'claimant' && entitiesOf(old.claimant) === entitiesOf(now.claimant)) return [];
    return [{ key, name: `“${key}”`, path: [key], from, to }];
  });
  const all = [...changes, ...mediaReviewOf(old, now)];
  return changes.some(({ key }) => key === 'quoted') ? all : [...all, ...quotationsOf(old, now)];
}

/** How documents give the words that were said, where the same words of the same document were published already. */
function quotationsOf(old: ClaimFacts, now: ClaimFacts): Change[] {
  return now.appearances.flatMap(({ index, value }): Change[] => {
    const before = old.appearances.find(
      (earlier) =>
        earlier.value.document === value.document && sameWords(earlier.value.quote ?? '', value.quote ?? ''),
    )?.value;
    const from = before && (before.quoted ?? old.quoted);
    const to = value.quoted ?? now.quoted ?? 'nothing';
    if (from === undefined || from === to) return [];
    const name = `“quoted” of “${value.document}”`;
    return [{ key: 'quoted', name, path: ['appearances', index, 'quoted'], from, to }];
  });
}

/** What was done with a picture or recording, where that was told already. */
function mediaReviewOf({ mediaReview: old }: ClaimFacts, { mediaReview: now }: ClaimFacts): Change[] {
  if (old === undefined) return [];
  const [from, to] = [old, now].map((review) =>
    review === undefined ? 'nothing' : [review.type, ...categoriesOf(review.category)].join(', '),
  );
  if (from === undefined || to === undefined || from === to) return [];
  return [{ key: 'mediaReview', name: '“mediaReview”', path: ['mediaReview'], from, to }];
}

function lineOf(value: string | readonly string[] | undefined): string | undefined {
  return value === undefined ? undefined : claimantLine(value);
}

function tellsVerdict({ added }: RevisionChange, { from, to }: Change): boolean {
  return added.some((entry) => entry.from === from) && added.some((entry) => entry.to === to);
}

function messageOf(changes: readonly Change[], isTold: boolean): string {
  const parts = changes.map(({ name, from, to }, place) =>
    place === 0
      ? `${name} was “${short(from)}” when this was published and is “${short(to)}” now`
      : `${name} was “${short(from)}” and is “${short(to)}”`,
  );
  const end = isTold
    ? 'the new entry in “revisions” must say so with “from” and “to”'
    : 'no new entry in “revisions” says so';
  return `${[...parts, end].join('; ')}.`;
}

function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
