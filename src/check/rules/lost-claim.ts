import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { type LostClaim, lostClaims } from '../history/lost-addresses.ts';
import { isPublished, type PublishedClaim, publishedClaims } from '../history/published-claims.ts';
import { locate, startOf } from '../locate.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** A published address goes on leading somewhere. */
export const lostClaim = defineRule({
  code: 'lost-claim',
  severity: 'error',
  title: 'A published address goes on leading somewhere',
  description:
    'Readers, articles and embedded cards link to a claim by its id. Whoever renames its file keeps the old name in “aliases”. A claim is withdrawn in the open: its file stays, with another verdict and a revision that says why; or another claim takes its place and has its id among its aliases, after the id under which that claim itself was first published: aliases: [own-first-id, withdrawn-id]. A published claim does not become a draft again.',
  examples: [
    {
      file: 'content/claims/the-letter.mdx',
      published: true,
      from: 'content/claims/letter.mdx',
      to: 'content/claims/the-letter.mdx',
      at: 'aliases: [old-letter]',
      says: 'The claim “letter” was published and its address is lost; this file seems to be its new name.',
      also: ['unknown-claim'],
    },
    {
      file: 'content/claims/strikes.mdx',
      published: true,
      from: 'content/claims/strikes.mdx',
      says: 'The claim “strikes” was published and is gone: its address leads nowhere.',
      also: ['unknown-claim', 'undescribed-source'],
    },
    {
      file: 'content/claims/jobs.mdx',
      published: true,
      good: 'published: 2026-02-10\n',
      bad: 'status: draft\npublished: 2026-02-10\n',
      at: 'status: draft',
      says: 'The claim “jobs” was published and is a draft now: its address leads nowhere.',
    },
    {
      file: 'content/claims/letter.mdx',
      published: true,
      good: 'aliases: [old-letter]\n',
      bad: '',
      at: '---\ntitle',
      says: 'The address “old-letter” led to this claim and is lost.',
    },
    {
      file: 'content/claims/letter.mdx',
      published: true,
      good: 'aliases: [old-letter]',
      bad: 'aliases: [withdrawn-letter, old-letter]',
      says: 'Feeds know this claim as “old-letter”, the id it was first published under: among the aliases it stands first, before those of claims that were withdrawn in its favour.',
    },
  ],
  find: ({ content, before }) =>
    before === undefined
      ? []
      : [
          ...lostClaims(before, content).map((claim) => tell(claim, before)),
          ...publishedClaims(before, content).flatMap(tellOtherFirst),
        ],
});

function tell(claim: LostClaim, content: Content): Found {
  const { before, lost, now, renamed } = claim;
  if (now === undefined) return renamed === undefined ? tellGone(claim) : tellRenamed(claim, renamed);
  if (!isPublished(now)) return tellDraft(claim, now);
  const names = lost.map((id) => `“${id}”`).join(', ');
  const [noun, verb] = lost.length === 1 ? ['address', 'is'] : ['addresses', 'are'];
  return {
    ...aliasPlace(now),
    found: `no alias ${lost.join(', ')}`,
    expected: 'all addresses that were published',
    message: `The ${noun} ${names} led to this claim and ${verb} lost.`,
    fix: aliasLine(now, referenceIndexOf(content).claimFiles.get(now.id) ?? before, [
      ...aliasesOf(before),
      ...lost,
    ]),
  };
}

function tellGone({ before, lost }: LostClaim): Found {
  return {
    ...startOf(before as ReadFile),
    found: 'no file',
    expected: `the file, or in the claim that takes its place: aliases: [its own first id, ${lost.join(', ')}]`,
    message: `The claim “${before.id}” was published and is gone: its address leads nowhere.`,
  };
}

function tellRenamed({ before, lost }: LostClaim, renamed: ReadFile<'claim'>): Found {
  return {
    ...aliasPlace(renamed),
    found: `no alias ${before.id}`,
    expected: 'the old name among the aliases',
    message: `The claim “${before.id}” was published and its address is lost; this file seems to be its new name.`,
    fix: aliasLine(renamed, before, lost),
  };
}

function tellDraft({ before }: LostClaim, now: ReadFile<'claim'>): Found {
  return {
    ...locate(now as ReadFile, ['status']),
    found: 'status: draft',
    expected: 'status: published',
    message: `The claim “${before.id}” was published and is a draft now: its address leads nowhere.`,
    fix: 'status: published',
  };
}

function aliasPlace(file: ReadFile<'claim'>): ReturnType<typeof locate> {
  const has = factsOf(file).aliases.length > 0;
  return has ? locate(file as ReadFile, ['aliases'], 'key') : startOf(file as ReadFile);
}

function aliasesOf(file: ReadFile<'claim'>): readonly string[] {
  return factsOf(file).aliases.map(({ value }) => value);
}

/** The line with the first id of the claim, the aliases that its file has and had, and those that are lost. */
function aliasLine(file: ReadFile<'claim'>, before: ReadFile<'claim'>, lost: readonly string[]): string {
  const ids = [...new Set([firstIdOf(before), ...aliasesOf(before), ...aliasesOf(file), ...lost])];
  return `aliases: [${ids.filter((id, index) => id !== file.id || index === 0).join(', ')}]`;
}

function firstIdOf(file: ReadFile<'claim'>): string {
  return aliasesOf(file)[0] ?? file.id;
}

/** Feeds know a claim by its first id: with another one first, their readers would be shown it as a new one. */
function tellOtherFirst({ before, now }: PublishedClaim): Found[] {
  if (now === undefined) return [];
  const first = firstIdOf(before);
  const aliases = aliasesOf(now);
  // Who lost the alias itself is told so.
  if (firstIdOf(now) === first || !(aliases.includes(first) || now.id === first)) return [];
  const others = aliases.filter((id) => id !== first);
  return [
    {
      ...aliasPlace(now),
      found: `aliases: [${aliases.join(', ')}]`,
      expected: `“${first}” first`,
      message: `Feeds know this claim as “${first}”, the id it was first published under: among the aliases it stands first, before those of claims that were withdrawn in its favour.`,
      fix: `aliases: [${[first, ...others].join(', ')}]`,
    },
  ];
}
