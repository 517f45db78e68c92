import { entityLookup, unattributed } from '#model/entity-names';
import { entityKinds } from '#schema/document';
import { locate } from '../locate.ts';
import { nameUses } from '../name-uses.ts';
import { defineRule } from '../rule.ts';

const [firstKind, ...otherKinds] = entityKinds;

/** Who is not known for a person is not called an organization. */
export const unknownKind = defineRule({
  code: 'unknown-kind',
  severity: 'warning',
  title: 'It is known what a claimant is',
  description:
    'A file of entities/ says whether a claimant is a person, an organization, a government, a group or a publication. Without it, pages say nothing of the kind, and programs are told that somebody said it, not who or what that is. The file takes two lines.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'claimant: Guilde des studios',
      bad: 'claimant: Ada Studios',
      says: 'What is “Ada Studios”: a person, an organization, a government, a group or a publication? Say so in a new file, content/entities/ada-studios.yml.',
    },
  ],
  exceptions: 'allowed',
  find: ({ content, romanise }) => {
    const files = new Set(content.entities.map(({ id }) => id));
    const idOf = entityLookup(content, romanise);
    // One answer settles all claims of a claimant: it is asked for at the first.
    const asked = new Set<string>();
    return nameUses(content).flatMap(({ name, file, path }) => {
      if (path[0] !== 'claimant' || name === unattributed) return [];
      const id = idOf(name);
      if (files.has(id) || asked.has(id)) return [];
      asked.add(id);
      const written = /^\p{L}[\p{L}\p{N} ’.-]*$/u.test(name) ? name : JSON.stringify(name);
      return [
        {
          ...locate(file, path),
          found: name,
          expected: 'a claimant that has a file in entities/',
          message: `What is “${name}”: a person, an organization, a government, a group or a publication? Say so in a new file, ${file.path.split('/')[0]}/entities/${id}.yml.`,
          fix: `name: ${written}\nkind: ${firstKind} # or ${otherKinds.join(', ')}`,
        },
      ];
    });
  },
});
