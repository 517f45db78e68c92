import type { ReadFile } from '#reader/file';
import { languagePattern } from '#schema/text';
import { localisedValues } from '../localised-values.ts';
import { locate, startOf } from '../locate.ts';
import { defineRule, type Found, type World } from '../rule.ts';

/** Words are in a language of the site. */
export const unknownLanguage = defineRule({
  code: 'unknown-language',
  severity: 'error',
  title: 'Words are in a language of the site',
  description:
    'The languages of the site stand in site.yml. A translation in another language, or a text under another language tag, would be shown nowhere. The first language of the list is that of the files without a suffix.',
  examples: [
    {
      file: 'content/claims/jobs.de.mdx',
      add: '---\ntitle: Zwei Millionen\nclaim: Zwei Millionen.\nsummary: Es stimmt.\n---\n\nText [@guild-2024] [@census-2023].\n\n<Figure id="employed" />\n',
      says: 'The language “de” is not one of the site: fr, en.',
    },
    {
      file: 'content/claims/jobs.fr.mdx',
      add: '---\ntitle: Deux millions\nclaim: Deux millions.\nsummary: Oui.\n---\n\nTexte [@guild-2024] [@census-2023].\n\n<Figure id="employed" />\n',
      says: '“fr” is the first language of the site: its words stand in jobs.mdx.',
    },
    {
      file: 'content/entities/studio-guild.yml',
      good: 'en: It unites the studios.}',
      bad: 'en: It unites the studios., de: Sie vereint.}',
      says: 'The language “de” is not one of the site: fr, en.',
    },
  ],
  find: ({ content }) => [...translations(content), ...texts(content)],
});

function translations({ translations: files, languages }: World['content']): Found[] {
  return files
    .filter(({ language }) => !languages.slice(1).includes(language))
    .map((file) => ({
      ...startOf(file as ReadFile),
      found: file.language,
      expected: languages.slice(1).join(', ') || 'no translation',
      message:
        file.language === languages[0]
          ? `“${file.language}” is the first language of the site: its words stand in ${file.id}.mdx.`
          : unknown(file.language, languages),
    }));
}

function texts(content: World['content']): Found[] {
  const { languages } = content;
  return localisedValues(content).flatMap(({ file, path, texts: byLanguage }) =>
    Object.keys(byLanguage)
      .filter((language) => languagePattern.test(language) && !languages.includes(language))
      .map((language) => ({
        ...locate(file, [...path, language], 'key'),
        found: language,
        expected: languages.join(', '),
        message: unknown(language, languages),
      })),
  );
}

function unknown(language: string, languages: readonly string[]): string {
  return `The language “${language}” is not one of the site: ${languages.join(', ')}.`;
}
