import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import type { Problem } from '#schema/problem';
import { descriptionKeys } from '#schema/source';
import { plainId } from '#schema/plain-id';
import { idPattern } from '#schema/text';
import { collect } from '#model/order';
import { asList, asRecord, textsUnder } from './facts.ts';

/** One place that names a source. */
export interface SourceUse {
  readonly id: string;
  readonly file: ReadFile;
  readonly path: ValuePath;
  /** The keys given there, right or wrong. */
  readonly keys: Readonly<Record<string, unknown>>;
  /** Whether the place says more of the source than its id and what the claim takes from it. */
  readonly describes: boolean;
}

/** A claim with all its texts, the original first. */
export interface ClaimTexts {
  readonly claim: ReadFile<'claim'>;
  readonly texts: readonly ReadFile[];
}

/**
 * Every name that exists in the content, also in files that have mistakes: a mistake in one file must
 * not be told in all files that refer to it.
 */
export interface ReferenceIndex {
  readonly claims: readonly ClaimTexts[];
  /** Claim ids and aliases, with the id they mean. */
  readonly claimIds: ReadonlyMap<string, string>;
  readonly claimFiles: ReadonlyMap<string, ReadFile<'claim'>>;
  readonly documentIds: ReadonlySet<string>;
  readonly uses: readonly SourceUse[];
  /** Ids of sources that are described somewhere. */
  readonly described: ReadonlySet<string>;
  /** Ids of site.yml; nothing when site.yml cannot tell. */
  readonly verdictIds: ReadonlySet<string> | undefined;
  readonly topicIds: ReadonlySet<string> | undefined;
}

const memo = new WeakMap<Content, ReferenceIndex>();

/** The reference index of a content, made once. */
export function referenceIndexOf(content: Content): ReferenceIndex {
  const known = memo.get(content);
  if (known !== undefined) return known;
  const index = build(content);
  memo.set(content, index);
  return index;
}

const sourceIds = new WeakMap<ReadFile<'claim'>, { readonly ids: ReadonlySet<string> | undefined }>();

/** The ids of the sources a claim lists; nothing when its front matter cannot be read. Made once: many rules ask. */
export function sourceIdsOf(claim: ReadFile<'claim'>): ReadonlySet<string> | undefined {
  const known = sourceIds.get(claim) ?? { ids: idsUnder(claim, 'sources') };
  sourceIds.set(claim, known);
  return known.ids;
}

/** The ids in a list of a file; nothing when the file cannot be read. */
export function idsUnder(file: ReadFile, key: string): ReadonlySet<string> | undefined {
  const list = asRecord(file.raw)[key];
  // A misspelt or empty list is told by the reader: it cannot tell what is not in it.
  const isTold = asList(list).length === 0 && file.problems.some((problem) => isAbout(problem, key));
  return file.raw === undefined || isTold ? undefined : idSet(list);
}

function isAbout({ fix = '', message }: Problem, key: string): boolean {
  return fix.startsWith(`${key}:`) || message.startsWith(`“${key}” `);
}

function build(content: Content): ReferenceIndex {
  const translations = new Map<string, ReadFile[]>();
  for (const file of content.translations) collect(translations, file.id, file as ReadFile);
  const uses = [...content.claims.flatMap(usesOfClaim), ...usesOfEvents(content)];
  const described = new Set(uses.filter(({ keys }) => keys['title'] !== undefined).map(({ id }) => id));
  for (const file of content.claims)
    if (asList(asRecord(file.raw)['sources']).length === 0)
      for (const id of guessSources(file)) described.add(id);
  const raw = content.site?.raw;
  const site = raw === undefined ? undefined : asRecord(raw);
  return {
    claims: content.claims.map((claim) => ({
      claim,
      texts: [claim as ReadFile, ...(translations.get(claim.id) ?? [])],
    })),
    claimIds: claimIds(content),
    claimFiles: new Map(content.claims.map((file) => [file.id, file])),
    documentIds: new Set(content.documents.flatMap((file) => [file.id, ...aliasesOf(file)])),
    uses,
    described,
    verdictIds: site?.['verdicts'] === undefined ? undefined : idSet(site['verdicts']),
    topicIds: site === undefined ? undefined : idSet(site['topics']),
  };
}

function idSet(list: unknown): Set<string> {
  return new Set(textsUnder(list, 'id').map(({ value }) => meantId(value)));
}

/** An id that is written wrong counts as the one it means: the reader tells the mistake, once. */
function meantId(written: string): string {
  return idPattern.test(written) ? written : (plainId(written) ?? written);
}

function claimIds({ claims }: Content): Map<string, string> {
  const ids = new Map<string, string>();
  for (const file of claims) for (const alias of aliasesOf(file)) ids.set(alias, file.id);
  for (const { id } of claims) ids.set(id, id);
  return ids;
}

function aliasesOf(file: ReadFile): string[] {
  if (file.raw === undefined) return guessAliases(file);
  return asList(asRecord(file.raw)['aliases']).filter((alias) => typeof alias === 'string');
}

function usesOfClaim(file: ReadFile<'claim'>): SourceUse[] {
  return usesIn(file as ReadFile, asRecord(file.raw)['sources'], ['sources']);
}

function usesOfEvents({ events }: Content): SourceUse[] {
  if (events === undefined) return [];
  return asList(events.raw).flatMap((event, index) =>
    usesIn(events as ReadFile, asRecord(event)['sources'], [index, 'sources']),
  );
}

function usesIn(file: ReadFile, list: unknown, path: ValuePath): SourceUse[] {
  return textsUnder(list, 'id').map(({ index, value }) => {
    const keys = asRecord(asList(list)[index]);
    const describes = descriptionKeys.some((key) => keys[key] !== undefined);
    return { id: meantId(value), file, path: [...path, index], keys, describes };
  });
}

/** Source ids of front matter that is no YAML, by the look of its lines. */
function guessSources({ text }: ReadFile): string[] {
  return [...text.matchAll(/^\s*-\s*\{?\s*id:\s*["']?([a-z0-9-]+)/gmu)].map(([, id = '']) => id);
}

function guessAliases({ text }: ReadFile): string[] {
  const list = /^aliases:((?:\s*\[[^\]]*\])|(?:\s*\n\s*- .*)+)/mu.exec(text)?.[1] ?? '';
  return [...list.matchAll(/[a-z0-9-]*[a-z0-9]/gu)].map(([alias]) => alias);
}
