import { bySeniority } from '#model/entity-names';
import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { asRecord, factsOf } from './facts.ts';

/** A place that writes the name of a claimant, a speaker or a publisher. */
export interface NameUse {
  readonly name: string;
  readonly file: ReadFile;
  readonly path: ValuePath;
}

/** Every place that writes a name: claims in the order in which they were published, then documents. */
export function nameUses({ claims, documents, languages: [language = ''] }: Content): NameUse[] {
  return [
    ...[...claims].sort(bySeniority).flatMap((file) => {
      const { claimant, appearances, sources } = factsOf(file);
      const own =
        typeof claimant === 'object'
          ? claimant.map((name, index) => ({ name, path: ['claimant', index] }))
          : claimant === undefined
            ? []
            : [{ name: claimant, path: ['claimant'] }];
      const spoken = appearances.flatMap(({ index, value: { speaker } }) =>
        speaker === undefined ? [] : [{ name: speaker, path: ['appearances', index, 'speaker'] }],
      );
      const published = sources.flatMap(({ index, value: { publisher } }) =>
        publisher === undefined ? [] : [{ name: publisher, path: ['sources', index, 'publisher'] }],
      );
      return [...own, ...spoken, ...published].map((use) => ({ ...use, file: file as ReadFile }));
    }),
    ...documents.flatMap((file) => {
      // Who they are hangs on the name in the language of the site; the others are translations of it.
      const { publisher } = asRecord(file.raw);
      const { [language]: name = publisher } = asRecord(publisher);
      const path = name === publisher ? ['publisher'] : ['publisher', language];
      return typeof name === 'string' ? [{ name: name.trim(), file: file as ReadFile, path }] : [];
    }),
  ];
}
