import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every string of the interface; a language file that misses one does not compile. */
export type Words = typeof fr;

const languages: Readonly<Record<string, Words>> = { en, fr };

/** The interface strings of a language; English stands in where a language has none. */
export function wordsFor(language: string): Words {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? en;
}

/** Whether the interface speaks the language. */
export function isSpoken(language: string): boolean {
  return Object.hasOwn(languages, language) || Object.hasOwn(languages, language.split('-')[0] ?? '');
}
