import type { TextFile } from '#reader/file';
import type { FootnoteWords } from '#reader/read-file';
import { type Claim, claimantNames } from '#schema/claim';
import { nearest } from '#schema/nearest';
import { nameKey } from '#schema/name-key';
import { contentWith, type KnownContent } from '../known-content.ts';
import type { LookUp } from './divided-site.ts';
import type { ClaimEntry } from './entries.ts';
import { namesIn } from './known-names.ts';
import { backward, type Offered, offersFor } from './offers.ts';
import { leadingTo } from './relation-chains.ts';
import { filesOf, type Slice } from './slices.ts';

/**
 * The files that matter to a draft, as far as they are known: what it names, what could be meant by names that nothing
 * has, what it would take the place of, and what refers to that.
 */
export function gather(
  head: KnownContent,
  footnotes: FootnoteWords,
  files: readonly TextFile[],
  look: LookUp,
): KnownContent {
  const site = head.files[0]?.value as
    { verdicts?: readonly { id: string; needsConclusion?: boolean }[] } | undefined;
  // A verdict that asks for nothing more: nothing is to be told of claims of which little is known.
  const verdict = site?.verdicts?.find(({ needsConclusion }) => needsConclusion !== true)?.id ?? '';
  const withSlices = (slices: readonly Slice[]): KnownContent => ({
    folder: head.folder,
    files: [...head.files, ...filesOf(slices, verdict)],
    pages: head.pages,
  });
  const own = contentWith(withSlices([]), footnotes, files);
  const given = namesIn(own);
  const slices: Slice[] = [];

  // What the draft takes the place of, and the original of a translation.
  const replaced = own.claims.flatMap(({ id }) => entryOf(look, id) ?? []);
  for (const { slice } of replaced) {
    const entry = look.get('files', `claims/${slice.id}`);
    slices.push(...(entry?.files ?? []), ...(entry?.users ?? []));
  }
  for (const id of given.originals)
    if (entryOf(look, id) !== undefined) slices.push(...(look.get('files', `claims/${id}`)?.files ?? []));
  for (const { id } of own.documents) {
    const known = look.get('documents', id);
    if (known != null && !('is' in known))
      slices.push(...(look.get('files', `documents/${id}`)?.users ?? []));
  }

  // A file of this name, of whomever, is one that the draft must not take the place of.
  for (const { id } of own.entities) slices.push(...(look.get('entities', nameKey(id)) ?? []));

  // Whole files must find what they name, as the draft must.
  const whole = slices.filter((slice) => slice.whole === true);
  const names = whole.length === 0 ? given : namesIn(contentWith(withSlices(whole), footnotes, files));
  const { ownClaims, ownDocuments } = given;

  const claims = new Finder(look, 'claims', (name) => {
    const entry = look.claim(name);
    return entry == null ? entry : entry.slice;
  });
  for (const name of ownClaims) claims.find(name);
  for (const name of names.claims) if (!claims.find(name) && !ownClaims.has(name)) claims.guess(name);
  for (const id of given.originals) if (!claims.find(id) && !ownClaims.has(id)) claims.guessId(id);
  for (const { slice } of replaced) for (const alias of aliasesOf(slice)) claims.guess(alias);

  const documents = new Finder(look, 'documents', (name) => look.document(name));
  for (const name of ownDocuments) documents.find(name);
  for (const name of names.documents)
    if (!documents.find(name) && !ownDocuments.has(name)) documents.guess(name);
  for (const { id } of own.documents) {
    const known = look.document(id);
    if (known?.id === id) for (const alias of aliasesOf(known)) documents.guess(alias);
  }

  const sources = new Finder(look, 'sources', (name) => look.get('sources', name));
  for (const name of names.sources) if (!sources.find(name)) sources.guess(name);
  for (const slice of slices) for (const id of sourceIds(slice)) if (!sources.find(id)) sources.guess(id);

  slices.push(...claims.found, ...documents.found, ...sources.found);
  // Where a claim is replaced, its claimants are asked about at the next one of theirs.
  const former = replaced.flatMap(({ slice }) => claimantNames(slice.value['claimant'] as Claim['claimant']));
  for (const name of new Set([...names.names, ...former]))
    for (const key of new Set([nameKey(name), nameKey(name).replaceAll(' ', '-')]))
      slices.push(...(look.get('entities', key) ?? []));
  const taken = [...ownClaims].flatMap((name) => look.claim(name) ?? []);
  // First, so that relations stand in the order of their file.
  return withSlices([...leadingTo(taken, look), ...slices]);
}

/** The claim whose id this is. */
function entryOf(look: LookUp, id: string): ClaimEntry | undefined {
  const entry = look.get('claims', id);
  return entry == null || 'is' in entry ? undefined : entry;
}

function aliasesOf({ value }: Slice): readonly string[] {
  return (value['aliases'] ?? []) as readonly string[];
}

function sourceIds({ value }: Slice): readonly string[] {
  const sources = value['sources'];
  return Array.isArray(sources) ? (sources as { id: string }[]).map(({ id }) => id) : [];
}

/** Finds what names mean, and what could be meant by a name that nothing has. */
class Finder {
  readonly found: Slice[] = [];
  readonly #look: LookUp;
  readonly #kind: 'claims' | 'documents' | 'sources';
  readonly #of: (name: string) => Slice | readonly Slice[] | null | undefined;

  constructor(
    look: LookUp,
    kind: 'claims' | 'documents' | 'sources',
    of: (name: string) => Slice | readonly Slice[] | null | undefined,
  ) {
    this.#look = look;
    this.#kind = kind;
    this.#of = of;
  }

  /** Whether the name is known, or may be: what is still to be fetched is nothing to guess about. */
  find(name: string): boolean {
    const found = this.#of(name);
    if (found === null) return false;
    if (found === undefined) return true;
    this.found.push(...(Array.isArray(found) ? (found as readonly Slice[]) : [found as Slice]));
    return true;
  }

  /** Adds what the name is nearest to. */
  guess(name: string): void {
    this.#guess(
      name,
      this.#near(name).map(([known]) => known),
    );
  }

  /** The same among ids, without former names. */
  guessId(name: string): void {
    this.guess(name);
    this.#guess(
      name,
      this.#near(name).flatMap(([known, label]) => (label === null ? [] : [known])),
    );
  }

  #near(name: string): readonly Offered[] {
    const [look, kind] = [this.#look, this.#kind];
    return [
      ...offersFor(name, (beginning) => look.get(`offer-${kind}`, beginning), { slips: true }),
      ...offersFor(backward(name), (end) => look.get(`end-${kind}`, end)),
    ];
  }

  #guess(name: string, known: readonly string[]): void {
    const best = nearest(
      name,
      known.filter((other) => other !== name),
    );
    if (best !== undefined) this.find(best);
  }
}
