import { claimantNames } from '#schema/claim';
import { entityLookup } from '#model/entity-names';
import type { Problem } from '#schema/problem';
import { isPublished } from '../history/published-claims.ts';
import type { ClaimReview, ReviewInput, SilentChange } from './review.ts';

/** What the check says of a change that no reader would be told of. */
const silentCodes = new Set(['silent-change', 'lost-claim', 'rewritten-revision', 'changed-scale']);
/** Of a source that stays: whose words they are, and which way they point. */
const weightyKeys = new Set(['publisher', 'author', 'role']);

/**
 * What changes for readers without a word to them, most weighty first: what the check refuses, then evidence of
 * published claims that reads otherwise, then names that many claims show.
 */
export function silentChanges(input: ReviewInput, claims: readonly ClaimReview[]): SilentChange[] {
  const told = input.problems.filter(({ code }) => silentCodes.has(code));
  return [
    ...told.map((problem) => fromProblem(input, problem)),
    ...claims.flatMap((claim) => evidenceChanges(input, claim)),
    ...renamedEntities(input),
  ];
}

function fromProblem({ now, before }: ReviewInput, { file, line, message }: Problem): SilentChange {
  const claim = [...now.claims, ...before.claims].find(({ path }) => path === file)?.id;
  return { ...(claim === undefined ? {} : { claim }), file, line, text: message };
}

function evidenceChanges({ before, folderName }: ReviewInput, claim: ClaimReview): SilentChange[] {
  const id = claim.formerId ?? claim.id;
  const wasPublished = before.claims.some((file) => file.id === id && isPublished(file));
  if (!wasPublished || claim.revisions.length > 0 || claim.change === 'removed') return [];
  const place = { claim: claim.id, file: `${folderName}/claims/${claim.id}.mdx`, line: 1 };
  return [
    ...claim.quotes.map(({ of, from, to }) => ({
      ...place,
      text: `The quotation from “${of}” was “${from ?? 'nothing'}” and is “${to ?? 'nothing'}”; no new revision says so.`,
    })),
    ...claim.descriptions
      .filter(({ key }) => weightyKeys.has(key))
      .map(({ source, key, from, to }) => ({
        ...place,
        text: `“${key}” of the source “${source}” was “${from ?? 'nothing'}” and is “${to ?? 'nothing'}”; no new revision says so.`,
      })),
  ];
}

/** Entities whose file gives claims another name to show. */
function renamedEntities({ before, now }: ReviewInput): SilentChange[] {
  const entityOf = entityLookup(before);
  return before.entities.flatMap(({ id, path, value: old }) => {
    const own = now.entities.find((entity) => entity.id === id)?.value;
    const count = before.claims.filter(
      ({ value }) => value && claimantNames(value.claimant).some((name) => entityOf(name) === id),
    ).length;
    const [from, to] = [JSON.stringify(old?.name), JSON.stringify(own?.name)];
    if (old === undefined || own === undefined || from === to || count === 0) return [];
    const text = `The name of “${id}” was ${from} on ${count} claim${count === 1 ? '' : 's'} and is ${to} now.`;
    return [{ file: path, line: 1, text }];
  });
}
