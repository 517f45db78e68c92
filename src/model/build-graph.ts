import { claimantNames } from '#schema/claim';
import type { Content } from '#reader/content';
import type { Site } from '#schema/site';
import type { Localised } from '#schema/text';
import { buildClaims, type ReadClaim, useOf } from './build-claims.ts';
import { buildDocuments } from './build-documents.ts';
import { buildSources } from './build-sources.ts';
import { claimIndexes } from './claim-indexes.ts';
import { datedEntries } from './dated-entries.ts';
import { dropUndefined } from './defined.ts';
import { entityLookup } from './entity-names.ts';
import type {
  ClaimNode,
  EntityNode,
  EventNode,
  Graph,
  RevisionNode,
  SourceNode,
  TopicNode,
  VerdictNode,
} from './graph.ts';
import { type Romanise, unmarkedId } from './name-id.ts';
import { verdictHistory } from './verdict-history.ts';
import { byText, collect, newestFirst, oldestFirst } from './order.ts';

export interface GraphOptions {
  /** Whether drafts are part of the site: in the live site they are, in a build never. */
  readonly drafts: boolean;
  /** Whether whoever tries to change the graph is stopped: yes, but where a large site would wait for nothing else. */
  readonly frozen?: boolean;
  /** Makes addresses of names readable; without it, which is enough where no address is shown, other scripts are left out. */
  readonly romanise?: Romanise;
}

/**
 * The graph of all content that could be read. Files with problems are left out, and so are links to
 * what is not there: whether that may happen is the check’s business.
 */
export function buildGraph(
  content: Content,
  site: Site,
  { drafts, frozen = true, romanise }: GraphOptions,
): Graph {
  const files = content.claims.filter(
    (file): file is ReadClaim => file.value !== undefined && (drafts || file.value.status === 'published'),
  );
  const findEntity = entityLookup(content, romanise);
  const present = new Set(files.map(({ id }) => id));
  const claims = buildClaims(files, content, site, present, findEntity);
  const events = buildEvents(content, present);
  const ordered = [...claims.values()].sort(newestFirst);
  const sources = buildSources(files, content, claims, ordered, events);
  const documents = buildDocuments(content, ordered);
  const revisions = collectRevisions(ordered);
  const graph: Graph = {
    site,
    languages: site.languages,
    claims,
    ...claimIndexes(ordered, site.languages),
    sources,
    entities: buildEntities(content, files, ordered, sources, findEntity),
    documents,
    topics: buildTopics(site, ordered),
    verdicts: buildVerdicts(site, ordered),
    events,
    exceptions: (content.exceptions?.value ?? []).filter(({ claim }) => present.has(claim)),
    revisions,
    dated: datedEntries({ events, documents, claims, revisions }),
  };
  return frozen ? deepFreeze(graph) : graph;
}

/** Claimants, and publishers of sources that have a file. */
function buildEntities(
  content: Content,
  files: readonly ReadClaim[],
  ordered: readonly ClaimNode[],
  sources: ReadonlyMap<string, SourceNode>,
  findEntity: (name: string) => string,
): Map<string, EntityNode> {
  const described = new Map(content.entities.map((file) => [file.id, file.value]));
  const claims = new Map<string, string[]>();
  for (const { id, claimants } of ordered) for (const claimant of claimants) collect(claims, claimant, id);
  const published = new Map<string, string[]>();
  for (const { id, publisher } of sources.values()) {
    // A letter or a call has no publisher.
    if (publisher === '') continue;
    const entity = findEntity(publisher);
    if (described.get(entity) !== undefined || claims.has(entity)) collect(published, entity, id);
  }
  const names = new Map(files.map(({ id, value }) => [id, claimantNames(value.claimant)]));
  const writtenName = (entity: string, claim = '') =>
    names.get(claim)?.find((name) => findEntity(name) === entity);
  const ids = [...new Set([...claims.keys(), ...published.keys()])].sort(byText);
  const named = ids.map((id) => {
    const [first] = claims.get(id) ?? [];
    return { id, name: described.get(id)?.name ?? writtenName(id, first) ?? id };
  });
  // A file names the address of its claimant itself.
  const former = formerIds(
    named.filter(({ id }) => !described.has(id)),
    new Set(ids),
  );
  return new Map(
    named.map(({ id, name }) => {
      const entity = described.get(id);
      const { kind, description, url } = entity ?? {};
      const links = {
        sameAs: entity?.sameAs ?? [],
        claims: claims.get(id) ?? [],
        sources: published.get(id) ?? [],
      };
      const optional = dropUndefined({ kind, description, url, formerId: former.get(id) });
      return [id, { id, name, ...optional, ...links }];
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
    .flatMap((claim) => {
      const verdicts = verdictHistory(claim);
      return claim.revisions
        .map((revision, index) => ({
          ...revision,
          claim: claim.id,
          index,
          verdicts: verdicts[index] ?? ([claim.verdict, claim.verdict] as const),
        }))
        .reverse();
    })
    .sort((left, right) => byText(right.date, left.date) || byText(left.claim, right.claim));
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(inner);
  return value;
}
