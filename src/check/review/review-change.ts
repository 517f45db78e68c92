import type { Problem } from '#schema/problem';
import { reviewClaim } from './claim-review.ts';
import { otherFiles } from './other-files.ts';
import { pageChanges } from './page-changes.ts';
import type { ChangedPath, Review, ReviewInput } from './review.ts';
import { silentChanges } from './silent-changes.ts';
import { touchedClaims } from './touched-claims.ts';

/** What a change to the content does. Pure; what files say is data, whatever it looks like. */
export function reviewChange(input: ReviewInput): Review {
  const { base, before, now, problems } = input;
  const inside = input.folder === '' ? '' : `${input.folder}/`;
  const isOwn = ({ path }: ChangedPath) => path.startsWith(inside);
  const own = input.paths.filter(isOwn);
  const touchedOnes = touchedClaims(input);
  const claims = touchedOnes.map((touched) => reviewClaim(input, touched));
  const ofClaims = new Set(touchedOnes.flatMap(({ files }) => files.map(({ path }) => path)));
  const touched = new Set(own.map(({ path }) => `${input.folderName}/${path.slice(inside.length)}`));
  const known = new Set(input.problemsBefore.map(keyOf));
  return {
    base,
    silent: silentChanges(input, claims),
    claims,
    files: otherFiles(
      input,
      own.filter(({ path }) => !ofClaims.has(path)),
    ),
    foreign: input.paths.filter((path) => !isOwn(path)),
    pages: pageChanges(before, now, input.pagesOf),
    problems: problems.filter((problem) => touched.has(problem.file) || !known.has(keyOf(problem))),
  };
}

/** What tells two problems apart wherever they stand: lines move. */
function keyOf({ code, file, message }: Problem): string {
  return [code, file, message].join('\n');
}
