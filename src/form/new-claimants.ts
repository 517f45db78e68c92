import { entityLookup, unattributed } from '#model/entity-names';
import type { Romanise } from '#model/name-id';
import { claimantNames, claimantOfLine } from '#schema/claim';
import { type Entity, entity as entitySchema } from '#schema/document';

/** What is known of an entity file. */
export interface KnownEntity {
  readonly id: string;
  readonly value?: Entity | undefined;
}

/** A claimant without a file in `entities/`, and the name of the file that is to be written. */
export interface NewClaimant {
  readonly name: string;
  readonly id: string;
}

/**
 * The claimants on a line of names that the site does not know, each once. What can be no name is left out: the check
 * tells that of the line itself.
 */
export function newClaimants(
  line: string,
  known: readonly KnownEntity[],
  romanise?: Romanise,
): readonly NewClaimant[] {
  const idOf = entityLookup({ entities: known }, romanise);
  const files = new Set(known.map(({ id }) => id));
  const found = new Map<string, string>();
  for (const name of claimantNames(claimantOfLine(line.trim()))) {
    if (name === unattributed || !entitySchema.shape.name.safeParse(name).success) continue;
    const id = idOf(name);
    if (!files.has(id) && !found.has(id)) found.set(id, name);
  }
  return [...found].map(([id, name]) => ({ name, id }));
}
