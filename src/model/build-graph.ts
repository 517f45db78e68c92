import type { Content } from '#reader/content';
import { isDecoded } from '#reader/media-file';
import type { Site } from '#schema/site';
import { buildClaims, type ReadClaim, useOf } from './build-claims.ts';
import { buildDocuments } from './build-documents.ts';
import { buildEntities } from './build-entities.ts';
import { buildSources } from './build-sources.ts';
import { claimIndexes } from './claim-indexes.ts';
import { datedEntries } from './dated-entries.ts';
import { dropUndefined } from './defined.ts';
import { entityLookup } from './entity-names.ts';
import type {
  ClaimNode,
  EventNode,
  Graph,
  MediaNode,
  RevisionNode,
  TopicNode,
  VerdictNode,
} from './graph.ts';
import type { Romanise } from './name-id.ts';
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
  const sources = buildSources(files, { content, publish: site.capture.publish }, claims, ordered, events);
  const documents = buildDocuments(content, ordered);
  const revisions = collectRevisions(ordered);
  const graph: Graph = {
    site,
    languages: site.languages,
    claims,
    ...claimIndexes(ordered, site.languages),
    sources,
    entities: buildEntities({ content, files, ordered, sources, documents, findEntity }),
    documents,
    media: buildMedia(content),
    topics: buildTopics(site, ordered),
    verdicts: buildVerdicts(site, ordered),
    events,
    exceptions: (content.exceptions?.value ?? []).filter(({ claim }) => present.has(claim)),
    revisions,
    dated: datedEntries({ events, documents, claims, revisions }),
  };
  return frozen ? deepFreeze(graph) : graph;
}

function buildMedia({ media = [] }: Content): Map<string, MediaNode> {
  return new Map(
    media.flatMap(({ name, digest, decoded }) =>
      isDecoded(decoded) ? [[name, { digest, width: decoded.width, height: decoded.height }] as const] : [],
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
