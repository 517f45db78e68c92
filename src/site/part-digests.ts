import { hash } from 'node:crypto';
import { outlineOf } from '#form/known/outline';
import { knownContent } from '#form/known-content';
import type { ClaimNode } from '#model/graph';
import type { ReadFile } from '#reader/file';
import { kindOf, type Part } from './reads.ts';
import {
  builtPart,
  contentPart,
  editorialPart,
  outlinePart,
  type SiteInput,
  todayPart,
} from './site-input.ts';

/** What each part of a site says, as a digest. */
export type PartDigests = ReadonlyMap<Part, string>;

/** The digests of all parts: two sites agree in a part whose digests are the same. */
export function partDigests({ graph, content, editorial, built, today }: SiteInput): PartDigests {
  const texts = textDigests(content.claims, content.translations);
  const parts = new Map<Part, string>();
  for (const [kind, value] of Object.entries(graph)) {
    if (!(value instanceof Map)) {
      parts.set(kind, digest(value));
      continue;
    }
    for (const [id, node] of value) {
      parts.set(`${kind}/${id}`, digest(kind === 'claims' ? claimFacts(node as ClaimNode, texts) : node));
    }
  }
  for (const page of editorial) parts.set(editorialPart(page.file), digest(page));
  parts.set(contentPart, digest([...allFiles(content)].map(({ path, text }) => [path, hash('sha1', text)])));
  parts.set(outlinePart, digest(outlineOf(knownContent(content))));
  parts.set(builtPart, digest(built.toISOString().slice(0, 10)));
  parts.set(todayPart, digest(today));
  return parts;
}

/** The parts that are not as they were, and the kinds of which any is not. */
export function changedParts(before: Readonly<Record<Part, string>>, now: PartDigests): ReadonlySet<Part> {
  const changed = new Set<Part>();
  const add = (part: Part) => changed.add(part).add(kindOf(part));
  for (const [part, own] of now) if (before[part] !== own) add(part);
  for (const part of Object.keys(before)) if (!now.has(part)) add(part);
  return changed;
}

/** A claim with the digests of its texts in the place of what is read from them at length. */
function claimFacts(claim: ClaimNode, texts: ReadonlyMap<string, string>): unknown {
  const words = Object.entries(claim.words).map(([language, { body: _body, ...own }]) => [
    language,
    own,
    texts.get(`${claim.id} ${language}`),
  ]);
  return { ...claim, words };
}

function textDigests(...lists: readonly (readonly ReadFile[])[]): ReadonlyMap<string, string> {
  return new Map(
    lists.flat().map(({ id, language, text }) => [`${id} ${language}`, hash('sha1', text, 'base64url')]),
  );
}

function* allFiles(
  content: SiteInput['content'],
): Generator<{ readonly path: string; readonly text: string }> {
  const { site, events, claims, translations, documents, entities, pages } = content;
  if (site !== undefined) yield site;
  if (events !== undefined) yield events;
  yield* claims;
  yield* translations;
  yield* documents;
  yield* entities;
  yield* pages;
}

function digest(value: unknown): string {
  return hash('sha1', JSON.stringify(value) ?? 'undefined', 'base64url').slice(0, 16);
}
