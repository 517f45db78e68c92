import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { asRecord } from '../facts.ts';
import { localisedValues } from '../localised-values.ts';
import { locate } from '../locate.ts';
import { picturesIn } from '../pictures.ts';
import { defineRule, type Found } from '../rule.ts';

/** A text given per language is given in all of them. */
export const missingTranslation = defineRule({
  code: 'missing-translation',
  severity: 'warning',
  title: 'A text given per language is given in all of them',
  description:
    'Where a text is given per language, each language of the site has its own; otherwise its readers see another language. The same holds for the words of a claim that has a translation. A text that is the same everywhere needs no languages: write it once, without braces.',
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
    {
      file: 'content/claims/jobs.mdx',
      good: 'quoted: translated\n',
      bad: 'quoted: translated\nconclusion: Tous sont employés.\n',
      at: 'conclusion: Tous',
      says: '“conclusion” is not translated in content/claims/jobs.en.mdx: readers of “en” see it in “fr”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'relations:\n',
      bad: 'media:\n  - {id: seal, file: seal.png, is: evidence, alt: Un sceau rond, ground: Nous l’avons dessiné}\nrelations:\n',
      at: '- {id: seal',
      says: '“alt” of the picture “seal” is not translated in content/claims/jobs.en.mdx: readers of “en” get it in “fr”.',
    },
  ],
  find: ({ content }) => [
    ...untranslatedWords(content),
    ...untranslatedPictures(content),
    ...localisedValues(content).flatMap(({ file, path, texts }) =>
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
  ],
});

/** Alternative texts and captions that a translation leaves out: who cannot see hears another language. */
function untranslatedPictures({ claims, translations, languages: [original = ''] }: Content): Found[] {
  const byClaim = Map.groupBy(translations, ({ id }) => id);
  return claims.flatMap((file) =>
    picturesIn(file as ReadFile).flatMap(({ path, keys }) =>
      (byClaim.get(file.id) ?? []).flatMap((translation) => {
        const words = asRecord(asRecord(asRecord(translation.raw)['media'])[String(keys['id'])]);
        return (['alt', 'caption', 'sensitive'] as const)
          .filter((key) => typeof keys[key] === 'string' && words[key] === undefined)
          .map((key) => ({
            ...locate(file as ReadFile, [...path, key], 'key'),
            found: `${key} in ${original} alone`,
            expected: `media: {${String(keys['id'])}: {${key}: …}} in ${translation.path}`,
            message: `“${key}” of the picture “${String(keys['id'])}” is not translated in ${translation.path}: readers of “${translation.language}” get it in “${original}”.`,
            fix: `${key}: …`,
          }));
      }),
    ),
  );
}

/** Words of an original that its translation leaves out, though pages show them. */
const wordKeys = ['conclusion', 'confidenceReason', 'undated'] as const;

function untranslatedWords({ claims, translations, languages: [original = ''] }: Content): Found[] {
  const byClaim = Map.groupBy(translations, ({ id }) => id);
  return claims.flatMap((file) => {
    const { confidenceReason, ...others } = asRecord(file.raw);
    // A reason without a level is shown nowhere.
    const written = others['confidence'] === undefined ? others : { ...others, confidenceReason };
    return (byClaim.get(file.id) ?? []).flatMap((translation) =>
      wordKeys
        .filter((key) => typeof written[key] === 'string' && asRecord(translation.raw)[key] === undefined)
        .map((key) => ({
          ...locate(file as ReadFile, [key], 'key'),
          found: `${key} in ${original} alone`,
          expected: `${key} in ${translation.path}`,
          message: `“${key}” is not translated in ${translation.path}: readers of “${translation.language}” see it in “${original}”.`,
          fix: `${key}: …`,
        })),
    );
  });
}
