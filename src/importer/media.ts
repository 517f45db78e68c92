import { dropUndefined } from '#model/defined';
import { mediaCategories, type MediaCategory, type MediaType } from '#schema/media-review';
import { readAddress } from './addresses.ts';
import { isObject, type JsonObject, toList, typesOf } from './json.ts';
import { plainText } from './plain-text.ts';
import type { Repairs } from './repairs.ts';
import type { FoundMedia } from './review.ts';

/** The types of schema.org, in small letters as `typesOf` gives them. */
const types: Readonly<Record<string, MediaType>> = {
  imageobject: 'image',
  imageobjectsnapshot: 'image',
  videoobject: 'video',
  videoobjectsnapshot: 'video',
  audioobject: 'audio',
  audioobjectsnapshot: 'audio',
};
/** What is original was neither cut nor changed nor staged. */
const notOriginal: readonly MediaCategory[] = [
  'EditedOrCroppedContent',
  'TransformedContent',
  'StagedContent',
];

/** What an item is, where its type says so. */
export function mediaTypeOf(item: JsonObject): MediaType | undefined {
  return typesOf(item)
    .map((type) => types[type])
    .find((type) => type !== undefined);
}

/** The pictures and recordings that MediaReviews name, one by one. */
export function mediaItems(
  media: readonly JsonObject[],
  resolve: (value: unknown) => unknown,
): readonly JsonObject[] {
  return media
    .flatMap((review) => toList(resolve(review['itemReviewed'])).filter(isObject))
    .flatMap((item) => [item, ...toList(resolve(item['mediaItemAppearance'])).filter(isObject)])
    .filter((item) => mediaTypeOf(item) !== undefined);
}

/**
 * What MediaReviews say together. Nothing where the kind of the media or the category is not said in a published value.
 * What is out of context without a word of what it really shows is left out: our check asks for it.
 */
export function readMedia(
  media: readonly JsonObject[],
  resolve: (value: unknown) => unknown,
  repairs: Repairs,
): FoundMedia | undefined {
  const [type] = mediaItems(media, resolve).map(mediaTypeOf);
  const context = media
    .map((review) => plainText(review['originalMediaContextDescription'], repairs))
    .find((text) => text !== undefined);
  const [url] = media
    .flatMap((review) => toList(resolve(review['originalMediaLink'])))
    .flatMap((link) => {
      const value = isObject(link) ? (link['url'] ?? link['contentUrl'] ?? link['@id']) : link;
      return readAddress(value, undefined, repairs) ?? [];
    });
  const given = new Set(
    media.flatMap((review) => toList(review['mediaAuthenticityCategory']).flatMap(categoryOf)),
  );
  const isAltered = notOriginal.some((name) => given.has(name));
  const categories = [...given].filter(
    (name) =>
      !(name === 'OriginalMediaContent' && isAltered) &&
      !(name === 'DecontextualizedContent' && context === undefined),
  );
  if (type === undefined || categories.length === 0) return undefined;
  return { type, categories, ...dropUndefined({ url, context }) };
}

/** A published value, with or without its address. “Missing context” was its first name, and still stands in its definition. */
function categoryOf(value: unknown): MediaCategory[] {
  const given = isObject(value) ? (value['@id'] ?? value['name']) : value;
  if (typeof given !== 'string') return [];
  const name = given
    .replace(/^https?:\/\/schema\.org\//u, '')
    .replaceAll(/[^a-z]/giu, '')
    .toLowerCase();
  if (name === 'missingcontext') return ['DecontextualizedContent'];
  return mediaCategories.filter((category) => category.toLowerCase() === name);
}
