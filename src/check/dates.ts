import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { dayText, isDay } from '#schema/day';
import { asList, asRecord, eventsOf, factsOf } from './facts.ts';
import { referenceIndexOf } from './reference-index.ts';

/** A date in a file, and where it stands. */
export interface WrittenDate {
  readonly file: ReadFile;
  readonly path: ValuePath;
  readonly date: string;
}

/** Every date of the content that tells of something past. */
export function pastDates(content: Content): WrittenDate[] {
  const claims = content.claims.flatMap((claim): WrittenDate[] => {
    const { made, published, revisions } = factsOf(claim);
    const file = claim as ReadFile;
    return [
      ...written(file, ['made'], made),
      ...written(file, ['published'], published),
      ...revisions.flatMap(({ index, value }) => written(file, ['revisions', index, 'date'], value.date)),
    ];
  });
  const sources = referenceIndexOf(content).uses.flatMap(({ file, path, keys }) =>
    ['published', 'date', 'accessed'].flatMap((key) => written(file, [...path, key], keys[key])),
  );
  const documents = content.documents.flatMap((file) =>
    ['date', 'firstSeen'].flatMap((key) => written(file as ReadFile, [key], asRecord(file.raw)[key])),
  );
  const events = eventsOf(content).flatMap(({ index, value }) =>
    written(content.events as ReadFile, [index, 'date'], value.date),
  );
  return [...claims, ...sources, ...documents, ...events];
}

/** The dates of a list of a file that are right, in the order of the file. */
export function datesIn(file: ReadFile, key: string): WrittenDate[] {
  return asList(asRecord(file.raw)[key]).flatMap((item, index) =>
    written(file, [key, index, 'date'], asRecord(item)['date']),
  );
}

function written(file: ReadFile, path: ValuePath, value: unknown): WrittenDate[] {
  const date = dayText(value);
  return typeof date === 'string' && isDay(date) ? [{ file, path, date }] : [];
}
