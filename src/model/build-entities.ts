import { claimantNames } from '#schema/claim';
import type { Localised } from '#schema/text';
import type { Content } from '#reader/content';
import type { ReadClaim } from './build-claims.ts';
import { dropUndefined } from './defined.ts';
import { namesOf } from './entity-names.ts';
import type { ClaimNode, DocumentNode, EntityNode, SourceNode } from './graph.ts';
import { unmarkedId } from './name-id.ts';
import { namesIn } from './names-in.ts';
import { byText, collect } from './order.ts';

interface Given {
  readonly content: Content;
  readonly files: readonly ReadClaim[];
  /** Newest first. */
  readonly ordered: readonly ClaimNode[];
  readonly sources: ReadonlyMap<string, SourceNode>;
  readonly documents: ReadonlyMap<string, DocumentNode>;
  readonly findEntity: (name: string) => string;
}

/**
 * Claimants and speakers; and of those who have a file, publishers and authors of sources and documents. Each with all
 * that is theirs on the site.
 */
export function buildEntities(given: Given): Map<string, EntityNode> {
  const { content, files, ordered, sources, documents, findEntity } = given;
  const described = new Map(content.entities.map((file) => [file.id, file.value]));
  const claims = new Map<string, string[]>();
  const spoken = new Map<string, string[]>();
  const written = new Map<string, Localised>();
  for (const { id, claimants, appearances } of ordered) {
    for (const claimant of claimants) collect(claims, claimant, id);
    for (const { speaker } of appearances) {
      if (speaker === undefined) continue;
      const [entity = ''] = entitiesOf(speaker, findEntity);
      if (!written.has(entity)) written.set(entity, speaker);
      if (spoken.get(entity)?.at(-1) !== id) collect(spoken, entity, id);
    }
  }
  const isKnown = (entity: string) =>
    described.get(entity) !== undefined || claims.has(entity) || spoken.has(entity);
  const theirs = (id: string, names: readonly (Localised | undefined)[], lists: Map<string, string[]>) => {
    // A letter or a call has no publisher.
    const all = names.flatMap((name) =>
      name === undefined || name === '' ? [] : entitiesOf(name, findEntity),
    );
    for (const entity of new Set(all)) if (isKnown(entity)) collect(lists, entity, id);
  };
  const published = new Map<string, string[]>();
  for (const { id, publisher, author } of sources.values()) theirs(id, [publisher, author], published);
  const papers = new Map<string, string[]>();
  for (const { id, data } of documents.values()) theirs(id, [data.publisher, data.author], papers);

  const ids = new Set([...claims.keys(), ...spoken.keys(), ...published.keys(), ...papers.keys()]);
  const claimed = new Map(files.map(({ id, value }) => [id, claimantNames(value.claimant)]));
  const nameOf = (entity: string): Localised =>
    described.get(entity)?.name ??
    claimed.get(claims.get(entity)?.[0] ?? '')?.find((name) => findEntity(name) === entity) ??
    written.get(entity) ??
    entity;
  const namesOfOne = (id: string) => {
    const value = described.get(id);
    return value === undefined ? textsOf(nameOf(id)) : namesOf(value);
  };
  const named = claimsNaming(
    ordered,
    [...ids].map((id) => [id, namesOfOne(id)]),
  );
  // A file names the address of its claimant itself, and speakers had none.
  const had = [...ids].filter((id) => !described.has(id) && (claims.has(id) || published.has(id)));
  const former = formerIds(
    had.map((id) => ({ id, name: nameOf(id) })),
    ids,
  );
  return new Map(
    [...ids].sort(byText).map((id) => {
      const { kind, description, url, sameAs = [], media = [] } = described.get(id) ?? {};
      const own = claims.get(id) ?? [];
      const heard = (spoken.get(id) ?? []).filter((claim) => !own.includes(claim));
      const links = {
        sameAs,
        media,
        names: namesOfOne(id),
        claims: own,
        spoken: heard,
        named: (named.get(id) ?? []).filter((claim) => !own.includes(claim) && !heard.includes(claim)),
        documents: papers.get(id) ?? [],
        sources: published.get(id) ?? [],
      };
      const optional = dropUndefined({ kind, description, url, formerId: former.get(id) });
      return [id, { id, name: nameOf(id), ...optional, ...links }];
    }),
  );
}

/** Addresses without a mark that lead to those with one: where nobody else has them, or had them. */
function formerIds(
  named: readonly { readonly id: string; readonly name: Localised }[],
  taken: ReadonlySet<string>,
): Map<string, string> {
  const byFormer = new Map<string, { id: string; isWhole: boolean }[]>();
  for (const { id, name } of named) {
    if (typeof name !== 'string') continue;
    const former = unmarkedId(name);
    if (!taken.has(former.id)) collect(byFormer, former.id, { id, isWhole: former.isWhole });
  }
  return new Map(
    [...byFormer].flatMap(([former, [only, ...others]]) =>
      only?.isWhole === true && others.length === 0 ? [[only.id, former]] : [],
    ),
  );
}

/** The claims whose title or words name somebody, by the id of whoever is named, newest first. */
function claimsNaming(
  ordered: readonly ClaimNode[],
  names: readonly (readonly [id: string, names: readonly string[]])[],
): Map<string, string[]> {
  const find = namesIn(names);
  const found = new Map<string, string[]>();
  for (const { id, words } of ordered) {
    const texts = Object.values(words).flatMap(({ title, claim }) => [title, claim]);
    for (const entity of find(texts.join('\n'))) collect(found, entity, id);
  }
  return found;
}

/** Those whom a name means: one, however it is translated, but for a name that two files have. */
function entitiesOf(name: Localised, findEntity: (name: string) => string): string[] {
  return textsOf(name).map(findEntity);
}

function textsOf(name: Localised): string[] {
  return typeof name === 'string' ? [name] : Object.values(name);
}
