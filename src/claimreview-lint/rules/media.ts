import {
  addressOf,
  everyObject,
  isObject,
  type JsonObject,
  listOf,
  objectsOf,
  shown,
  textOf,
  typesOf,
} from '../json.ts';
import type { Complaint, Finding, Rule, Site } from '../rule.ts';
import { type SampleChange, sampleSite } from '../sample.ts';

/** The values that schema.org publishes: https://schema.org/MediaManipulationRatingEnumeration. */
const categories = [
  'OriginalMediaContent',
  'DecontextualizedContent',
  'EditedOrCroppedContent',
  'TransformedContent',
  'StagedContent',
  'SatireOrParodyContent',
];
/** What is as it was made was neither cut nor changed nor staged. */
const notOriginal = ['EditedOrCroppedContent', 'TransformedContent', 'StagedContent'];
const mediaTypes = [
  'ImageObject',
  'VideoObject',
  'AudioObject',
  'MediaObject',
  'ImageObjectSnapshot',
  'VideoObjectSnapshot',
  'AudioObjectSnapshot',
];

const good: JsonObject = {
  '@type': 'MediaReview',
  url: `${sampleSite}/claims/bridge/`,
  author: { '@type': 'Organization', name: 'Test desk', url: `${sampleSite}/` },
  datePublished: '2026-01-10',
  mediaAuthenticityCategory: 'DecontextualizedContent',
  originalMediaContextDescription: 'The bridge was opened in 1932.',
  itemReviewed: {
    '@type': 'MediaReviewItem',
    mediaItemAppearance: [{ '@type': 'VideoObject', url: 'https://leaflet.example.com/one' }],
  },
};

/** The good sample with a MediaReview, in which some keys are other than they should be. */
function withMedia(keys: Readonly<Record<string, unknown>> = {}): SampleChange {
  return { review: { associatedMediaReview: { ...good, ...keys } } };
}

const otherBranch = {
  '@type': 'MediaReviewItem',
  mediaItemAppearance: [{ '@type': 'CreativeWork', url: 'https://leaflet.example.com/one' }],
};

/** What is said of pictures and recordings: schema.org/MediaReview. */
export const mediaRules: readonly Rule[] = [
  mediaRule({
    code: 'unknown-media-category',
    severity: 'error',
    message: 'A MediaReview says what was done with the picture or recording by a value of schema.org.',
    bad: [
      withMedia({ mediaAuthenticityCategory: undefined }),
      withMedia({ mediaAuthenticityCategory: 'Fake' }),
    ],
    good: [withMedia(), withMedia({ mediaAuthenticityCategory: 'https://schema.org/TransformedContent' })],
    complain: (review) => {
      const given = listOf(review['mediaAuthenticityCategory']);
      if (given.length === 0) return [['no mediaAuthenticityCategory', categories.join(', ')]];
      return given
        .filter((value) => !categories.includes(nameOf(textOf(value))))
        .map((value) => [shown(value), categories.join(', ')] as const);
    },
  }),
  mediaRule({
    code: 'media-categories-contradict',
    severity: 'error',
    message:
      'What is original was neither cut nor transformed nor staged: schema.org calls that contradictory.',
    bad: [withMedia({ mediaAuthenticityCategory: ['OriginalMediaContent', 'TransformedContent'] })],
    good: [withMedia({ mediaAuthenticityCategory: ['OriginalMediaContent', 'DecontextualizedContent'] })],
    complain: (review) => {
      const given = listOf(review['mediaAuthenticityCategory']).map((value) => nameOf(textOf(value)));
      return given.includes('OriginalMediaContent') && given.some((name) => notOriginal.includes(name))
        ? [[given.join(', '), 'OriginalMediaContent alone, or without it']]
        : [];
    },
  }),
  mediaRule({
    code: 'no-original-context',
    severity: 'warning',
    message: 'Of what is shown out of context, originalMediaContextDescription says what it really shows.',
    bad: [withMedia({ originalMediaContextDescription: undefined })],
    good: [
      withMedia({ mediaAuthenticityCategory: 'StagedContent', originalMediaContextDescription: undefined }),
    ],
    complain: (review) =>
      listOf(review['mediaAuthenticityCategory']).some(
        (value) => nameOf(textOf(value)) === 'DecontextualizedContent',
      ) && textOf(review['originalMediaContextDescription']) === ''
        ? [['no originalMediaContextDescription', 'what it shows, where and when']]
        : [],
  }),
  mediaRule({
    code: 'unusable-original-link',
    severity: 'warning',
    message: 'originalMediaLink leads to the picture or recording as it was made.',
    bad: [withMedia({ originalMediaLink: 'seen on television' })],
    good: [
      withMedia({ originalMediaLink: { '@type': 'VideoObject', url: 'https://leaflet.example.com/one' } }),
    ],
    complain: (review) =>
      listOf(review['originalMediaLink'])
        .filter(
          (link) =>
            addressOf(isObject(link) ? (link['url'] ?? link['contentUrl'] ?? link['@id']) : link) ===
            undefined,
        )
        .map((link) => [shown(link), 'an address that begins with https://'] as const),
  }),
  mediaRule({
    code: 'no-media-item',
    severity: 'warning',
    message: 'A MediaReview names the picture or recording: a MediaReviewItem, with mediaItemAppearance.',
    bad: [
      withMedia({ itemReviewed: undefined }),
      withMedia({ itemReviewed: { '@type': 'MediaReviewItem' } }),
      withMedia({ itemReviewed: otherBranch }),
    ],
    good: [withMedia({ itemReviewed: { '@type': 'ImageObject', url: 'https://leaflet.example.com/one' } })],
    complain: (review) => {
      const items = objectsOf(review['itemReviewed']);
      // A picture may also be named directly: MediaReview allows any CreativeWork there.
      const media = items.flatMap((item) =>
        typesOf(item).includes('MediaReviewItem') ? objectsOf(item['mediaItemAppearance']) : [item],
      );
      if (media.length === 0)
        return [['no media', 'a MediaReviewItem with an ImageObject, VideoObject or AudioObject']];
      return media
        .filter((item) => !typesOf(item).some((type) => mediaTypes.includes(type)))
        .map(
          (item) =>
            [typesOf(item).join(', ') || 'no @type', 'ImageObject, VideoObject or AudioObject'] as const,
        );
    },
  }),
  mediaRule({
    code: 'no-media-date',
    severity: 'warning',
    message: 'A MediaReview says by whom it is, and of which day.',
    bad: [withMedia({ datePublished: undefined }), withMedia({ author: undefined })],
    good: [withMedia()],
    complain: (review) =>
      ['datePublished', 'author'].flatMap((key) =>
        review[key] === undefined ? [[`no ${key}`, key === 'author' ? 'the desk' : 'the day'] as const] : [],
      ),
  }),
];

/** `https://schema.org/TransformedContent` is `TransformedContent`. */
function nameOf(value: string): string {
  return value.replace(/^https?:\/\/schema\.org\//u, '');
}

/** A rule that looks at every MediaReview of a page, wherever it stands. */
function mediaRule({
  complain,
  ...rule
}: Omit<Rule, 'find'> & { complain: (review: JsonObject) => readonly Complaint[] }): Rule {
  return {
    ...rule,
    find: ({ pages }: Site): Finding[] =>
      pages.flatMap(({ file, scripts }) =>
        scripts
          .flatMap(({ value }) => (value === undefined ? [] : everyObject(value)))
          .filter((object) => typesOf(object).includes('MediaReview'))
          .flatMap((object) => complain(object).map(([found, expected]) => ({ file, found, expected }))),
      ),
  };
}
