import { localisedValues } from '../localised-values.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** A text given per language is given in all of them. */
export const missingTranslation = defineRule({
  code: 'missing-translation',
  severity: 'warning',
  title: 'A text given per language is given in all of them',
  description:
    'Where a text is given per language, each language of the site has its own; otherwise its readers see another language. A text that is the same everywhere needs no languages: write it once, without braces.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/entities/studio-guild.yml',
      good: 'description: {fr: Elle réunit les studios., en: It unites the studios.}',
      bad: 'description: {fr: Elle réunit les studios.}',
      says: '“description” has no text in “en”.',
    },
    {
      file: 'content/documents/article.yml',
      good: 'publisher: The Daily',
      bad: 'publisher: {fr: Le Quotidien}',
      says: '“publisher” has no text in “en”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'authors: [Rédaction]',
      bad: 'authors: [{fr: Rédaction}]',
      says: '“authors” has no text in “en”.',
    },
  ],
  find: ({ content }) =>
    localisedValues(content).flatMap(({ file, path, texts }) =>
      content.languages
        .filter((language) => texts[language] === undefined)
        .map((language) => ({
          ...locate(file, path, 'key'),
          found: Object.keys(texts).join(', '),
          expected: content.languages.join(', '),
          message: `“${String(path.findLast((part) => typeof part === 'string'))}” has no text in “${language}”.`,
          fix: `${language}: …`,
        })),
    ),
});
