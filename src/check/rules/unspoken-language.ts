import { isSpoken } from '#i18n/words';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** The interface has words for every language of the site. */
export const unspokenLanguage = defineRule({
  code: 'unspoken-language',
  severity: 'warning',
  title: 'The interface speaks the languages of the site',
  description:
    'Menus, labels and dates come from a file of words for each language, in src/i18n. A language without one is shown with English words around its claims. Add the file, or leave the language out until somebody does.',
  examples: [
    {
      file: 'content/site.yml',
      good: 'languages: [fr, en]',
      bad: 'languages: [fr, en, nl]',
      says: 'The interface has no words in “nl”: its pages will have English menus and labels.',
      also: ['missing-page', 'missing-translation'],
    },
  ],
  find: ({ content: { site, languages } }) =>
    languages.flatMap((language, index) =>
      site === undefined || isSpoken(language)
        ? []
        : [
            {
              ...locate(site, ['languages', index], 'value'),
              found: language,
              expected: 'a language with a file in src/i18n',
              message: `The interface has no words in “${language}”: its pages will have English menus and labels.`,
            },
          ],
    ),
});
