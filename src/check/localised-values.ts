import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { asList, asRecord } from './facts.ts';

/** A text that a file gives in several languages. */
export interface LocalisedValue {
  readonly file: ReadFile;
  readonly path: ValuePath;
  readonly texts: Readonly<Record<string, unknown>>;
}

/** The keys under which site, documents, entities and events may give one text per language. */
const localisedKeys = new Set([
  'title',
  'name',
  'description',
  'finding',
  'label',
  'definition',
  'reason',
  'note',
  'text',
  'alt',
  'caption',
  'ground',
  'sensitive',
]);
/** The words about a source that may differ by language. */
const sourceKeys = new Set(['locator', 'translation', 'noArchive', 'place', 'kept', 'confidential']);

/** Every text per language of the files that hold all languages in one. */
export function localisedValues({ site, claims, documents, entities, events }: Content): LocalisedValue[] {
  const files = [site, ...documents, ...entities, events] as (ReadFile | undefined)[];
  return [
    ...files.flatMap((file) => (file === undefined ? [] : search(file, [], file.raw))),
    ...documents.flatMap((file) => names(file as ReadFile, ['publisher', 'author'])),
    ...claims.flatMap((file) => [
      ...names(file as ReadFile, ['authors', 'reviewedBy']),
      ...search(file as ReadFile, ['sources'], asRecord(file.raw)['sources']),
    ]),
  ];
}

/** The names under these keys, each alone or in a list, that differ by language. */
function names(file: ReadFile, keys: readonly string[]): LocalisedValue[] {
  return keys.flatMap((key) => {
    const value = asRecord(file.raw)[key];
    const inLists = asList(value).map((item, index) => ({ path: [key, index], item }));
    return [{ path: [key], item: value }, ...inLists].flatMap(({ path, item }) =>
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? [{ file, path, texts: asRecord(item) }]
        : [],
    );
  });
}

function search(file: ReadFile, path: ValuePath, value: unknown): LocalisedValue[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => search(file, [...path, index], item));
  if (typeof value !== 'object' || value === null) return [];
  const texts = value as Readonly<Record<string, unknown>>;
  const key = String(path.at(-1));
  if (sourceKeys.has(key) || (file.kind !== 'claim' && localisedKeys.has(key)))
    return [{ file, path, texts }];
  return Object.entries(texts).flatMap(([key, inner]) =>
    typeof inner === 'object' ? search(file, [...path, key], inner) : [],
  );
}
