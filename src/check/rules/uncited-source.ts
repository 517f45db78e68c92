import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { bodyStart, locate } from '../locate.ts';
import { isWholeText, unknownCitations } from '../references.ts';
import { type ClaimTexts, referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** A listed source is cited in the text, in every language. */
export const uncitedSource = defineRule({
  code: 'uncited-source',
  severity: 'error',
  title: 'Every source of a claim is cited in its text',
  description:
    'A source that the text never names proves nothing to the reader. Cite it where it bears on a sentence, or take it off the list. Each translation cites the same sources.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'd’emplois [@census-2023].',
      bad: 'd’emplois.',
      at: '- id: census-2023',
      says: 'The text never cites “census-2023”. Cite it, or take it off the list.',
    },
    {
      file: 'content/claims/jobs.en.mdx',
      good: 'jobs [@census-2023].',
      bad: 'jobs.',
      at: 'The guild gives',
      says: 'This translation never cites “census-2023”, which the original lists.',
    },
  ],
  find: ({ content }) => {
    const index = referenceIndexOf(content);
    return index.claims.flatMap((texts) => {
      const told = new Set(unknownCitations(texts).map(({ suggestion }) => suggestion));
      const sources = factsOf(texts.claim).sources.filter(
        ({ value }) => index.described.has(value.id) && !told.has(value.id),
      );
      return texts.texts
        .filter(isWholeText)
        .flatMap((file) =>
          sources
            .filter(({ value }) => !file.body?.cited.includes(value.id))
            .map(({ index, value }) => tell(texts, file, index, value.id)),
        );
    });
  },
});

function tell({ claim }: ClaimTexts, file: ReadFile, index: number, id: string): Found {
  const words = {
    found: `no [@${id}] in the text`,
    expected: `[@${id}] or <Quote source="${id}" />`,
    fix: `[@${id}]`,
  };
  if (file.path !== claim.path) {
    const message = `This translation never cites “${id}”, which the original lists.`;
    return { ...bodyStart(file), ...words, message };
  }
  const message = `The text never cites “${id}”. Cite it, or take it off the list.`;
  return { ...locate(claim, ['sources', index, 'id']), ...words, message };
}
