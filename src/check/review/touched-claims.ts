import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { lostClaims } from '../history/lost-addresses.ts';
import { referenceIndexOf } from '../reference-index.ts';
import type { ChangedPath, ReviewInput } from './review.ts';

/** A claim some file of which is not as it was. */
export interface TouchedClaim {
  readonly id: string;
  /** The original of then and of now, whichever there is. */
  readonly before?: ReadFile<'claim'>;
  readonly now?: ReadFile<'claim'>;
  /** Its files that changed, as git calls them. */
  readonly files: readonly ChangedPath[];
}

/** Every claim that is touched, in order of id; one that was renamed stands under its new name. */
export function touchedClaims({ before, now, paths, folder }: ReviewInput): TouchedClaim[] {
  const inside = folder === '' ? 'claims/' : `${folder}/claims/`;
  const newNames = renamed(before, now);
  const files = new Map<string, ChangedPath[]>();
  for (const changed of paths) {
    if (!changed.path.startsWith(inside)) continue;
    const id = idOf(changed.path.slice(inside.length), before, now);
    if (id === undefined) continue;
    const name = newNames.get(id) ?? id;
    files.set(name, [...(files.get(name) ?? []), changed]);
  }
  const formerNames = new Map([...newNames].map(([from, to]) => [to, from]));
  return [...files]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, own]) => {
      const old = referenceIndexOf(before).claimFiles.get(formerNames.get(id) ?? id);
      const present = referenceIndexOf(now).claimFiles.get(id);
      return {
        id,
        files: own,
        ...(old === undefined ? {} : { before: old }),
        ...(present === undefined ? {} : { now: present }),
      };
    });
}

/** The id of a claim’s or translation’s file: `jobs` of `jobs.en.mdx`. */
function idOf(name: string, before: Content, now: Content): string | undefined {
  const isFile = ({ path }: ReadFile) => path.endsWith(`/claims/${name}`);
  const files = [...now.claims, ...now.translations, ...before.claims, ...before.translations] as ReadFile[];
  return files.find(isFile)?.id;
}

/** Former id → new id: of files that are gone, and whose id is an alias of a new file or whose words are. */
function renamed(before: Content, now: Content): Map<string, string> {
  const known = referenceIndexOf(before).claimFiles;
  const { claimIds, claimFiles } = referenceIndexOf(now);
  const byAlias = before.claims.flatMap(({ id }): [string, string][] => {
    const target = claimIds.get(id);
    return target === undefined || target === id || known.has(target) || claimFiles.has(id)
      ? []
      : [[id, target]];
  });
  const byWords = lostClaims(before, now).flatMap(({ before: { id }, renamed: file }): [string, string][] =>
    file === undefined ? [] : [[id, file.id]],
  );
  return new Map([...byWords, ...byAlias]);
}
