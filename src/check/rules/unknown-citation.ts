import { nearest } from '#schema/nearest';
import { corrected } from '../locate.ts';
import { didYouMean, type UnknownReference, unknownCitations } from '../references.ts';
import { type ReferenceIndex, referenceIndexOf, sourceIdsOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** What a text cites is among the sources of its claim. */
export const unknownCitation = defineRule({
  code: 'unknown-citation',
  severity: 'error',
  title: 'What a text cites is among the claim’s sources',
  description:
    'A citation such as [@mpa-2019], and the source of a <Quote>, is the id of a source in the list “sources” of the same claim. A source that another claim describes must be listed here too; its id is enough.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '[@guild-2024, p. 3]',
      bad: '[@guild-2042, p. 3] et [@guild-2024]',
      says: 'This claim has no source “guild-2042”. Did you mean “guild-2024”?',
    },
    {
      file: 'content/claims/strikes.mdx',
      good: '[@union-2023].',
      bad: '[@union-2023; @letter-2025].',
      says: '“letter-2025” is described in another claim but not listed here. Add it to the sources of this claim.',
    },
  ],
  find: ({ content }) => {
    const index = referenceIndexOf(content);
    return index.claims.flatMap((texts) => {
      const misnamed = [...(sourceIdsOf(texts.claim) ?? [])].filter((id) => !index.described.has(id));
      return unknownCitations(texts)
        .filter(({ reference }) => !misnamed.some((id) => nearest(id, [reference.id]) !== undefined))
        .map((unknown) => tell(unknown, index));
    });
  },
});

function tell({ file, reference, suggestion }: UnknownReference, { described }: ReferenceIndex): Found {
  const { id, line, column } = reference;
  const place = { file: file.path, line, column };
  const expected = 'the id of a source of this claim';
  if (described.has(id)) {
    const message = `“${id}” is described in another claim but not listed here. Add it to the sources of this claim.`;
    return { ...place, found: id, expected, message, fix: `- id: ${id}` };
  }
  const message = `This claim has no source “${id}”.${didYouMean(suggestion)}`;
  return { ...place, found: id, expected, message, ...corrected(file, reference, id, suggestion) };
}
