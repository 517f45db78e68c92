import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { Claim } from '#schema/claim';
import type { Site } from '#schema/site';
import type { Source } from '#schema/source';
import type { Translation } from '#schema/translation';
import { entityLookup, unattributed } from './entity-names.ts';
import type {
  ClaimNode,
  ClaimWords,
  DocumentNode,
  EntityNode,
  EventNode,
  Graph,
  Passage,
  RelationNode,
  RevisionNode,
  SourceNode,
  SourceUse,
  TopicNode,
  VerdictNode,
} from './graph.ts';
import { byText, collect, newestFirst, oldestFirst } from './order.ts';

export interface GraphOptions {
  /** Whether drafts are part of the site: in the live site they are, in a build never. */
  readonly drafts: boolean;
}

/**
 * The graph of all content that could be read. Files with problems are left out, and so are links to
 * what is not there: whether that may happen is the check’s business.
 */
export function buildGraph(content: Content, site: Site, { drafts }: GraphOptions): Graph {
  const files = content.claims.filter(
    (file): file is ReadFile<'claim'> & { value: Claim } =>
      file.value !== undefined && (drafts || file.value.status === 'published'),
  );
  const findEntity = entityLookup(content);
  const present = new Set(files.map(({ id }) => id));
  const claims = buildClaims(files, content, site, present, findEntity);
  const events = buildEvents(content, present);
  const ordered = [...claims.values()].sort(newestFirst);
  return deepFreeze({
    site,
    languages: site.languages,
    claims,
    sources: buildSources(files, content, ordered, events),
    entities: buildEntities(content, files, ordered),
    documents: buildDocuments(content, ordered),
    topics: buildTopics(site, ordered),
    verdicts: buildVerdicts(site, ordered),
    events,
    revisions: collectRevisions(ordered),
  });
}

type ReadClaim = ReadFile<'claim'> & { readonly value: Claim };

function buildClaims(
  files: readonly ReadClaim[],
  content: Content,
  site: Site,
  present: ReadonlySet<string>,
  findEntity: (name: string) => string,
): Map<string, ClaimNode> {
  const translations = new Map<string, ReadFile<'translation'>[]>();
  for (const file of content.translations) collect(translations, file.id, file);
  const canonical = canonicalIds(files);
  const incoming = new Map<string, RelationNode[]>();
  const outgoing = new Map<string, RelationNode[]>();
  for (const { id, value } of files) {
    for (const { type, claim, reason } of value.relations) {
      const target = canonical.get(claim);
      if (target === undefined || !present.has(target)) continue;
      const words = reason === undefined ? {} : { reason };
      collect(outgoing, id, { type, inverse: false, claim: target, ...words });
      collect(incoming, target, { type, inverse: true, claim: id, ...words });
    }
  }
  return new Map(
    files.map((file) => {
      const relations = [...(outgoing.get(file.id) ?? []), ...(incoming.get(file.id) ?? [])];
      const words = buildWords(file, translations.get(file.id) ?? [], site);
      return [file.id, buildClaim(file, relations, words, findEntity)];
    }),
  );
}

/** Every id and alias of the claims, with the id it means now. */
function canonicalIds(files: readonly ReadClaim[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, value } of files) for (const alias of value.aliases) ids.set(alias, id);
  for (const { id } of files) ids.set(id, id);
  return ids;
}

function buildClaim(
  { id, value }: ReadClaim,
  relations: readonly RelationNode[],
  words: Readonly<Record<string, ClaimWords>>,
  findEntity: (name: string) => string,
): ClaimNode {
  const revisions = value.revisions.toSorted(oldestFirst);
  return {
    id,
    draft: value.status === 'draft',
    made: value.made,
    published: value.published,
    updated: revisions.at(-1)?.date ?? value.published,
    verdict: value.verdict,
    ...(value.quoted === undefined ? {} : { quoted: value.quoted }),
    ...(value.claimant === unattributed ? {} : { claimant: findEntity(value.claimant) }),
    authors: value.authors,
    topics: value.topics,
    appearances: value.appearances.map(dropUndefined),
    sources: value.sources.map(useOf),
    figures: value.figures,
    relations,
    revisions,
    aliases: value.aliases,
    words,
  };
}

function buildWords(
  original: ReadClaim,
  translations: readonly ReadFile<'translation'>[],
  site: Site,
): Record<string, ClaimWords> {
  const { title, claim, summary } = original.value;
  const none = { figures: {}, relations: {}, revisions: {}, sources: {} };
  const words: Record<string, ClaimWords> = {
    [original.language]: { title, claim, summary, body: bodyOf(original), ...none },
  };
  for (const file of translations) {
    if (file.value === undefined || !site.languages.includes(file.language)) continue;
    words[file.language] = { ...pickWords(file.value), body: bodyOf(file) };
  }
  return words;
}

function pickWords({
  title,
  claim,
  summary,
  figures,
  relations,
  revisions,
  sources,
}: Translation): Omit<ClaimWords, 'body'> {
  return { title, claim, summary, figures, relations, revisions, sources };
}

function bodyOf(file: ReadFile): ClaimWords['body'] {
  const empty = { blocks: [], cited: [], citations: [], quotes: [], figures: [], links: [], words: 0 };
  return file.body ?? empty;
}

function useOf(source: Source): SourceUse {
  const first = source.quote === undefined ? [] : [source as Source & { quote: string }];
  return {
    source: source.id,
    role: source.role,
    passages: [...first, ...source.passages].map(passageOf),
  };
}

function passageOf(passage: Source['passages'][number]): Passage {
  const { quote, locator, translation } = passage;
  return dropUndefined({ quote, locator, translation });
}

function buildSources(
  files: readonly ReadClaim[],
  content: Content,
  ordered: readonly ClaimNode[],
  events: readonly EventNode[],
): Map<string, SourceNode> {
  const descriptions = new Map<string, { source: Source; claim?: string }>();
  const offer = (source: Source, claim?: string) => {
    if (source.title === undefined || descriptions.has(source.id)) return;
    descriptions.set(source.id, claim === undefined ? { source } : { source, claim });
  };
  for (const { id, value } of files) for (const source of value.sources) offer(source, id);
  // A draft or a claim left out may be the one that describes a source others use.
  for (const { id, value } of content.claims) for (const source of value?.sources ?? []) offer(source, id);
  for (const event of content.events?.value ?? []) for (const source of event.sources) offer(source);

  const claims = new Map<string, string[]>();
  for (const claim of ordered) for (const { source } of claim.sources) collect(claims, source, claim.id);
  const eventPlaces = new Map<string, number[]>();
  for (const [place, event] of events.entries()) {
    for (const { source } of event.sources) collect(eventPlaces, source, place);
  }
  const used = new Set([...claims.keys(), ...eventPlaces.keys()]);
  return new Map(
    [...used].sort(byText).flatMap((id) => {
      const description = descriptions.get(id);
      if (description === undefined) return [];
      const links = { claims: [...new Set(claims.get(id))], events: eventPlaces.get(id) ?? [] };
      return [[id, { ...describeSource(description.source, description.claim), ...links }] as const];
    }),
  );
}

function describeSource(source: Source, claim: string | undefined): Omit<SourceNode, 'claims' | 'events'> {
  const { id, title = id, publisher = '', author, url, published, accessed } = source;
  const { archived, noArchive, kind, consulted, lang: language } = source;
  return {
    id,
    title,
    publisher,
    ...dropUndefined({
      author,
      url,
      published,
      accessed,
      archived,
      noArchive,
      kind,
      consulted,
      language,
      describedBy: claim,
    }),
  };
}

function buildEntities(
  content: Content,
  files: readonly ReadClaim[],
  ordered: readonly ClaimNode[],
): Map<string, EntityNode> {
  const claims = new Map<string, string[]>();
  for (const { id, claimant } of ordered) if (claimant !== undefined) collect(claims, claimant, id);
  const described = new Map(content.entities.map((file) => [file.id, file.value]));
  const writtenName = new Map(files.map(({ id, value }) => [id, value.claimant]));
  return new Map(
    [...claims.keys()].sort(byText).map((id) => {
      const own = claims.get(id) ?? [];
      const entity = described.get(id);
      const name = entity?.name ?? writtenName.get(own[0] ?? '') ?? id;
      const { kind, description, url } = entity ?? {};
      const links = { sameAs: entity?.sameAs ?? [], claims: own };
      return [id, { id, name, ...dropUndefined({ kind, description, url }), ...links }];
    }),
  );
}

function buildDocuments(content: Content, ordered: readonly ClaimNode[]): Map<string, DocumentNode> {
  const passages = new Map<string, { id: string; position: number; made: string }[]>();
  for (const { id, made, appearances } of ordered) {
    for (const { document, position = Number.MAX_VALUE } of appearances) {
      collect(passages, document, { id, position, made });
    }
  }
  return new Map(
    content.documents.flatMap(({ id, value }) => {
      if (value === undefined) return [];
      const inOrder = (passages.get(id) ?? []).sort(
        (left, right) =>
          left.position - right.position || byText(left.made, right.made) || byText(left.id, right.id),
      );
      return [[id, { id, data: value, claims: [...new Set(inOrder.map((passage) => passage.id))] }] as const];
    }),
  );
}

function buildTopics(site: Site, ordered: readonly ClaimNode[]): Map<string, TopicNode> {
  const claims = new Map<string, string[]>();
  for (const claim of ordered) for (const topic of claim.topics) collect(claims, topic, claim.id);
  return new Map(site.topics.map((data) => [data.id, { data, claims: claims.get(data.id) ?? [] }]));
}

function buildVerdicts(site: Site, ordered: readonly ClaimNode[]): Map<string, VerdictNode> {
  const claims = new Map<string, string[]>();
  for (const claim of ordered) collect(claims, claim.verdict, claim.id);
  return new Map(
    site.verdicts.map((data, rank) => [data.id, { data, rank, claims: claims.get(data.id) ?? [] }]),
  );
}

function buildEvents(content: Content, present: ReadonlySet<string>): EventNode[] {
  return (content.events?.value ?? [])
    .toSorted(oldestFirst)
    .map(({ date, title, text, claims, sources }) => ({
      date,
      title,
      ...dropUndefined({ text }),
      claims: claims.filter((id) => present.has(id)),
      sources: sources.map(useOf),
    }));
}

function collectRevisions(ordered: readonly ClaimNode[]): RevisionNode[] {
  return ordered
    .flatMap(({ id, revisions }) => revisions.map((revision) => ({ ...revision, claim: id })))
    .sort((left, right) => byText(right.date, left.date) || byText(left.claim, right.claim));
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** The object without its undefined values, as `exactOptionalPropertyTypes` wants it. */
function dropUndefined<T extends object>(values: T): Partial<Defined<T>> & Pick<Defined<T>, RequiredKeys<T>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<
    Defined<T>
  > &
    Pick<Defined<T>, RequiredKeys<T>>;
}

type RequiredKeys<T> = { [Key in keyof T]-?: undefined extends T[Key] ? never : Key }[keyof T];

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(inner);
  return value;
}
