import { namesOf } from '#model/entity-names';
import type { ReadFile } from '#reader/file';
import { nameKey } from '#schema/name-key';
import { corrected, locate } from '../locate.ts';
import { type NameUse, nameUses } from '../name-uses.ts';
import { defineRule, type Found } from '../rule.ts';

/** One speaker, one spelling; and a file’s name for itself is no name of a speaker. */
export const twoSpellings = defineRule({
  code: 'two-spellings',
  severity: 'warning',
  title: 'A name is written in one way',
  description:
    'Names that differ only in case, in typography (blanks, apostrophes, quotation marks, dashes) or in the form of their characters are one name: their claims stand on one page. Any other difference makes two names, with two pages. Write a name in one way; if it has several, list them as “aliases” in a file of entities/.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'claimant: Guilde des studios',
      bad: 'claimant: guilde des Studios',
      says: '“guilde des Studios” is the same name as “Guilde des studios”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'claimant: Guilde des studios',
      bad: 'claimant: Studio-Guild',
      says: '“Studio-Guild” is no name that content/entities/studio-guild.yml gives: it gets a page of its own. If it is the same one, add it there to “aliases”.',
      also: ['unknown-kind'],
    },
    {
      file: 'content/claims/jobs.mdx',
      good: '    quote: 2.3 million jobs\n',
      bad: '    quote: 2.3 million jobs\n    speaker: guilde des Studios\n',
      at: 'guilde des Studios',
      says: '“guilde des Studios” is the same name as “Guilde des studios”.',
    },
  ],
  exceptions: 'allowed',
  find: ({ content }) => {
    const files = new Map(content.entities.map((file) => [file.id, file as ReadFile]));
    const uses = Map.groupBy(nameUses(content), ({ name }) => name);
    // Who writes the very name of a file means the file.
    for (const id of files.keys()) uses.delete(id);
    const given = content.entities.flatMap(({ value }) => (value === undefined ? [] : namesOf(value)));
    const isGiven = new Set(given);
    // The spelling of a file of entities/, else the one that was published first.
    const spellings = Map.groupBy(new Set([...given, ...uses.keys()]), nameKey);
    return [...spellings.values()].flatMap((names) => {
      const [best = '', ...others] = names;
      const isKnown = isGiven.has(best);
      return [
        ...others
          .filter((name) => !isGiven.has(name))
          .flatMap((name) => (uses.get(name) ?? []).map((use) => another(use, best))),
        ...(isKnown ? [] : names.flatMap((name) => notTheFile(name, uses.get(name) ?? [], files))),
      ];
    });
  },
});

function another({ name, file, path }: NameUse, best: string): Found {
  const place = locate(file, path);
  const isSeen = name.normalize('NFC') !== best.normalize('NFC');
  return {
    ...place,
    found: name,
    expected: best,
    message: `“${name}” is the same name as “${best}”${isSeen ? '' : ', of characters in another form'}.`,
    ...corrected(file, place, name, best),
  };
}

/** `Paris`, beside a file `paris.yml` that names somebody else. */
function notTheFile(name: string, uses: readonly NameUse[], files: ReadonlyMap<string, ReadFile>): Found[] {
  const file = files.get(nameKey(name).replaceAll(' ', '-'));
  if (file === undefined) return [];
  return uses.map((use) => ({
    ...locate(use.file, use.path),
    found: name,
    expected: `a name that ${file.path} gives, or another file name there`,
    message: `“${name}” is no name that ${file.path} gives: it gets a page of its own. If it is the same one, add it there to “aliases”.`,
    fix: `aliases: [${/^[\p{L}\p{N}][\p{L}\p{N} ’.-]*$/u.test(name) ? name : JSON.stringify(name)}]`,
  }));
}
