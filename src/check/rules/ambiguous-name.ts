import type { ReadFile } from '#reader/file';
import { namesOf } from '#model/entity-names';
import { nameKey } from '#schema/name-key';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** A name means one entity. */
export const ambiguousName = defineRule({
  code: 'ambiguous-name',
  severity: 'error',
  title: 'A name means one entity',
  description:
    'Claims name their claimant by a name or an alias of a file in entities/. Two files that share a name would mix up two speakers; if they are the same one, keep one file.',
  examples: [
    {
      file: 'content/entities/guild.yml',
      add: 'name: The Guild\nkind: organization\naliases: [studio guild]\n',
      at: 'aliases',
      says: 'The name “studio guild” already means content/entities/studio-guild.yml.',
    },
  ],
  find: ({ content }) => {
    const owners = new Map<string, ReadFile>();
    const own = (name: string, file: ReadFile) => {
      if (!owners.has(nameKey(name))) owners.set(nameKey(name), file);
    };
    // The name of one file comes before the alias of another, whichever is read first.
    for (const file of content.entities) {
      const aliases = file.value?.aliases ?? [];
      const names =
        file.value === undefined ? [] : namesOf(file.value).filter((name) => !aliases.includes(name));
      for (const name of [file.id, ...names]) own(name, file as ReadFile);
    }
    for (const file of content.entities)
      for (const alias of file.value?.aliases ?? []) own(alias, file as ReadFile);
    return content.entities.flatMap((file) =>
      (file.value === undefined ? [] : namesOf(file.value)).flatMap((name) => {
        const owner = owners.get(nameKey(name));
        if (owner === undefined || owner.path === file.path) return [];
        const alias = file.value?.aliases.indexOf(name) ?? -1;
        const place = locate(file as ReadFile, alias === -1 ? ['name'] : ['aliases', alias]);
        const message = `The name “${name}” already means ${owner.path}.`;
        return [{ ...place, found: name, expected: 'a name that no other file has', message }];
      }),
    );
  },
});
