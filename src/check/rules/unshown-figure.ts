import type { ValuePath } from '#reader/yaml';
import { type Entry, factsOf } from '../facts.ts';
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
    'Numbers in the lists “figures” and “series” are drawn where the text says <Figure id="…" />, on a line of its own. Each translation shows them too.',
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
      const { figures, series } = factsOf(all.claim);
      const defined = [...placed('figures', figures), ...placed('series', series)].filter(
        ({ id }) => !told.has(id),
      );
      return all.texts.filter(isWholeText).flatMap((file) =>
        defined
          .filter(({ id }) => !file.body?.figures.some((shown) => shown.id === id))
          .map(({ path, id }) => {
            const original = file.path === all.claim.path;
            const place = original ? locate(file, path) : bodyStart(file);
            const fix = `<Figure id="${id}" />`;
            const message = original
              ? `The text never shows the figure “${id}”.`
              : `This translation never shows the figure “${id}”, which the original defines.`;
            return { ...place, found: `no figure “${id}” in the text`, expected: fix, message, fix };
          }),
      );
    }),
});

function placed(
  list: string,
  entries: readonly Entry<{ readonly id: string }>[],
): { readonly path: ValuePath; readonly id: string }[] {
  return entries.map(({ index, value }) => ({ path: [list, index, 'id'], id: value.id }));
}
