import { bodyStart, locate } from '../locate.ts';
import { picturesIn } from '../pictures.ts';
import { isWholeText, unknownPictures } from '../references.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** An illustration is shown, in every language. */
export const unshownPicture = defineRule({
  code: 'unshown-picture',
  severity: 'warning',
  title: 'An illustration is shown',
  description:
    'A picture that is the claim stands beside it, and evidence below the sources; an illustration stands nowhere until the text says <Picture id="…" />, on a line of its own. Each translation shows it too.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: '<Picture id="seal" />\n',
      bad: '',
      at: '- {id: seal',
      says: 'The text never shows the illustration “seal”.',
    },
  ],
  find: ({ content }) =>
    referenceIndexOf(content).claims.flatMap((all) => {
      const { claim, texts } = all;
      const told = new Set(unknownPictures(all).map(({ suggestion }) => suggestion));
      const illustrations = picturesIn(claim as (typeof texts)[number]).flatMap(
        ({ path, keys: { id, is } }) =>
          is === 'illustration' && typeof id === 'string' && !told.has(id) ? [{ path, id }] : [],
      );
      return texts.filter(isWholeText).flatMap((file) =>
        illustrations
          .filter(({ id }) => file.body?.pictures.some((shown) => shown.id === id) !== true)
          .map(({ path, id }): Found => {
            const isOriginal = file.path === claim.path;
            const fix = `<Picture id="${id}" />`;
            return {
              ...(isOriginal ? locate(file, [...path, 'id']) : bodyStart(file)),
              ...{ found: `no picture “${id}” in the text`, expected: fix, fix },
              message: `${isOriginal ? 'The text' : 'This translation'} never shows the illustration “${id}”.`,
            };
          }),
      );
    }),
});
