import type { ReadFile } from '#reader/file';
import { nearest } from '#schema/nearest';
import { asRecord } from '../facts.ts';
import { corrected, locate } from '../locate.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { didYouMean } from '../references.ts';
import { defineRule } from '../rule.ts';

/** What was kept is of a source that the site has. */
export const unknownCapture = defineRule({
  code: 'unknown-capture',
  severity: 'warning',
  title: 'What was kept is of a source that is known',
  description:
    'captures.yml names what was kept by the id of the source. Of a source that no claim and no event describes any more, nobody is shown it: rename the entry and its folder with the source, or delete both.',
  examples: [
    {
      file: 'content/captures.yml',
      add: `census-2032:
  asked: https://census.example.org/2023
  at: 2026-05-20T09:30:00Z
  outcome: not-found
  status: 404
`,
      says: 'There is no source “census-2032”. Did you mean “census-2023”?',
    },
  ],
  find: ({ content }) => {
    const { captures } = content;
    if (captures === undefined) return [];
    const { described } = referenceIndexOf(content);
    return Object.keys(asRecord(captures.raw)).flatMap((id) => {
      if (described.has(id)) return [];
      const place = locate(captures as ReadFile, [id], 'key');
      const suggestion = nearest(id, described);
      return [
        {
          ...place,
          ...{ found: id, expected: 'the id of a described source' },
          message: `There is no source “${id}”.${didYouMean(suggestion)}`,
          ...corrected(captures as ReadFile, place, id, suggestion),
        },
      ];
    });
  },
});
