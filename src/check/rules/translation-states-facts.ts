import { translation } from '#schema/translation';
import { restatedFacts } from '../restated-facts.ts';
import { defineRule } from '../rule.ts';

/** A translation has words only. */
export const translationStatesFacts = defineRule({
  code: 'translation-states-facts',
  severity: 'error',
  title: 'A translation has words only',
  description:
    'Verdict, dates, sources and numbers stand in the original, once for all languages, so that they cannot differ. A translation has the title, the claim, the summary and, by their ids, the words of figures, series, pictures, relations, revisions and sources.',
  examples: [
    {
      file: 'content/claims/jobs.en.mdx',
      good: 'summary: The census',
      bad: 'verdict: "true"\nsummary: The census',
      at: 'verdict: "true"',
      says: '“verdict” is a fact: it stands in the original, jobs.mdx. Delete it here.',
    },
    {
      file: 'content/claims/jobs.en.mdx',
      good: 'figures:\n  employed:\n    label: jobs',
      bad: 'figures:\n  - id: employed\n    label: jobs',
      says: '“figures” is a list here. In a translation it gives only words, by id: employed: {label: …}.',
    },
  ],
  find: ({ content }) =>
    content.translations.flatMap((file) =>
      restatedFacts(file).map(({ name, key, value }) =>
        name in translation.shape
          ? {
              ...value,
              found: 'a list',
              expected: 'words by id',
              message: `“${name}” is a list here. In a translation it gives only words, by id: ${samples[name] ?? 'id: …'}.`,
            }
          : {
              ...key,
              found: name,
              expected: Object.keys(translation.shape).join(', '),
              message: `“${name}” is a fact: it stands in the original, ${file.id}.mdx. Delete it here.`,
            },
      ),
    ),
});

const samples: Readonly<Record<string, string>> = {
  figures: 'employed: {label: …}',
  series: 'jobs-by-year: {label: …}',
  media: 'picture-id: {alt: …}',
  relations: 'other-claim: the reason',
  revisions: '2026-01-31: the summary',
  sources: 'source-id: {locator: …}',
};
