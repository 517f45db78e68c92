import { directionOf } from '#i18n/dates';
import { type Words, wordsFor } from '#i18n/words';
import { typeset } from '#markdown/typography';
import type { Localised } from '#schema/text';
import { type ClaimNode, type Graph, localise } from '../graph.ts';
import type { Place } from '../paths.ts';

/** All that a view is made from: the graph, the place of the site, and the language it is read in. */
export interface Context {
  readonly graph: Graph;
  readonly place: Place;
  readonly language: string;
  readonly words: Words;
  /** The day the site is built, as `YYYY-MM-DD`; where none is given, nothing is overdue. */
  readonly today?: string;
}

/** Text with the language it is in, when that differs from the page’s. */
export interface Phrase {
  readonly text: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}

/** A link as a page shows it. */
export interface Link {
  readonly label: string;
  readonly href: string;
}

/** The context of one language. */
export function createContext(graph: Graph, place: Place, language: string, today?: string): Context {
  return { graph, place, language, words: wordsFor(language), ...(today === undefined ? {} : { today }) };
}

/** The contexts of all languages of the site, the default first. */
export function createContexts(graph: Graph, place: Place, today?: string): [Context, ...Context[]] {
  const [first = place.defaultLanguage, ...others] = graph.languages;
  return [
    createContext(graph, place, first, today),
    ...others.map((language) => createContext(graph, place, language, today)),
  ];
}

/** Words in a language, set by that language’s typography, marked when it is not the page’s. */
export function phrase(context: Context, text: string, language: string): Phrase {
  const set = typeset(text, language);
  if (language === context.language) return { text: set };
  return { text: set, language, direction: directionOf(language) };
}

/** A quotation: its characters stay as they are. */
export function quotation(context: Context, text: string, language: string | undefined): Phrase {
  if (language === undefined || language === context.language) return { text };
  return { text, language, direction: directionOf(language) };
}

/** A localised value in the page’s language, or in the default one when it is not translated. */
export function localPhrase(context: Context, value: Localised): Phrase {
  const { text, language } = localise(value, context.language, context.place.defaultLanguage);
  return phrase(context, text, language);
}

/** A name in the page’s language, letter for letter: what stands in a citation and what readers see are one. */
export function localName(context: Context, name: Localised): string {
  return localise(name, context.language, context.place.defaultLanguage).text;
}

/** Names in the page’s language. */
export function localNames(context: Context, names: readonly Localised[]): string[] {
  return names.map((name) => localName(context, name));
}

/** Who signs a claim: its authors, or the desk where nobody else does. */
export function signersOf(context: Context, { authors }: ClaimNode): string[] {
  return localNames(context, authors.length === 0 ? [context.graph.site.publisher.name] : authors);
}

/** A localised value as bare text, for titles and descriptions. */
export function localText(context: Context, value: Localised): string {
  return localPhrase(context, value).text;
}
