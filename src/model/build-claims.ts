import { claimantNames } from '#schema/claim';
import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { Claim } from '#schema/claim';
import { revisionKeys } from '#schema/revision-key';
import type { Site } from '#schema/site';
import type { Source } from '#schema/source';
import type { Localised } from '#schema/text';
import type { Translation } from '#schema/translation';
import { dropUndefined } from './defined.ts';
import { unattributed } from './entity-names.ts';
import { factsDigest } from './facts-digest.ts';
import type { ClaimNode, ClaimWords, NamedRevision, Passage, RelationNode, SourceUse } from './graph.ts';
import { collect, oldestFirst } from './order.ts';
import { mediaReviewOf } from './media-review.ts';
import { type SaidClaim, wordingOf } from './wording.ts';

/** A claim file that could be read. */
export type ReadClaim = ReadFile<'claim'> & { readonly value: Claim };

/** The claims by id, with their words in every language and their relations both ways. */
export function buildClaims(
  files: readonly ReadClaim[],
  content: Content,
  site: Site,
  present: ReadonlySet<string>,
  findEntity: (name: string) => string,
): Map<string, ClaimNode> {
  const translations = new Map<string, ReadFile<'translation'>[]>();
  for (const file of content.translations) collect(translations, file.id, file);
  const canonical = canonicalIds(files);
  const documents = new Map(content.documents.map(({ id, value }) => [id, value?.language]));
  const named = new Map(content.entities.map(({ id, value }) => [id, value?.name]));
  const nameOf = (name: string) => named.get(findEntity(name)) ?? name;
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
      const said = saidClaim(file, documents, findEntity);
      const words = buildWords(file, translations.get(file.id) ?? [], site, said);
      const media = mediaReviewOf(file.value, content, site);
      return [file.id, { ...buildClaim(file, relations, words, { findEntity, nameOf }), ...media }];
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

/** How names of speakers are read: the entity that one means, and what that is called. */
interface Names {
  readonly findEntity: (name: string) => string;
  readonly nameOf: (name: string) => Localised;
}

/** Whether a speaker is somebody else than the claimant. */
function isOther(
  { claimant }: Claim,
  speaker: string | undefined,
  findEntity: Names['findEntity'],
): speaker is string {
  if (speaker === undefined) return false;
  return !claimantNames(claimant).some((name) => findEntity(name) === findEntity(speaker));
}

/** What decides whose words the claim is in. */
function saidClaim(
  { value, language }: ReadClaim,
  documents: ReadonlyMap<string, string | undefined>,
  findEntity: Names['findEntity'],
): SaidClaim {
  return {
    quoted: value.quoted,
    appearances: value.appearances
      .filter(({ speaker }) => !isOther(value, speaker, findEntity))
      .map(({ document, quote, quoted }) => ({ quote, quoted, language: documents.get(document) })),
    quotesOthers: value.appearances.some(({ speaker }) => isOther(value, speaker, findEntity)),
    original: { text: value.claim, language },
  };
}

function buildClaim(
  { id, value }: ReadClaim,
  relations: readonly RelationNode[],
  words: Readonly<Record<string, ClaimWords>>,
  { findEntity, nameOf }: Names,
): ClaimNode {
  const revisions = namedRevisions(value);
  return {
    id,
    draft: value.status === 'draft',
    made: value.made,
    ...(value.undated === undefined ? {} : { undated: value.undated }),
    published: value.published,
    updated: revisions.at(-1)?.date ?? value.published,
    ...(value.reviewBy === undefined ? {} : { reviewBy: value.reviewBy }),
    verdict: value.verdict,
    ...(value.confidence === undefined ? {} : { confidence: value.confidence }),
    ...(value.quoted === undefined ? {} : { quoted: value.quoted }),
    claimants: [
      ...new Set(
        claimantNames(value.claimant)
          .filter((name) => name !== unattributed)
          .map(findEntity),
      ),
    ],
    authors: value.authors,
    reviewedBy: value.reviewedBy,
    replies: value.replies,
    topics: value.topics,
    appearances: value.appearances.map(({ speaker, quoted = value.quoted, ...appearance }) =>
      dropUndefined({
        ...appearance,
        quoted,
        speaker: isOther(value, speaker, findEntity) ? nameOf(speaker) : undefined,
      }),
    ),
    sources: value.sources.map(useOf),
    figures: value.figures,
    series: value.series,
    media: value.media,
    relations,
    revisions,
    aliases: value.aliases.filter((alias) => alias !== id),
    firstId: value.aliases[0] ?? id,
    words,
  };
}

function buildWords(
  original: ReadClaim,
  translations: readonly ReadFile<'translation'>[],
  site: Site,
  said: SaidClaim,
): Record<string, ClaimWords> {
  const { title, claim, summary, conclusion, confidenceReason } = original.value;
  const judged = dropUndefined({ conclusion, confidenceReason });
  const worded = (text: string, language: string) => ({ wording: wordingOf(said, { text, language }) });
  const none = { figures: {}, series: {}, media: {}, relations: {}, revisions: {}, sources: {} };
  const words: Record<string, ClaimWords> = {
    [original.language]: {
      ...{ title, claim, summary, ...judged, body: bodyOf(original), ...none },
      ...worded(claim, original.language),
    },
  };
  for (const file of translations) {
    if (file.value === undefined || !site.languages.includes(file.language)) continue;
    words[file.language] = {
      ...pickWords(file.value),
      ...worded(file.value.claim, file.language),
      body: bodyOf(file),
      ...staleness(original.value, file.value),
    };
  }
  return words;
}

/** The revisions of a claim, oldest first. */
function namedRevisions({ revisions }: Claim): NamedRevision[] {
  const keys = revisionKeys(revisions);
  return revisions
    .map((revision, index) => ({ ...revision, key: keys[index] ?? revision.date }))
    .toSorted(oldestFirst);
}

/** Whether a translation names other facts than its original has. One that names none is taken for right. */
function staleness(original: Claim, { facts, revisions }: Translation): Pick<ClaimWords, 'stale'> {
  if (facts === undefined || facts === factsDigest(original)) return {};
  const newest = namedRevisions(original).at(-1);
  const isTold = newest === undefined || revisions[newest.key] !== undefined;
  return { stale: isTold ? {} : { revision: newest } };
}

function pickWords({
  title,
  claim,
  summary,
  conclusion,
  confidenceReason,
  undated,
  figures,
  series,
  media,
  relations,
  revisions,
  sources,
}: Translation): Omit<ClaimWords, 'body' | 'stale' | 'wording'> {
  const judged = dropUndefined({ conclusion, confidenceReason, undated });
  return { title, claim, summary, ...judged, figures, series, media, relations, revisions, sources };
}

function bodyOf(file: ReadFile): ClaimWords['body'] {
  const empty = {
    blocks: [],
    cited: [],
    citations: [],
    quotes: [],
    figures: [],
    pictures: [],
    links: [],
    words: 0,
  };
  return file.body ?? empty;
}

/** What a claim or an event takes from a source it lists. */
export function useOf(source: Source): SourceUse {
  const first = source.quote === undefined ? [] : [source as Source & { quote: string }];
  return {
    source: source.id,
    role: source.role,
    ...(source.lead === undefined ? {} : { lead: source.lead }),
    passages: [...first, ...source.passages].map(passageOf),
  };
}

function passageOf(passage: Source['passages'][number]): Passage {
  const { quote, locator, translation } = passage;
  return dropUndefined({ quote, locator, translation });
}
