import { dropUndefined } from '#model/defined';
import { addressKey, hostOf, isCopyAlone, pageAndCopy, readAddress } from './addresses.ts';
import { readAppearances } from './appearances.ts';
import { readDate } from './dates.ts';
import type { FoundReview } from './find-reviews.ts';
import { isGenericClaimant } from './generic-claimants.ts';
import { isObject, type JsonObject, toList, toObject, typesOf } from './json.ts';
import { mediaItems, readMedia } from './media.ts';
import { plainText, plainTexts } from './plain-text.ts';
import type { Repairs } from './repairs.ts';
import type { FoundAppearance, Review, SkippedReview } from './review.ts';
import { cutWhole } from './shorten.ts';
import { mayBeIn, readLanguage } from './review-language.ts';

/** How a review is read where it says nothing itself. */
export interface ReadingOptions {
  /** The language of reviews that do not say theirs, given by whoever runs the import. */
  readonly language?: string;
}

/** Reads a review: damage repaired, what is missing taken from its page, what cannot be told left out. */
export function readReview(found: FoundReview, options: ReadingOptions): Review | SkippedReview {
  const repairs: Repairs = new Set(found.nested ? ['nested'] : []);
  const { node, page, resolve } = found;
  const items = toList(resolve(node['itemReviewed'])).filter(isObject);
  const [item = {}] = items;
  if (items.length > 1) repairs.add('items');
  const claim = claimText(node, items, repairs);
  if (claim === undefined) return { skipped: 'no text of the claim (claimReviewed)' };
  const given = reviewAddress(found, repairs);
  const { url, archived } = given === undefined ? {} : pageAndCopy(given);
  if (url === undefined) return { skipped: 'no address of the review’s page (url), or that of a copy alone' };
  const reviewer = readReviewer(found, url, repairs);
  const headline = firstText([node['name'], node['headline'], page.headline], repairs);
  const text = firstText([node['reviewBody'], node['description'], node['abstract']], repairs);
  const label = ratingLabel(resolve(node['reviewRating']), repairs);
  const explanation = ratingExplanation(resolve(node['reviewRating']), repairs);
  const sample = [claim, headline, text].join(' ');
  return {
    url,
    claim,
    authors: reviewer.authors,
    publisher: reviewer.publisher,
    appearances: placesOf(
      // Where the picture or recording is seen, the claim is as well.
      [...(items.length > 0 ? items : [item]), ...mediaItems(found.media ?? [], resolve)],
      { resolve, claim, url },
      repairs,
    ),
    repairs,
    ...readClaimants(items, resolve, reviewer.publisher, repairs),
    ...dropUndefined({
      headline: headline === claim ? undefined : headline,
      text: text ?? explanation,
      label,
      language: languageOf(found, sample, options),
      archived,
      otherClaims: otherClaims(items, claim),
      made: readDate(
        firstOf(items, (each) => each['datePublished'] ?? each['dateCreated']) ??
          firstOf(items, (each) => appearanceDate(each, resolve)),
        repairs,
      ),
      published: readDate(node['datePublished'] ?? node['dateCreated'] ?? page.published, repairs),
      media: readMedia(found.media ?? [], resolve, repairs),
      licence: readLicence(node, page.licence, url, repairs),
    }),
  };
}

/** Whether a review could not be read. */
export function isSkipped(review: Review | SkippedReview): review is SkippedReview {
  return 'skipped' in review;
}

function firstText(values: readonly unknown[], repairs: Repairs): string | undefined {
  for (const value of values) {
    const text = plainText(value, repairs);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A Claim may say itself in `text` or `name`; a CreativeWork’s name is that of the speech or post it was in. */
function claimText(node: JsonObject, items: readonly JsonObject[], repairs: Repairs): string | undefined {
  const own = items.flatMap((item) => (typesOf(item).includes('claim') ? [item['text'], item['name']] : []));
  const texts = plainTexts(node['claimReviewed'], repairs);
  if (texts.length > 1) repairs.add('several');
  return texts.length > 0 ? texts.join(' · ') : firstText(own, repairs);
}

function firstOf(items: readonly JsonObject[], pick: (item: JsonObject) => unknown): unknown {
  return items.map(pick).find((value) => value !== undefined && value !== null && value !== '');
}

/** What other items the review says it reviewed, where they are said in words of their own. */
function otherClaims(items: readonly JsonObject[], claim: string): readonly string[] | undefined {
  if (items.length < 2) return undefined;
  const texts = items.flatMap((item) =>
    typesOf(item).includes('claim') ? plainTexts(item['text'] ?? item['name'], new Set()) : [],
  );
  const others = [...new Set(texts)].filter((text) => text !== claim);
  return others.length === 0 ? undefined : others;
}

/** The places of all items, each address once. */
function placesOf(
  items: readonly JsonObject[],
  around: Omit<Parameters<typeof readAppearances>[0], 'item'>,
  repairs: Repairs,
): FoundAppearance[] {
  const seen = new Set<string>();
  return items
    .flatMap((item) => readAppearances({ ...around, item }, repairs))
    .filter(({ url }) => !seen.has(addressKey(url)) && seen.add(addressKey(url)));
}

/** The review’s own address, or that of the page that holds it. An address without a path is a site, not a page. */
function reviewAddress({ node, page, resolve }: FoundReview, repairs: Repairs): string | undefined {
  const sites = [
    page.url,
    node['mainEntityOfPage'],
    toObject(resolve(node['publisher']))['url'],
    toObject(resolve(node['author']))['url'],
  ];
  const base = sites
    .map((value) => readAddress(value, undefined, new Set()))
    .find((address) => address !== undefined);
  const own = [node['url'], node['mainEntityOfPage'], node['@id'], page.url];
  const all = own.flatMap((value) => readAddress(value, base, repairs) ?? []);
  const found = all.filter((address) => !isCopyAlone(pageAndCopy(address).url));
  return found.find((address) => /^https?:\/\/[^/]+\/[^#]/u.test(address)) ?? found[0];
}

function readReviewer(
  { node, page, resolve }: FoundReview,
  url: string,
  repairs: Repairs,
): { authors: string[]; publisher: string } {
  const authorItems = toList(resolve(node['author'] ?? page.author));
  const authors = authorItems.flatMap((author) => nameOf(author, repairs) ?? []);
  const organisation = authorItems.find((author) => isObject(author) && !typesOf(author).includes('person'));
  const publisher =
    nameOf(toList(resolve(node['publisher'] ?? page.publisher))[0], repairs) ??
    nameOf(organisation, repairs) ??
    hostOf(url);
  const all = [...new Set([...authors, publisher])].map((name) => cutWhole(name, 120));
  return { authors: all, publisher: cutWhole(publisher, 160) };
}

function nameOf(item: unknown, repairs: Repairs): string | undefined {
  return plainText(isObject(item) ? (item['name'] ?? item['legalName']) : item, repairs);
}

/** The words of the rating; in `ratingValue` some publishers write them too. */
function ratingLabel(value: unknown, repairs: Repairs): string | undefined {
  const [rating] = toList(value);
  if (!isObject(rating)) return typeof rating === 'string' ? wordsOf(rating, repairs) : undefined;
  return (
    wordsOf(rating['alternateName'], repairs) ??
    wordsOf(rating['name'], repairs) ??
    wordsOf(rating['ratingValue'], repairs)
  );
}

function ratingExplanation(value: unknown, repairs: Repairs): string | undefined {
  const [rating] = toList(value);
  return isObject(rating)
    ? wordsOf(rating['ratingExplanation'] ?? rating['description'], repairs)
    : undefined;
}

/** A text that is no mere number. */
function wordsOf(value: unknown, repairs: Repairs): string | undefined {
  const text = plainText(value, repairs);
  return text === undefined || !/\p{L}/u.test(text) ? undefined : text;
}

/**
 * The claimants that are somebody. A name given as a list, “name, office”, is the name; whatever else the review
 * names is kept as it was given.
 */
function readClaimants(
  items: readonly JsonObject[],
  resolve: (value: unknown) => unknown,
  publisher: string,
  repairs: Repairs,
): Pick<Review, 'claimants' | 'claimantAsGiven'> {
  const given = items
    .flatMap((item) => toList(resolve(item['author'] ?? item['creator'])))
    .map((author) => plainTexts(isObject(author) ? author['name'] : author, repairs));
  const names = given.flatMap(([name]) => (name === undefined ? [] : [name]));
  // Google’s rule: the claim is attributed to an origin other than the reviewer.
  const somebody = names.filter((name) => !isGenericClaimant(name) && name !== publisher);
  const all = [...new Set(given.flat())];
  if (somebody.length === 0 && all.length > 0) repairs.add('claimant');
  const claimants = [...new Set(somebody.map((name) => cutWhole(name, 160)))];
  if (all.length > Math.max(1, claimants.length)) repairs.add('several');
  return {
    claimants,
    ...(all.length === 0 ||
    (all.length === claimants.length && all.every((name, index) => name === claimants[index]))
      ? {}
      : { claimantAsGiven: all.join(', ') }),
  };
}

function appearanceDate(item: JsonObject, resolve: (value: unknown) => unknown): unknown {
  const places = [...toList(resolve(item['firstAppearance'])), ...toList(resolve(item['appearance']))];
  return places
    .map((place) => toObject(place)['datePublished'])
    .find((date) => date !== undefined && date !== '');
}

/** What the review declares counts; what a page declares counts unless the letters themselves say no. */
function languageOf(
  { node, page }: FoundReview,
  sample: string,
  options: ReadingOptions,
): string | undefined {
  const own = readLanguage(node['inLanguage']);
  if (own !== undefined) return own;
  const ofPage = readLanguage(page.language);
  return ofPage !== undefined && mayBeIn(sample, ofPage) ? ofPage : options.language;
}

function readLicence(node: JsonObject, outer: unknown, url: string, repairs: Repairs): string | undefined {
  const value = node['sdLicense'] ?? node['license'] ?? outer;
  const address = readAddress(value, undefined, new Set());
  if (address !== undefined && addressKey(address) !== addressKey(url)) return address;
  return plainText(isObject(value) ? value['name'] : value, repairs);
}
