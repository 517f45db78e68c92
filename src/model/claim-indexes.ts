import { dropUndefined } from './defined.ts';
import type { ClaimNode, Graph } from './graph.ts';
import { newestFirst } from './order.ts';

/** What a graph tells of its claims as a whole. */
type ClaimIndexes = Pick<Graph, 'order' | 'newest' | 'aliases' | 'changedOn' | 'lastChange' | 'lastChangeIn'>;

/** Where to find claims and when they changed, so that nobody has to look at all of them for that. */
export function claimIndexes(claims: Iterable<ClaimNode>, languages: readonly string[]): ClaimIndexes {
  const ordered = [...claims].sort(newestFirst);
  const written = languages.map((language) => ({
    language,
    claims: ordered.filter(({ words }) => words[language] !== undefined),
  }));
  return {
    order: ordered.map(({ id }) => id),
    newest: new Map(written.map(({ language, claims: own }) => [language, own.map(({ id }) => id)])),
    aliases: new Map(ordered.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const))),
    changedOn: new Map(ordered.map(({ id, updated }) => [id, updated])),
    ...dropUndefined({ lastChange: latestDay(ordered) }),
    lastChangeIn: new Map(
      written.flatMap(({ language, claims: own }) => {
        const day = latestDay(own);
        return day === undefined ? [] : [[language, day] as const];
      }),
    ),
  };
}

function latestDay(claims: readonly ClaimNode[]): string | undefined {
  return claims.reduce<string | undefined>(
    (latest, { updated }) => (latest === undefined || updated > latest ? updated : latest),
    undefined,
  );
}
