import { dropUndefined } from '#model/defined';
import { addressKey, readAddress } from './addresses.ts';
import { readDate } from './dates.ts';
import { isObject, type JsonObject, toList, toObject } from './json.ts';
import { mediaTypeOf } from './media.ts';
import { plainText } from './plain-text.ts';
import type { Repairs } from './repairs.ts';
import type { FoundAppearance } from './review.ts';
import { readLanguage } from './review-language.ts';
import { cutWhole } from './shorten.ts';

/** The item that was reviewed, and what its appearances are told apart from. */
export interface ReviewedItem {
  readonly item: JsonObject;
  readonly resolve: (value: unknown) => unknown;
  readonly claim: string;
  readonly url: string;
}

/**
 * Where the claim appeared: `firstAppearance`, `appearance`, and the item’s own address, each address once. `sameAs`
 * is left alone: it is the claimant’s profile or an encyclopedia’s article, not a place where the claim was made.
 */
export function readAppearances(reviewed: ReviewedItem, repairs: Repairs): FoundAppearance[] {
  const { item, resolve, url } = reviewed;
  const places = [...toList(resolve(item['firstAppearance'])), ...toList(resolve(item['appearance']))];
  const found = [...places, item].flatMap((place) => readAppearance(place, reviewed, repairs) ?? []);
  const seen = new Set([addressKey(url)]);
  return found.filter((appearance) => {
    const key = addressKey(appearance.url);
    return !seen.has(key) && seen.add(key);
  });
}

function readAppearance(
  place: unknown,
  { item, resolve, claim, url: reviewUrl }: ReviewedItem,
  repairs: Repairs,
): FoundAppearance | undefined {
  const isAddress = typeof place === 'string';
  const keys = toObject(place);
  const value = isAddress ? place : (keys['url'] ?? keys['contentUrl'] ?? keys['@id']);
  // An id like `#claim` is a name within the data.
  const address =
    typeof value === 'string' && value.startsWith('#') ? undefined : readAddress(value, reviewUrl, repairs);
  if (address === undefined) return undefined;
  if (isAddress) return { url: address };
  const title = plainText(keys['headline'] ?? keys['name'], repairs);
  const isClaim = place === item && mediaTypeOf(keys) === undefined;
  return {
    url: address,
    ...dropUndefined({
      title: title === claim ? undefined : title,
      publisher: nameOf(resolve(keys['publisher'] ?? keys['provider']), repairs),
      author: isClaim ? undefined : nameOf(resolve(keys['author'] ?? keys['creator']), repairs),
      date: isClaim ? undefined : clearDay(keys['datePublished'], repairs),
      language: readLanguage(keys['inLanguage']),
      kind: kindOf(keys),
      archived: readAddress(keys['archivedAt'], undefined, repairs),
    }),
  };
}

/** A video or audio; a picture is no document of its own. */
function kindOf(keys: JsonObject): FoundAppearance['kind'] {
  const type = mediaTypeOf(keys);
  return type === 'image' ? undefined : type;
}

function nameOf(value: unknown, repairs: Repairs): string | undefined {
  const [first] = toList(value);
  const name = plainText(isObject(first) ? first['name'] : first, repairs);
  return name === undefined ? undefined : cutWhole(name, 160);
}

function clearDay(value: unknown, repairs: Repairs): string | undefined {
  return readDate(value, repairs)?.day;
}
