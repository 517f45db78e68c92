import type { z } from 'zod';
import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { Appearance, Claim, Figure, Relation, Revision, Series } from '#schema/claim';
import { claim, singleValueKeys } from '#schema/claim';
import { type Event, events } from '#schema/event';
import { type Exception, exceptions } from '#schema/exception';
import type { MediaReview } from '#schema/media-review';
import type { Reply } from '#schema/reply';
import type { Source } from '#schema/source';

/** An entry of a list with its place in the file’s list. */
export interface Entry<T> {
  readonly index: number;
  readonly value: T;
}

type SingleFact = (typeof singleValueKeys)[number];

/** What can be relied on in a claim file: the parts that are right, whatever the others are. */
export interface ClaimFacts extends Partial<Pick<Claim, SingleFact>> {
  readonly appearances: readonly Entry<Appearance>[];
  readonly sources: readonly Entry<Source>[];
  readonly replies: readonly Entry<Reply>[];
  readonly figures: readonly Entry<Figure>[];
  readonly mediaReview?: MediaReview;
  readonly series: readonly Entry<Series>[];
  readonly relations: readonly Entry<Relation>[];
  readonly revisions: readonly Entry<Revision>[];
  readonly topics: readonly Entry<string>[];
  readonly aliases: readonly Entry<string>[];
}

const memo = new WeakMap<ReadFile, ClaimFacts>();
const { shape } = claim;

/** The facts of a claim. A part that the reader refuses is left out, so that nothing is told twice. */
export function factsOf(file: ReadFile<'claim'>): ClaimFacts {
  const known = memo.get(file);
  if (known !== undefined) return known;
  const facts = readFacts(file);
  memo.set(file, facts);
  return facts;
}

function readFacts({ value, raw }: ReadFile<'claim'>): ClaimFacts {
  if (value !== undefined) {
    return {
      ...Object.fromEntries(singleValueKeys.map((key) => [key, value[key]])),
      ...(value.mediaReview === undefined ? {} : { mediaReview: value.mediaReview }),
      appearances: entries(value.appearances),
      sources: entries(value.sources),
      replies: entries(value.replies),
      figures: entries(value.figures),
      series: entries(value.series),
      relations: entries(value.relations),
      revisions: entries(value.revisions),
      topics: entries(value.topics),
      aliases: entries(value.aliases),
    };
  }
  const keys = asRecord(raw);
  return {
    ...Object.assign({}, ...singleValueKeys.map((key) => accepted(key, shape[key], keys))),
    ...accepted('mediaReview', shape.mediaReview, keys),
    appearances: acceptedEntries(shape.appearances.element, keys['appearances']),
    sources: acceptedEntries(shape.sources.element, keys['sources']),
    replies: acceptedEntries(shape.replies.unwrap().element, keys['replies']),
    figures: acceptedEntries(shape.figures.unwrap().element, keys['figures']),
    series: acceptedEntries(shape.series.unwrap().element, keys['series']),
    relations: acceptedEntries(shape.relations.unwrap().element, keys['relations']),
    revisions: acceptedEntries(shape.revisions.unwrap().element, keys['revisions']),
    topics: acceptedEntries(shape.topics.unwrap().element, keys['topics']),
    aliases: acceptedEntries(shape.aliases.unwrap().element, keys['aliases']),
  };
}

/** The events that are right, with their places. */
export function eventsOf({ events: file }: Content): readonly Entry<Event>[] {
  if (file === undefined) return [];
  return file.value === undefined ? acceptedEntries(events.element, file.raw) : entries(file.value);
}

/** The exceptions that are right in form, with their places. */
export function exceptionsOf({ exceptions: file }: Content): readonly Entry<Exception>[] {
  if (file === undefined) return [];
  return file.value === undefined ? acceptedEntries(exceptions.element, file.raw) : entries(file.value);
}

/** The value as an object whose keys may be anything. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The value as a list; an empty one when it is none. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The texts under a key of every object of a list, with their places: `id` of each source. */
export function textsUnder(list: unknown, key: string): Entry<string>[] {
  return asList(list).flatMap((item, index) => {
    const value = asRecord(item)[key];
    if (typeof value === 'number') return [{ index, value: String(value) }];
    return typeof value === 'string' ? [{ index, value }] : [];
  });
}

function entries<T>(list: readonly T[]): Entry<T>[] {
  return list.map((value, index) => ({ index, value }));
}

function acceptedEntries<T>(schema: z.ZodType<T>, list: unknown): Entry<T>[] {
  return asList(list).flatMap((item, index) => {
    const result = schema.safeParse(item);
    return result.success ? [{ index, value: result.data }] : [];
  });
}

function accepted<Key extends string, T>(
  key: Key,
  schema: z.ZodType<T>,
  keys: Readonly<Record<string, unknown>>,
): Partial<Record<Key, T>> {
  const result = schema.safeParse(keys[key]);
  return (result.success ? { [key]: result.data } : {}) as Partial<Record<Key, T>>;
}
