import type { Content } from '#reader/content';
import { foldAccents } from '#schema/accents';
import type { Entity } from '#schema/document';

/** How a claim says that nobody in particular said it. */
export const unattributed = 'unattributed';

/** The address part of a name: small ASCII letters, digits, hyphens; a digest where nothing else is left. */
export function entityId(name: string): string {
  const slug = foldAccents(name)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return slug === '' ? `name-${checksum(name)}` : slug;
}

/** Longest id that is made from words. */
export const longestId = 60;

/** An id that was made from words, shortened after a whole word. */
export function shortId(id: string): string {
  if (id.length <= longestId) return id;
  const room = id.slice(0, longestId + 1);
  return room.slice(0, Math.max(room.lastIndexOf('-'), longestId / 2)).replace(/-+$/u, '');
}

/** Finds the entity that a written name means: its id, one of its names, an alias, else the name’s own slug. */
export function entityLookup(content: Content): (name: string) => string {
  const known = new Map<string, string>();
  for (const { id, value } of content.entities) {
    if (value === undefined) continue;
    for (const name of [id, ...namesOf(value)]) if (!known.has(foldName(name))) known.set(foldName(name), id);
  }
  return (name) => known.get(foldName(name)) ?? entityId(name);
}

/** Every name an entity file gives. */
export function namesOf(entity: Entity): string[] {
  const names = typeof entity.name === 'string' ? [entity.name] : Object.values(entity.name);
  return [...names, ...entity.aliases];
}

/** A name as it is compared: case, spacing and the kind of apostrophe do not tell two names apart. */
export function foldName(name: string): string {
  return name.normalize('NFKC').replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** FNV-1a, 32 bits, as eight hexadecimal digits: stable, and no secret hangs on it. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
