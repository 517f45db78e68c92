import { nearDuplicate, similarClaims, type ClaimText } from '#model/similar-claims';
import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { longestClaim, longestSummary, longestTitle } from '#schema/claim';
import { asRecord, factsOf } from '../facts.ts';
import { isPublished } from '../history/published-claims.ts';
import { revisionChange } from '../history/revision-entries.ts';
import { staleTranslations } from '../history/stale-translations.ts';
import { listChanges } from './list-changes.ts';
import { newDomains } from './new-domains.ts';
import { type Change, changeOf, type ClaimReview, type FileReview, type ReviewInput } from './review.ts';
import { sourceChanges } from './source-changes.ts';
import type { TouchedClaim } from './touched-claims.ts';
import { translationReviews } from './translation-review.ts';

/** What is shown as “was” and “is now”. */
const shownKeys = [
  'title',
  'verdict',
  'claim',
  'quoted',
  'summary',
  'conclusion',
  'confidence',
  'confidenceReason',
  'claimant',
  'made',
  'undated',
  'published',
  'reviewBy',
  'status',
] as const;
const longest = { title: longestTitle, claim: longestClaim, summary: longestSummary };
/** How many claims that say nearly the same are named. */
const mostAlike = 3;

/** What a change does to one claim. */
export function reviewClaim(input: ReviewInput, touched: TouchedClaim): ClaimReview {
  const { before: old, now } = touched;
  const { before, now: content } = input;
  const words = facts(now ?? old);
  return {
    id: touched.id,
    ...(old === undefined || old.id === touched.id ? {} : { formerId: old.id }),
    change: kindOf(touched),
    draft: now !== undefined && !isPublished(now),
    title: words.title ?? touched.id,
    files: touched.files.map((file): FileReview => ({ ...file, details: [], newDomains: [] })),
    facts: old === now ? {} : { ...factChanges(old, now), ...listChanges(old, now) },
    revisions: revisionsAdded(old, now),
    ...sourceChanges(content, touched),
    newDomains: newDomains(input, touched),
    alike: alike(content, old, now),
    lengths: now === undefined || old === now ? {} : lengthsOf(words),
    translations: translationReviews(before, content, touched.id),
    stale: staleTranslations(content, before)
      .filter(({ translation }) => translation.id === touched.id)
      .map(({ translation }) => translation.language),
    ...(sameText(old as ReadFile | undefined, now as ReadFile | undefined)
      ? {}
      : { prose: changeOf(old?.body?.words, now?.body?.words) }),
  };
}

function kindOf({ before, now }: TouchedClaim): ClaimReview['change'] {
  if (before === now) return 'translation';
  if (before === undefined) return 'added';
  if (now === undefined) return 'removed';
  return before.id === now.id ? 'changed' : 'renamed';
}

function factChanges(
  old: ReadFile<'claim'> | undefined,
  now: ReadFile<'claim'> | undefined,
): Record<string, Change> {
  const [from, to] = [facts(old), facts(now)];
  return Object.fromEntries(
    shownKeys.filter((key) => from[key] !== to[key]).map((key) => [key, changeOf(from[key], to[key])]),
  );
}

/** The texts of a claim as they stand, also of a file with mistakes. */
function facts(file: ReadFile<'claim'> | undefined): Partial<Record<(typeof shownKeys)[number], string>> {
  if (file === undefined) return {};
  const [right, raw] = [factsOf(file), asRecord(file.raw)];
  return Object.fromEntries(
    shownKeys.flatMap((key) => {
      const given = right[key] ?? raw[key];
      const value = Array.isArray(given) ? given.join('; ') : given;
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, String(value)]]
        : [];
    }),
  );
}

function revisionsAdded(
  old: ReadFile<'claim'> | undefined,
  now: ReadFile<'claim'> | undefined,
): ClaimReview['revisions'] {
  if (now === undefined || old === now) return [];
  return old === undefined
    ? factsOf(now).revisions.map(({ value }) => value)
    : revisionChange(old, now).added;
}

function lengthsOf(words: Partial<Record<string, string>>): ClaimReview['lengths'] {
  return Object.fromEntries(
    Object.entries(longest).flatMap(([key, most]) => {
      const length = words[key]?.trim().length;
      return length === undefined ? [] : [[key, { length, most }]];
    }),
  );
}

/** Whether the reasoning is the same. */
function sameText(old: ReadFile | undefined, now: ReadFile | undefined): boolean {
  return old === now || JSON.stringify(old?.body?.blocks) === JSON.stringify(now?.body?.blocks);
}

/** Other claims that say nearly the same; asked when the words of the claim are new. */
function alike(
  content: Content,
  old: ReadFile<'claim'> | undefined,
  now: ReadFile<'claim'> | undefined,
): ClaimReview['alike'] {
  const text = facts(now).claim;
  if (now === undefined || text === undefined || facts(old).claim === text) return [];
  const own = claimTexts(content).filter(({ id }) => id === now.id).length;
  return similarClaims(text, claimTexts(content), mostAlike + own)
    .filter(({ id, likeness }) => id !== now.id && likeness >= nearDuplicate)
    .slice(0, mostAlike);
}

const memo = new WeakMap<Content, readonly ClaimText[]>();

function claimTexts(content: Content): readonly ClaimText[] {
  const known = memo.get(content);
  if (known !== undefined) return known;
  const files = [...content.claims, ...content.translations] as ReadFile[];
  const texts = files.flatMap(({ id, language, raw }) => {
    const text = asRecord(raw)['claim'];
    return typeof text === 'string' ? [{ id, language, text }] : [];
  });
  memo.set(content, texts);
  return texts;
}
