import type { ReadFile } from '#reader/file';
import { datesIn } from './dates.ts';
import { factsOf } from './facts.ts';

/** The day of a claim’s last revision, or of its publication; an empty text when neither is told. */
export function lastChangeIn(file: ReadFile): string {
  const revised = datesIn(file, 'revisions').map(({ date }) => date);
  return [factsOf(file as ReadFile<'claim'>).published ?? '', ...revised].toSorted().at(-1) ?? '';
}
