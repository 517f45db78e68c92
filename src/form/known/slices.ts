import type { Body, Reference } from '#markdown/body';
import type { Kind } from '#reader/file';
import type { KnownFile } from '../known-content.ts';

/** What a draft must know of one file: some of its values, or, with a body, all of it. */
export interface Slice {
  readonly path: string;
  readonly kind: Kind;
  readonly id: string;
  readonly language: string;
  /** Keys of the file; of `events.yml`, those of an event. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly links?: readonly Reference[];
  readonly whole?: true;
  readonly body?: Omit<Body, 'blocks'>;
}

/** A whole file as a slice. */
export function wholeSlice({ value, ...file }: KnownFile): Slice {
  return { ...file, value: value as unknown as Slice['value'], whole: true };
}

/** What a claim of which little is known says of the rest: nothing that a rule could blame. */
const silentClaim = {
  title: '',
  claim: '',
  claimant: 'unattributed',
  made: '2000',
  summary: '',
  status: 'published',
  published: '2000-01-01',
  authors: [],
  reviewedBy: [],
  replies: [],
  topics: [],
  appearances: [],
  sources: [],
  figures: [],
  series: [],
  media: [],
  relations: [],
  revisions: [],
  aliases: [],
};

/** What a document of which little is known says at length: nothing. */
const silentDocument = { kind: 'text', unrated: [], wording: [], media: [], aliases: [] };

/** The files that slices make up, each path once. `verdict` stands where none is known. */
export function filesOf(slices: readonly Slice[], verdict: string): KnownFile[] {
  const byPath = new Map<string, Slice>();
  for (const slice of slices) {
    const known = byPath.get(slice.path);
    byPath.set(slice.path, known === undefined ? slice : merge(known, slice));
  }
  // A translation stands beside its original, and cites what that lists.
  const originals = new Map<string, Slice>();
  for (const slice of byPath.values()) if (slice.kind === 'claim') originals.set(slice.id, slice);
  const bare = [...byPath.values()].flatMap(({ kind, id, path, language }): Slice[] =>
    kind !== 'translation' || originals.has(id)
      ? []
      : [{ kind: 'claim', id, path: path.replace(`.${language}.mdx`, '.mdx'), language, value: {} }],
  );
  return [...byPath.values(), ...new Map(bare.map((slice) => [slice.path, slice])).values()].map((slice) =>
    fileOf(slice, verdict, originals.get(slice.id)),
  );
}

function merge(left: Slice, right: Slice): Slice {
  if (left.whole === true) return left;
  if (right.whole === true) return right;
  const value: Record<string, unknown> = { ...left.value };
  for (const [key, given] of Object.entries(right.value)) {
    const known = value[key];
    value[key] = Array.isArray(known) && Array.isArray(given) ? distinct([...known, ...given]) : given;
  }
  return { ...left, value, links: distinct([...(left.links ?? []), ...(right.links ?? [])]) };
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}

function fileOf(slice: Slice, verdict: string, original: Slice | undefined): KnownFile {
  const { path, kind, id, language, value, links = [], whole, body } = slice;
  const file = { path, kind, id, language };
  if (whole === true) return { ...file, value, ...(body === undefined ? {} : { body }) } as KnownFile;
  const sources = sourcesOf(slice).map((source) => ({ role: 'context', passages: [], ...source }));
  if (kind === 'events') {
    const event = { date: '2000-01-01', title: 'event', claims: [], ...value, sources };
    return { ...file, value: [event] } as unknown as KnownFile;
  }
  if (kind === 'document') return { ...file, value: { ...silentDocument, ...value } } as unknown as KnownFile;
  if (kind !== 'claim' && kind !== 'translation') return { ...file, value } as unknown as KnownFile;
  const own =
    kind === 'claim' ? { ...silentClaim, verdict, ...value, sources } : { ...silentTranslation, ...value };
  const cited = (original === undefined ? [] : sourcesOf(original)).map((source) => source.id);
  const silentBody = { cited, citations: [], quotes: [], figures: [], pictures: [], links, words: 0 };
  return { ...file, value: own, body: silentBody } as unknown as KnownFile;
}

function sourcesOf({ value }: Slice): readonly { readonly id: string }[] {
  return (value['sources'] ?? []) as { id: string }[];
}

const silentTranslation = {
  title: '',
  claim: '',
  summary: '',
  figures: {},
  series: {},
  media: {},
  relations: {},
  revisions: {},
  sources: {},
};
