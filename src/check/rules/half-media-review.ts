import type { ReadFile } from '#reader/file';
import { categoriesOf, type MediaCategory, mediaCategories } from '#schema/media-review';
import { type ClaimFacts, factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** What is as it was made was neither cut nor changed nor staged (https://schema.org/MediaManipulationRatingEnumeration). */
const notOriginal: readonly MediaCategory[] = [
  'EditedOrCroppedContent',
  'TransformedContent',
  'StagedContent',
];

interface Flaw {
  readonly path: readonly string[];
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  readonly fix?: string;
}

/** What is said of a picture or recording is whole and does not contradict itself. */
export const halfMediaReview = defineRule({
  code: 'half-media-review',
  severity: 'error',
  title: 'What is said of a picture or recording is whole',
  description:
    'Under “mediaReview” stands what was done with the picture or recording that a claim is about: type (image, video, audio) and category, one of the values of schema.org or several; where site.yml gives the verdict a mediaCategory, that holds. What is original was neither edited nor transformed nor staged. Of what is shown out of context (DecontextualizedContent), “context” under “original” says what it really shows. “document” names one of the appearances of the claim.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'relations:',
      bad: 'mediaReview: {type: image}\nrelations:',
      at: 'mediaReview:',
      says: 'What was done with the picture or recording is not said, and site.yml says it of no claim with the verdict “true”. Write “category”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'relations:',
      bad: 'mediaReview:\n  type: video\n  category: [OriginalMediaContent, StagedContent]\nrelations:',
      at: 'category:',
      says: 'What is original (OriginalMediaContent) is not StagedContent as well.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'relations:',
      bad: 'mediaReview:\n  type: video\n  category: DecontextualizedContent\nrelations:',
      at: 'category:',
      says: 'It is shown out of context, but what it really shows is not said. Write “context” under “original”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'relations:',
      bad: 'mediaReview:\n  type: video\n  category: StagedContent\n  document: speech\nrelations:',
      at: 'document: speech',
      says: 'The claim does not appear in “speech”. Add it to “appearances”, or name one of them.',
    },
  ],
  find: ({ content }) => {
    const ofVerdict = new Map(
      content.site?.value?.verdicts.map(({ id, mediaCategory }) => [id, mediaCategory]),
    );
    return content.claims.flatMap((file) => {
      const facts = factsOf(file);
      return flawsOf(facts, ofVerdict.get(facts.verdict ?? '')).map(({ path, ...flaw }) => ({
        ...locate(file as ReadFile, ['mediaReview', ...path]),
        ...flaw,
      }));
    });
  },
});

function flawsOf(
  { mediaReview, appearances, verdict = '' }: ClaimFacts,
  ofVerdict: MediaCategory | undefined,
): Flaw[] {
  if (mediaReview === undefined) return [];
  const { category, document, original } = mediaReview;
  const categories = categoriesOf(category ?? ofVerdict);
  const path = category === undefined ? [] : ['category'];
  const against = notOriginal.filter((name) => categories.includes(name));
  return [
    ...(categories.length > 0
      ? []
      : [
          {
            path,
            found: 'no category',
            expected: mediaCategories.join(', '),
            message: `What was done with the picture or recording is not said, and site.yml says it of no claim with the verdict “${verdict}”. Write “category”.`,
            fix: 'category: DecontextualizedContent',
          },
        ]),
    ...(categories.includes('OriginalMediaContent') && against.length > 0
      ? [
          {
            path,
            found: categories.join(', '),
            expected: 'OriginalMediaContent alone, or without it',
            message: `What is original (OriginalMediaContent) is not ${against.join(' or ')} as well.`,
            fix: `category: [${categories.filter((name) => name !== 'OriginalMediaContent').join(', ')}]`,
          },
        ]
      : []),
    ...(categories.includes('DecontextualizedContent') && original?.context === undefined
      ? [
          {
            path,
            found: 'no context',
            expected: 'what it shows, where and when',
            message:
              'It is shown out of context, but what it really shows is not said. Write “context” under “original”.',
            fix: 'original: {context: …}',
          },
        ]
      : []),
    ...(document === undefined || appearances.some(({ value }) => value.document === document)
      ? []
      : [
          {
            path: ['document'],
            found: document,
            expected: [...new Set(appearances.map(({ value }) => value.document))].join(', '),
            message: `The claim does not appear in “${document}”. Add it to “appearances”, or name one of them.`,
          },
        ]),
  ];
}
