import type { Content } from '#reader/content';
import type { LedgerEntry } from '#schema/ledger';
import type { PublishedCaptures } from '#schema/site';
import type { Role, Source } from '#schema/source';
import type { ReadClaim } from './build-claims.ts';
import { capturedOf } from './captured.ts';
import { dropUndefined } from './defined.ts';
import type { ClaimNode, EventNode, SourceNode } from './graph.ts';
import { byText, collect } from './order.ts';

/** The sources that claims and events use, each with the one description it has on the site. */
export function buildSources(
  files: readonly ReadClaim[],
  { content, publish }: { readonly content: Content; readonly publish: PublishedCaptures },
  claimNodes: ReadonlyMap<string, ClaimNode>,
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
  const uses = new Map<string, Record<Role, number>>();
  for (const claim of ordered) {
    for (const { source, role } of claim.sources) {
      // The first use of a claim tells its role.
      if (claims.get(source)?.at(-1) !== claim.id) {
        const counts = uses.get(source) ?? { supports: 0, refutes: 0, context: 0 };
        counts[role] += 1;
        uses.set(source, counts);
      }
      collect(claims, source, claim.id);
    }
  }
  const eventPlaces = new Map<string, number[]>();
  for (const [place, event] of events.entries()) {
    for (const { source } of event.sources) collect(eventPlaces, source, place);
  }
  const used = new Set([...claims.keys(), ...eventPlaces.keys()]);
  return new Map(
    [...used].sort(byText).flatMap((id) => {
      const description = descriptions.get(id);
      if (description === undefined) return [];
      const links = {
        claims: [...new Set(claims.get(id))],
        uses: uses.get(id) ?? { supports: 0, refutes: 0, context: 0 },
        events: eventPlaces.get(id) ?? [],
      };
      const described = describeSource(description.source, description.claim);
      const known = dropUndefined({
        found: findingOf(content, described),
        captured: capturedOf(content, described, publish),
      });
      const wordsIn = translatedWords(id, claimNodes.get(described.describedBy ?? ''));
      return [[id, { ...described, wordsIn, ...links, ...known }] as const];
    }),
  );
}

function translatedWords(source: string, describing: ClaimNode | undefined): SourceNode['wordsIn'] {
  const words = Object.entries(describing?.words ?? {});
  return Object.fromEntries(
    words.flatMap(([language, { sources }]) => {
      const { noArchive, place, kept, confidential } = sources[source] ?? {};
      const own = dropUndefined({ noArchive, place, kept, confidential });
      return Object.keys(own).length === 0 ? [] : [[language, own]];
    }),
  );
}

/** What the ledger says of the address that the source has now; of a former one it says nothing any more. */
function findingOf({ ledger }: Content, { id, url }: { id: string; url?: string }): LedgerEntry | undefined {
  const entries = ledger?.value ?? {};
  const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
  return entry?.url === url ? entry : undefined;
}

function describeSource(
  source: Source,
  claim: string | undefined,
): Omit<SourceNode, 'claims' | 'uses' | 'events' | 'wordsIn'> {
  const { id, medium, title = id, publisher = '', author, container, recipient, place } = source;
  const { url, isbn, doi, reference, published, undated, date, accessed, archived, noArchive } = source;
  const { kept, confidential, kind, consulted, readAs, lang: language } = source;
  return {
    id,
    title,
    publisher,
    ...dropUndefined({
      medium: medium === 'web' ? undefined : medium,
      ...{ author, container, recipient, place, url, isbn, doi, reference },
      ...{ published, undated, date, accessed, archived, noArchive, kept, confidential },
      ...{ kind, consulted, readAs, language, describedBy: claim },
    }),
  };
}
