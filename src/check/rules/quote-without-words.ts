import type { Reference } from '#markdown/body';
import type { ReadFile } from '#reader/file';
import { nearest } from '#schema/nearest';
import type { Source } from '#schema/source';
import type { Localised } from '#schema/text';
import { factsOf } from '../facts.ts';
import { corrected } from '../locate.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** A quotation that is shown has its words in the front matter. */
export const quoteWithoutWords = defineRule({
  code: 'quote-without-words',
  severity: 'error',
  title: 'A <Quote> has words to show',
  description:
    '<Quote source="…" /> shows the words given as “quote” of that source in this claim. With a locator it shows the passage that has the same locator, written as in the original.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '<Quote source="guild-2024" locator="page 3" />',
      bad: '<Quote source="census-2023" />',
      says: 'The source “census-2023” has no quote in this claim, so there is nothing to show.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: '<Quote source="guild-2024" locator="page 3" />',
      bad: '<Quote source="guild-2024" locator="page 4" />',
      says: 'No passage of “guild-2024” in this claim has the locator “page 4”. Did you mean “page 3”?',
    },
  ],
  find: ({ content }) =>
    referenceIndexOf(content).claims.flatMap(({ claim, texts }) => {
      // Where an id is given twice by mistake, the first one counts.
      const sources = new Map(
        factsOf(claim)
          .sources.toReversed()
          .map(({ value }) => [value.id, value]),
      );
      return texts.flatMap((file) =>
        (file.body?.quotes ?? []).flatMap((quote) => {
          const source = sources.get(quote.id);
          return source === undefined ? [] : tell(file, quote, source);
        }),
      );
    }),
});

function tell(file: ReadFile, { id, locator, line, column }: Reference, source: Source): Found[] {
  const passages = [...(source.quote === undefined ? [] : [source]), ...source.passages];
  const place = { file: file.path, line, column };
  if (passages.length === 0) {
    const message = `The source “${id}” has no quote in this claim, so there is nothing to show.`;
    return [
      {
        ...place,
        found: `no quote of “${id}”`,
        expected: 'quote: the words of the source',
        message,
        fix: 'quote: …',
      },
    ];
  }
  const known = passages.flatMap((passage) => textsOf(passage.locator));
  if (locator === undefined || known.includes(locator)) return [];
  const suggestion = nearest(locator, known) ?? known[0];
  const fix =
    suggestion === undefined
      ? corrected(file, place, ` locator="${locator}"`, '')
      : corrected(file, place, `"${locator}"`, `"${suggestion}"`);
  return [
    {
      ...place,
      found: locator,
      expected: known.length === 0 ? 'no locator' : known.join(', '),
      message: `No passage of “${id}” in this claim has the locator “${locator}”.${suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`}`,
      ...fix,
    },
  ];
}

function textsOf(locator: Localised | undefined): string[] {
  if (locator === undefined) return [];
  return typeof locator === 'string' ? [locator] : Object.values(locator);
}
