import type { Entity } from '#schema/document';
import { nameKey } from '#schema/name-key';
import { nameId, type Romanise } from './name-id.ts';
import { byText } from './order.ts';

/** How a claim says that nobody in particular said it. */
export const unattributed = 'unattributed';

/** Lengths of the mark of a name; longer ones where a file has the id. */
const markLengths = [7, 12, 20, 32];

/**
 * Finds the entity that a written name means: the file that has the name or alias, the file with this very id, else the
 * name’s own id, which no file has. `romanise` makes ids readable; which names are one does not hang on it.
 */
export function entityLookup(content: KnownEntities, romanise?: Romanise): (name: string) => string {
  const files = new Set<string>();
  const known = new Map<string, string>();
  const found = new Map<string, string>();
  for (const { id, value } of content.entities) {
    files.add(id);
    for (const name of value === undefined ? [] : namesOf(value))
      if (!known.has(nameKey(name))) known.set(nameKey(name), id);
  }
  const ownId = (name: string) => {
    const plain = nameId(name, romanise);
    if (!files.has(plain)) return plain;
    const marked = markLengths.map((length) => nameId(name, romanise, length));
    return marked.find((id) => !files.has(id)) ?? plain;
  };
  return (name) => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const id = known.get(nameKey(name)) ?? (files.has(name) ? name : ownId(name));
    found.set(name, id);
    return id;
  };
}

/** What is known of the files in `entities/`: all of a content, or those that matter. */
interface KnownEntities {
  readonly entities: readonly { readonly id: string; readonly value?: Entity | undefined }[];
}

/** Which of two claims was published first; for those of one day, the order of their ids. */
export function bySeniority(left: Dated, right: Dated): number {
  return byText(left.value?.published ?? '', right.value?.published ?? '') || byText(left.id, right.id);
}

interface Dated {
  readonly id: string;
  readonly value?: { readonly published: string } | undefined;
}

/** Every name an entity file gives. */
export function namesOf(entity: Entity): string[] {
  const names = typeof entity.name === 'string' ? [entity.name] : Object.values(entity.name);
  return [...names, ...entity.aliases];
}
