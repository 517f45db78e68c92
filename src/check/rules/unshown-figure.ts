import { factsOf } from '../facts.ts';
import { bodyStart, locate } from '../locate.ts';
import { isWholeText, unknownFigures } from '../references.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule } from '../rule.ts';

/** A figure that is defined is shown, in every language. */
export const unshownFigure = defineRule({
  code: 'unshown-figure',
  severity: 'warning',
  title: 'A figure that is defined is shown',
  description:
    'Numbers in the list “figures” are drawn where the text says <Figure id="…" />, on a line of its own. Each translation shows them too.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '<Figure id="employed" />\n',
      bad: '',
      at: '- id: employed',
      says: 'The text never shows the figure “employed”.',
    },
    {
      file: 'content/claims/jobs.en.mdx',
      good: '<Figure id="employed" />\n',
      bad: '',
      at: 'The guild gives',
      says: 'This translation never shows the figure “employed”, which the original defines.',
    },
  ],
  find: ({ content }) =>
    referenceIndexOf(content).claims.flatMap((all) => {
      const told = new Set(unknownFigures(all).map(({ suggestion }) => suggestion));
      const figures = factsOf(all.claim).figures.filter(({ value }) => !told.has(value.id));
      return all.texts.filter(isWholeText).flatMap((file) =>
        figures
          .filter(({ value }) => !file.body?.figures.some(({ id }) => id === value.id))
          .map(({ index, value }) => {
            const original = file.path === all.claim.path;
            const place = original ? locate(file, ['figures', index, 'id']) : bodyStart(file);
            const fix = `<Figure id="${value.id}" />`;
            const message = original
              ? `The text never shows the figure “${value.id}”.`
              : `This translation never shows the figure “${value.id}”, which the original defines.`;
            return { ...place, found: `no figure “${value.id}” in the text`, expected: fix, message, fix };
          }),
      );
    }),
});
