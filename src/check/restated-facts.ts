import type { ReadFile } from '#reader/file';
import { claim } from '#schema/claim';
import { translation } from '#schema/translation';
import { asRecord } from './facts.ts';
import { locate, type Place } from './locate.ts';

/** A fact of the original that a translation says again. */
export interface RestatedFact {
  readonly name: string;
  readonly key: Place;
  readonly value: Place;
}

/** The keys of a translation that only an original may have, or that it writes as an original does. */
export function restatedFacts(file: ReadFile<'translation'>): RestatedFact[] {
  if (file.value !== undefined) return [];
  return Object.entries(asRecord(file.raw))
    .filter(([name, value]) => name in claim.shape && (!(name in translation.shape) || Array.isArray(value)))
    .map(([name]) => ({ name, key: locate(file, [name], 'key'), value: locate(file, [name]) }));
}
