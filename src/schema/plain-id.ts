import { foldAccents, spellOutLetters } from './accents.ts';

/**
 * The id that was probably meant by words in Latin letters: `Guild 2024` means `guild-2024`. Nothing where letters or
 * digits of another script would be lost: what is left would mean something else.
 */
export function plainId(written: string): string | undefined {
  const plain = foldAccents(spellOutLetters(written));
  if (/(?![a-z0-9])[\p{L}\p{N}]/u.test(plain)) return undefined;
  const id = plain.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return id === '' ? undefined : id;
}
