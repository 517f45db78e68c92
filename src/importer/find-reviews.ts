import { isAnswerClaim, reviewsOfAnswer } from './fact-check-api.ts';
import { isObject, type JsonObject, toList, typesOf } from './json.ts';
import type { Guess } from './json-guesses.ts';

/** What the page or the item around a review says, for what the review leaves out. As it was written. */
export interface PageFacts {
  readonly url?: unknown;
  readonly language?: unknown;
  readonly headline?: unknown;
  readonly publisher?: unknown;
  readonly author?: unknown;
  readonly published?: unknown;
  readonly licence?: unknown;
}

/** A review where it was found. */
export interface FoundReview {
  readonly node: JsonObject;
  readonly page: PageFacts;
  /** Whether it stands inside another item than a list, a graph or a feed. */
  readonly nested: boolean;
  /** The item that `{"@id": "#org"}` points to; other values stay as they are. */
  readonly resolve: (value: unknown) => unknown;
  /** MediaReviews that belong to it: what was done with the picture or recording that the claim is about. */
  readonly media?: readonly JsonObject[];
  /** Texts of the data that mending had to guess. */
  readonly guesses?: readonly Guess[];
}

const deepest = 40;
const containers = new Set(['datafeed', 'datafeeditem', 'itemlist', 'listitem', 'dataset']);

/** Every ClaimReview in a JSON value, however deep, in order. */
export function findReviews(value: unknown, page: PageFacts): FoundReview[] {
  const byId = new Map<string, JsonObject>();
  const found: Omit<FoundReview, 'resolve'>[] = [];
  const mediaReviews: JsonObject[] = [];
  const visit = (item: unknown, facts: PageFacts, nested: boolean, depth: number): void => {
    if (depth > deepest) return;
    if (Array.isArray(item)) {
      for (const inner of item) visit(inner, facts, nested, depth + 1);
      return;
    }
    if (!isObject(item)) return;
    if (isAnswerClaim(item)) {
      for (const node of reviewsOfAnswer(item)) found.push({ node, page: facts, nested: false });
      return;
    }
    const id = item['@id'];
    if (typeof id === 'string' && Object.keys(item).length > 1 && !byId.has(id)) byId.set(id, item);
    if (typesOf(item).includes('mediareview')) mediaReviews.push(item);
    const own = isReview(item);
    if (own) found.push({ node: item, page: facts, nested });
    const types = typesOf(item);
    const isPlain = types.length === 0 || types.every((type) => containers.has(type));
    const inner = own ? facts : factsAround(item, facts);
    for (const child of Object.values(item)) visit(child, inner, nested || !(isPlain || own), depth + 1);
  };
  visit(value, graphFacts(value, page), false, 0);
  const resolve = (item: unknown): unknown => resolveIn(byId, item);
  return found.map((review) => {
    const media = mediaOf(review.node, mediaReviews, resolve, found.length === 1);
    return { ...review, resolve, ...(media.length === 0 ? {} : { media }) };
  });
}

/** Its own MediaReviews; else those that name it, stand at its address, or are about the only review there is. */
function mediaOf(
  node: JsonObject,
  mediaReviews: readonly JsonObject[],
  resolve: (value: unknown) => unknown,
  isAlone: boolean,
): JsonObject[] {
  const own = toList(resolve(node['associatedMediaReview'])).filter(isObject);
  if (own.length > 0) return own;
  return mediaReviews.filter((media) => {
    const of = toList(media['associatedClaimReview']).filter(isObject);
    if (
      of.some(
        (review) => review === node || (review['@id'] ?? review['url']) === (node['@id'] ?? node['url']),
      )
    )
      return true;
    return media['url'] === undefined ? isAlone : media['url'] === node['url'];
  });
}

function isReview(item: JsonObject): boolean {
  const types = typesOf(item);
  if (types.includes('claimreview')) return true;
  return 'claimReviewed' in item && (types.length === 0 || types.includes('review'));
}

/** A page’s own item in a graph speaks for the reviews beside it. */
function graphFacts(value: unknown, page: PageFacts): PageFacts {
  const graph = isObject(value) ? toList(value['@graph']) : toList(value);
  const pageItem = graph.find(
    (item) =>
      isObject(item) &&
      !isReview(item) &&
      typesOf(item).some((type) => /(?:article|webpage|website)$/u.test(type)),
  );
  const languages = isObject(pageItem) ? pageItem['inLanguage'] : undefined;
  return languages === undefined ? page : { ...page, language: languages };
}

function factsAround(item: JsonObject, outer: PageFacts): PageFacts {
  const types = typesOf(item);
  const isContainer = types.length === 0 || types.some((type) => containers.has(type));
  const given = {
    licence: item['sdLicense'] ?? item['license'],
    language: item['inLanguage'],
    ...(isContainer
      ? {}
      : {
          url: item['url'] ?? item['mainEntityOfPage'],
          headline: item['headline'] ?? item['name'],
          publisher: item['publisher'],
          author: item['author'],
          published: item['datePublished'],
        }),
  };
  return {
    ...outer,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

function resolveIn(byId: ReadonlyMap<string, JsonObject>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveIn(byId, item));
  if (!isObject(value) || Object.keys(value).some((key) => key !== '@id' && key !== '@type')) return value;
  const id = value['@id'];
  return (typeof id === 'string' ? byId.get(id) : undefined) ?? value;
}
