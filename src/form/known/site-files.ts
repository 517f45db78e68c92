import { claimantNames } from '#schema/claim';
import { bySeniority, namesOf } from '#model/entity-names';
import { collect } from '#model/order';
import type { ClaimText } from '#model/similar-claims';
import type { Claim } from '#schema/claim';
import type { Document, Entity } from '#schema/document';
import type { Event } from '#schema/event';
import { nameKey } from '#schema/name-key';
import { descriptionKeys, type Source } from '#schema/source';
import type { Translation } from '#schema/translation';
import type { KnownContent, KnownFile } from '../known-content.ts';
import type { ClaimEntry, FormerName, KnownParts } from './entries.ts';
import type { Counted } from './offers.ts';
import { type Slice, wholeSlice } from './slices.ts';

type File<Value> = KnownFile & { readonly value: Value };

/** The files of a site, in outline, by what they are, and the entries that they make, with what refers to what. */
export class SiteFiles {
  readonly #claims: readonly File<Claim>[];
  readonly #translations: readonly File<Translation>[];
  readonly #documents: readonly File<Document>[];
  readonly #entities: readonly File<Entity>[];
  readonly #events: File<readonly Event[]> | undefined;
  /** The id that each name of a claim means. */
  readonly #meant: ReadonlyMap<string, string>;
  /** The places that describe each source. */
  readonly describing = new Map<string, Slice[]>();
  /** The places that name each source. */
  readonly #using = new Map<string, Slice[]>();

  constructor({ files }: KnownContent) {
    const of = <Value>(kind: string) =>
      files.filter((file) => file.kind === kind && file.value !== undefined) as unknown as File<Value>[];
    this.#claims = of('claim');
    this.#translations = of('translation');
    this.#documents = of('document');
    this.#entities = of('entity');
    this.#events = of<readonly Event[]>('events')[0];
    this.#meant = new Map([
      ...this.#claims.flatMap(({ id, value }) => value.aliases.map((alias) => [alias, id] as const)),
      ...this.#claims.map(({ id }) => [id, id] as const),
    ]);
    for (const file of this.#claims) for (const source of file.value.sources) this.#addUse(file, source);
    const events = this.#events;
    for (const { sources } of events?.value ?? [])
      for (const source of sources) if (events !== undefined) this.#addUse(events, source);
  }

  #addUse(file: KnownFile, source: Source): void {
    const said = describedPart(source);
    const slice = sliceOf(file, { sources: [said] });
    collect(this.#using, source.id, slice);
    if (Object.keys(said).length > 1) collect(this.describing, source.id, slice);
  }

  texts(): ClaimText[] {
    return [...this.#claims, ...this.#translations].map(({ id, language, value }) => ({
      id,
      language,
      text: value.claim,
    }));
  }

  claimEntries(): Map<string, ClaimEntry | FormerName> {
    const from = new Map<string, [string, string][]>();
    for (const { id, value } of this.#claims)
      for (const { type, claim } of value.relations)
        collect(from, this.#meant.get(claim) ?? claim, [type, id]);
    const entries = new Map<string, ClaimEntry | FormerName>();
    for (const file of this.#claims) {
      const { title, claim, claimant, made, published, verdict, conclusion, aliases, relations } = file.value;
      const judged = conclusion === undefined ? {} : { conclusion };
      entries.set(file.id, {
        slice: sliceOf(file, { title, claim, claimant, made, published, verdict, ...judged, aliases }),
        relations: relations.map((relation) => ({ type: relation.type, claim: relation.claim })),
        from: from.get(file.id) ?? [],
      });
    }
    for (const [name, id] of this.#meant) if (name !== id) entries.set(name, { is: id });
    return entries;
  }

  /** By claim and document: what names it by a former name, and what uses sources that nothing else describes. */
  users(): Map<string, readonly Slice[]> {
    const byName = this.#formerNameUsers();
    const entries = new Map<string, readonly Slice[]>();
    for (const file of this.#claims) {
      const only = file.value.sources.filter(({ id }) => this.#isDescribedOnlyIn(id, file.path));
      const users = [
        ...file.value.aliases.flatMap((alias) => byName.get(`claims/${alias}`) ?? []),
        ...only.flatMap(({ id }) => this.#using.get(id) ?? []),
      ].filter(({ path }) => path !== file.path);
      entries.set(`claims/${file.id}`, users);
    }
    for (const { id, value } of this.#documents) {
      const users = value.aliases.flatMap((alias) => byName.get(`documents/${alias}`) ?? []);
      if (users.length > 0) entries.set(`documents/${id}`, users);
    }
    return entries;
  }

  #isDescribedOnlyIn(source: string, path: string): boolean {
    return this.describing.get(source)?.every((slice) => slice.path === path) ?? false;
  }

  /** What names claims and documents by a name that is not their id. */
  #formerNameUsers(): ReadonlyMap<string, readonly Slice[]> {
    const users = new Map<string, Slice[]>();
    const isFormer = (name: string) => (this.#meant.get(name) ?? name) !== name;
    const documents = new Set(this.#documents.map(({ id }) => id));
    for (const file of this.#claims) {
      for (const { type, claim } of file.value.relations)
        if (isFormer(claim))
          collect(users, `claims/${claim}`, sliceOf(file, { relations: [{ type, claim }] }));
      for (const { document } of file.value.appearances)
        if (!documents.has(document))
          collect(users, `documents/${document}`, sliceOf(file, { appearances: [{ document }] }));
    }
    for (const file of [...this.#claims, ...this.#translations])
      for (const link of file.body?.links ?? [])
        if (isFormer(link.id)) collect(users, `claims/${link.id}`, { ...sliceOf(file, {}), links: [link] });
    const events = this.#events;
    for (const { claims } of events?.value ?? [])
      for (const claim of claims)
        if (events !== undefined && isFormer(claim))
          collect(users, `claims/${claim}`, sliceOf(events, { claims: [claim] }));
    return users;
  }

  documentEntries(): Map<string, Slice | FormerName> {
    const entries = new Map<string, Slice | FormerName>();
    for (const { id, value } of this.#documents)
      for (const alias of value.aliases) entries.set(alias, { is: id });
    for (const file of this.#documents) {
      // What readers are told of a document at length, no draft asks for.
      const {
        unrated: _unrated,
        wording: _wording,
        description: _description,
        finding: _finding,
        ...value
      } = file.value;
      entries.set(file.id, sliceOf(file, value));
    }
    return entries;
  }

  /** By the key of a name: the file that has it, and the claims that were the first to write it. */
  nameEntries(): Map<string, readonly Slice[]> {
    const entries = new Map<string, Slice[]>();
    for (const file of this.#entities)
      for (const name of new Set([file.id, ...namesOf(file.value)].map(nameKey)))
        collect(entries, name, wholeSlice(file));
    const writers = new Map<string, Map<string, Slice>>();
    const written = (file: File<Claim>, name: string, value: Slice['value']) => {
      const known = writers.get(name) ?? new Map<string, Slice>();
      writers.set(name, known);
      // The draft may take the place of one.
      if (known.size < 2 && !known.has(file.id)) known.set(file.id, sliceOf(file, value));
    };
    for (const file of this.#claims.toSorted((left, right) => bySeniority(left, right))) {
      const { claimant, published, sources } = file.value;
      for (const name of claimantNames(claimant)) written(file, name, { claimant, published });
      for (const source of sources)
        if (source.publisher !== undefined)
          written(file, source.publisher, { published, sources: [describedPart(source)] });
    }
    for (const [name, slices] of writers)
      for (const slice of slices.values()) collect(entries, nameKey(name), slice);
    return entries;
  }

  names(): Record<keyof KnownParts['most'], Counted[]> {
    const related = new Map<string, number>();
    const appearing = new Map<string, number>();
    const saying = new Map<string, number>();
    for (const { value } of this.#claims) {
      for (const { claim } of value.relations) count(related, claim);
      for (const { document } of value.appearances) count(appearing, document);
      for (const name of claimantNames(value.claimant)) count(saying, name);
    }
    for (const { value } of this.#entities) {
      const [name = ''] = typeof value.name === 'string' ? [value.name] : Object.values(value.name);
      if (!saying.has(name)) saying.set(name, 0);
    }
    const former = (names: readonly string[]) => names.map((name) => ({ name, label: null, uses: 0 }));
    return {
      claims: this.#claims.flatMap(({ id, value }) => [
        { name: id, label: value.title, uses: related.get(id) ?? 0 },
        ...former(value.aliases),
      ]),
      documents: this.#documents.flatMap(({ id, value }) => [
        { name: id, label: value.title, uses: appearing.get(id) ?? 0 },
        ...former(value.aliases),
      ]),
      sources: this.#sourceNames(),
      claimants: [...saying].map(([name, uses]) => ({ name, label: '', uses })),
    };
  }

  /** Of sources that events describe, or that have no address, the name is understood but not offered. */
  #sourceNames(): Counted[] {
    return [...this.describing].flatMap(([id, slices]) => {
      const said = slices.map(({ kind, value }) => ({ kind, source: (value['sources'] as Source[])[0] }));
      if (!said.some(({ source }) => source?.title !== undefined)) return [];
      const offered = said.find(({ kind, source }) => kind === 'claim' && source?.url !== undefined)?.source;
      const { title = '', publisher = '' } = offered ?? {};
      const label = offered === undefined ? null : `${title} (${publisher})`;
      return [{ name: id, label, uses: this.#using.get(id)?.length ?? 0 }];
    });
  }
}

function sliceOf({ path, kind, id, language }: KnownFile, value: Slice['value']): Slice {
  return { path, kind, id, language, value };
}

/** What a place says of a source, and its id. */
function describedPart(source: Source): Readonly<Record<string, unknown>> {
  const keys = descriptionKeys.filter((key) => source[key] !== undefined);
  return Object.fromEntries([['id', source.id], ...keys.map((key) => [key, source[key]])]);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
