import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { foldAccents, spellOutLetters } from '#schema/accents';
import { nameKey } from '#schema/name-key';
import { plainId } from '#schema/plain-id';

/** Writes a text of any script in Latin letters; how it ends a syllable or word is shown by a capital letter. */
export type Romanise = (text: string) => string;

/** Longest id that is made from words. */
export const longestId = 60;

/** An id that was made from words, shortened after a whole word. */
export function shortId(id: string): string {
  if (id.length <= longestId) return id;
  const room = id.slice(0, longestId + 1);
  return room.slice(0, Math.max(room.lastIndexOf('-'), longestId / 2)).replace(/-+$/u, '');
}

/** A text as far as it can be read in an address: small ASCII letters, digits, single hyphens; empty where none is left. */
export function readableId(text: string, romanise: Romanise = spellOutLetters): string {
  const small = text.normalize('NFKC').toLowerCase();
  const latin = romanise(small).replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, '-');
  return foldAccents(latin)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}

/**
 * The address part of a name. Two names have two ids unless `nameKey` says that they are one: a name of plain words
 * keeps them, any other ends in a mark of what its letters lost. So an id hangs on its name alone, not on other names.
 * `length` is that of the mark; without it, plain words get none.
 */
export function nameId(name: string, romanise?: Romanise, length?: number): string {
  const key = nameKey(name);
  const plain = key.replaceAll(' ', '-');
  if (length === undefined && isPlain(key) && !isReserved(plain)) return plain;
  const readable = shortId(readableId(key, romanise));
  return `${readable === '' ? 'name' : readable}-${mark(key, length ?? shortMark)}`;
}

/**
 * An id for a file, from its title: the words where they are in Latin letters, else romanised words and a mark, because
 * many words of other scripts are romanised alike. `isTaken` says what another file has; then a mark tells the two apart.
 */
export function proposedId(title: string, isTaken: (id: string) => boolean, romanise?: Romanise): string {
  const plain = plainId(title);
  const id = plain === undefined ? '' : shortId(plain);
  const isFree = /[a-z]/u.test(id) && !isReserved(id) && !isTaken(id);
  return isFree ? id : nameId(title, romanise, shortMark);
}

/** The address that a name had before its mark, and whether all its letters could be read from it. */
export function unmarkedId(name: string): { readonly id: string; readonly isWhole: boolean } {
  const folded = foldAccents(name);
  const id = folded.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return { id, isWhole: id !== '' && !isReserved(id) && !/(?![a-z0-9])[\p{L}\p{N}]/u.test(folded) };
}

/** Small ASCII words with one blank between them: the only names that can be read back from their address. */
function isPlain(key: string): boolean {
  return key.length <= longestId && /^[a-z0-9]+(?: [a-z0-9]+)*$/u.test(key);
}

/** What the site needs itself in the same folder, and what looks like an id with a mark. */
function isReserved(id: string): boolean {
  return id === 'embed' || /^page-\d+$/u.test(id) || /(?:^|-)[0-9][0-9a-hjkmnp-tv-z]{6,}$/u.test(id);
}

/** Letters and digits that are not taken for each other (https://www.crockford.com/base32.html). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
/** A digit and six letters: two of a thousand names that read alike share one once in seventeen thousand sites. */
const shortMark = 7;

/** The beginning of the SHA-256 of a text: a digit, then letters and digits; 32 at most. */
function mark(text: string, length: number): string {
  const [first = 0, ...bytes] = sha256(utf8ToBytes(text));
  return `${first % 10}${bytes
    .slice(0, length - 1)
    .map((byte) => letters[byte % 32])
    .join('')}`;
}
