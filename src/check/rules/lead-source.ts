import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

/** One source leads at most, and there are words of it to show. */
export const leadSource = defineRule({
  code: 'lead-source',
  severity: 'error',
  title: 'One source at most weighs most',
  description:
    'The source with “lead” stands beside the verdict, by its first quotation and with the reason that “lead” gives. So a claim has one such source at most, and that one has a “quote”. Where no source outweighs the others, none is named.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '    role: supports\n',
      bad: '    role: supports\n    lead: Le décompte officiel.\n',
      at: 'lead: Le décompte officiel.',
      says: 'The source “census-2023” is to lead but has no “quote” to show.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: '    role: supports\n',
      bad: '    role: supports\n    lead: Le décompte officiel.\n    quote: 2 320 000\n  - id: letter-2025\n    lead: La lettre même.\n    quote: Dear Mr President\n',
      at: 'lead: La lettre même.',
      says: 'Two sources are to lead: “census-2023” and “letter-2025”. Keep the “lead” of one.',
      also: ['uncited-source'],
    },
  ],
  find: ({ content }) =>
    content.claims.flatMap((file) => {
      const leading = factsOf(file).sources.filter(({ value }) => value.lead !== undefined);
      const [first, ...others] = leading;
      if (first === undefined) return [];
      const at = (index: number) => locate(file as ReadFile, ['sources', index, 'lead']);
      const second = others.map(({ index, value }): Found => ({
        ...at(index),
        found: `lead of “${value.id}”`,
        expected: 'one lead source',
        message: `Two sources are to lead: “${first.value.id}” and “${value.id}”. Keep the “lead” of one.`,
      }));
      const wordless = leading
        .filter(({ value }) => value.quote === undefined && value.passages.length === 0)
        .map(({ index, value }): Found => ({
          ...at(index),
          found: 'no quote',
          expected: 'the words of the source under “quote”',
          message: `The source “${value.id}” is to lead but has no “quote” to show.`,
          fix: 'quote: …',
        }));
      return [...second, ...wordless];
    }),
});
