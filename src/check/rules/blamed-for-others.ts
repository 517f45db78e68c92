import { claimantNames } from '#schema/claim';
import { entityLookup } from '#model/entity-names';
import { localise } from '#model/graph';
import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';
import { scaleOf } from '../scale.ts';

/** Whoever is blamed for words said them. */
export const blamedForOthers = defineRule({
  code: 'blamed-for-others',
  severity: 'warning',
  title: 'Whoever is blamed said it',
  description:
    'A poor verdict stands against the claimant: on their page, on cards, in the markup that search engines read. When “quoted” says that the words were altered, or found nowhere, the claimant has not said them so; then the one who prints them is the claimant, and the text tells whose words they pass for.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/strikes.mdx',
      good: 'claimant: unattributed',
      bad: 'claimant: Guilde des studios\nquoted: not-found',
      at: 'claimant: Guilde des studios',
      says: 'The verdict “false” stands against “Guilde des studios”, of whom “quoted: not-found” says that they did not say it so.',
    },
  ],
  find: ({ content }) => {
    const scale = scaleOf(content);
    const needing = new Set(
      (content.site?.value?.verdicts ?? []).flatMap(({ id, needsConclusion }) =>
        needsConclusion ? [id] : [],
      ),
    );
    const documents = new Map(content.documents.map(({ id, value }) => [id, value]));
    const aliases = new Map(
      content.documents.flatMap(({ value }) => (value?.aliases ?? []).map((alias) => [alias, value])),
    );
    const entityOf = entityLookup(content);
    const [language = ''] = content.languages;
    return content.claims.flatMap((file) => {
      const { verdict, quoted, claimant, appearances } = factsOf(file);
      if (quoted !== 'altered' && quoted !== 'not-found') return [];
      const names = claimantNames(claimant ?? []).filter((name) => name !== 'unattributed');
      if (verdict === undefined || names.length === 0) return [];
      if (scale?.halfOf(verdict) !== 'lower' && !needing.has(verdict)) return [];
      const printers = appearances.flatMap(({ value: { document } }) => {
        const { publisher, author, title } = documents.get(document) ?? aliases.get(document) ?? {};
        return [publisher, author, title]
          .filter((name) => name !== undefined)
          .map((name) => entityOf(localise(name, language, language).text));
      });
      if (names.some((name) => printers.includes(entityOf(name)))) return [];
      const blamed = names.join('; ');
      return [
        {
          ...locate(file as ReadFile, ['claimant']),
          found: blamed,
          expected: 'the one who prints these words',
          message: `The verdict “${verdict}” stands against “${blamed}”, of whom “quoted: ${quoted}” says that they did not say it so.`,
        },
      ];
    });
  },
});
