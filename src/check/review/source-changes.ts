import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import { localise } from '#model/graph';
import type { Localised } from '#schema/text';
import { isOnWeb } from '#schema/media';
import type { Source } from '#schema/source';
import { factsOf } from '../facts.ts';
import { changeOf, type ClaimReview, type DescriptionChange, type QuoteChange } from './review.ts';
import type { TouchedClaim } from './touched-claims.ts';

type SourceChanges = Pick<ClaimReview, 'sources' | 'quotes' | 'descriptions' | 'withoutArchive'>;

/** The keys whose change is told of a source that stays. */
const toldKeys = [
  'medium',
  'title',
  'publisher',
  'author',
  'container',
  'recipient',
  'url',
  'isbn',
  'doi',
  'reference',
  'published',
  'date',
  'archived',
  'kind',
  'consulted',
  'readAs',
  'role',
] as const;

/** What a change does to the evidence of a claim. */
export function sourceChanges(now: Content, touched: TouchedClaim): SourceChanges {
  if (touched.before === touched.now) {
    return { sources: { added: [], removed: [] }, quotes: [], descriptions: [], withoutArchive: [] };
  }
  const [old, own] = [sourcesOf(touched.before), sourcesOf(touched.now)];
  const added = [...own.keys()].filter((id) => !old.has(id));
  const kept = [...own].flatMap(([id, source]): [Source, Source][] => {
    const known = old.get(id);
    return known === undefined ? [] : [[known, source]];
  });
  return {
    sources: { added, removed: [...old.keys()].filter((id) => !own.has(id)) },
    quotes: [
      ...kept.flatMap(([from, to]) => quoteChanges(to.id, quotesOf(from), quotesOf(to))),
      ...appearanceChanges(touched),
    ],
    descriptions: [...kept.flatMap(([from, to]) => descriptionChanges(from, to)), ...placeChanges(touched)],
    withoutArchive: added.flatMap((id) => {
      const source = own.get(id);
      const isDescribed = source?.title !== undefined;
      return !isDescribed || !isOnWeb(source.medium) || source.archived !== undefined
        ? []
        : [{ source: id, ...reasonOf(source, now) }];
    }),
  };
}

function sourcesOf(file: ReadFile<'claim'> | undefined): Map<string, Source> {
  return new Map(file === undefined ? [] : factsOf(file).sources.map(({ value }) => [value.id, value]));
}

function quotesOf({ quote, passages }: Source): string[] {
  return [...(quote === undefined ? [] : [quote]), ...passages.map((passage) => passage.quote)];
}

function quoteChanges(of: string, old: readonly string[], own: readonly string[]): QuoteChange[] {
  const gone = old.filter((quote) => !own.includes(quote));
  const come = own.filter((quote) => !old.includes(quote));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, place) => {
    return { of, ...changeOf(gone[place], come[place]) };
  });
}

function appearanceChanges({ before, now }: TouchedClaim): QuoteChange[] {
  if (before === undefined || now === undefined) return [];
  const [old, own] = [before, now].map((file) => {
    const quotes = new Map<string, string[]>();
    for (const { value } of factsOf(file).appearances) {
      const list = quotes.get(value.document) ?? [];
      quotes.set(value.document, value.quote === undefined ? list : [...list, value.quote]);
    }
    return quotes;
  }) as [Map<string, string[]>, Map<string, string[]>];
  return [...new Set([...old.keys(), ...own.keys()])].flatMap((document) =>
    quoteChanges(document, old.get(document) ?? [], own.get(document) ?? []),
  );
}

/** What says which words of a document are meant, and when they are said, of appearances that stay. */
function placeChanges({ before, now }: TouchedClaim): DescriptionChange[] {
  if (before === undefined || now === undefined) return [];
  const [old, own] = [before, now].map((file) =>
    Map.groupBy(
      factsOf(file).appearances.map(({ value }) => value),
      ({ document }) => document,
    ),
  );
  return [...(own ?? [])].flatMap(([source, appearances]) =>
    appearances.flatMap((appearance, index) => {
      const known = old?.get(source)?.[index];
      return (['prefix', 'suffix', 'at'] as const).flatMap((key) =>
        known === undefined || known[key] === appearance[key]
          ? []
          : [{ source, key, ...changeOf(known[key], appearance[key]) }],
      );
    }),
  );
}

function descriptionChanges(old: Source, own: Source): DescriptionChange[] {
  const localisedKeys = ['place', 'kept', 'confidential', 'lead'] as const;
  return [...toldKeys, ...localisedKeys].flatMap((key) => {
    const [from, to] = [textOf(old[key]), textOf(own[key])];
    if (from === to) return [];
    return [{ source: own.id, key, ...changeOf(from, to) }];
  });
}

function textOf(value: Localised | undefined): string | undefined {
  return typeof value === 'object' ? Object.values(value).join(' / ') : value;
}

function reasonOf({ noArchive }: Source, { languages }: Content): { reason?: string } {
  if (noArchive === undefined) return {};
  const language = languages[0] ?? '';
  return { reason: localise(noArchive as Localised, language, language).text };
}
