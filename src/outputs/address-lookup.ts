import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { byText, collect } from '#model/order';
import type { ClaimNode, DocumentNode } from '#model/graph';
import type { Context } from '#model/views/context';
import { translationsOf } from './claim-data.ts';
import type { AddressLookup } from './claim-data-schema.ts';

/** Parts of a query that tell where a reader came from, not which page this is. */
export const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|_ga)$/iu;

/**
 * An address as the look-up knows it, so that two spellings of one page are one: no scheme, no “www.”, no port of its
 * own, no slash at the end, no fragment, no tracking; what is left of the query in order of its keys. The case of the
 * host does not matter, that of the path does. Nothing for what is no web address.
 */
export function normaliseAddress(address: string): string | undefined {
  if (!/^https?:/iu.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, port, pathname, searchParams } = new URL(address);
  const query = [...searchParams]
    .filter(([key]) => !tracking.test(key))
    .sort(([left], [right]) => byText(left, right));
  const search = new URLSearchParams(query).toString();
  const host = `${hostname.replace(/^www\./u, '')}${port === '' ? '' : `:${port}`}`;
  return `${host}${pathname.replace(/\/+$/u, '')}${search === '' ? '' : `?${search}`}`;
}

/** The SHA-256 of a normalised address, in hexadecimal digits. */
export function addressDigest(normalised: string): string {
  return bytesToHex(sha256(utf8ToBytes(normalised)));
}

/** Length of the prefix that names a file: one page in 4,096, so that asking tells nobody which one is read. */
export const prefixLength = 3;

/** The prefixes that hold something, in order. */
export function addressPrefixes({ graph }: Context): string[] {
  const digests = [...graph.documents.values()].flatMap((document) =>
    document.claims.length === 0 ? [] : (digestOf(document) ?? []),
  );
  return [...new Set(digests.map((digest) => digest.slice(0, prefixLength)))].sort(byText);
}

function digestOf({ data: { url } }: DocumentNode): string | undefined {
  const address = url === undefined ? undefined : normaliseAddress(url);
  return address === undefined ? undefined : addressDigest(address);
}

/** The look-up by prefix: which claims a page was checked for. Only prefixes that hold something are there. */
export function addressLookupFiles(context: Context): Map<string, AddressLookup> {
  const { graph } = context;
  const claims = new Map<string, ClaimNode[]>();
  for (const document of graph.documents.values()) {
    const digest = digestOf(document);
    if (digest === undefined) continue;
    for (const id of document.claims) {
      const claim = graph.claims.get(id);
      if (claim !== undefined) collect(claims, digest, claim);
    }
  }
  const files = new Map<string, AddressLookup>();
  for (const digest of [...claims.keys()].sort(byText)) {
    const prefix = digest.slice(0, prefixLength);
    const entries = [...new Set(claims.get(digest))].map((claim) => entryOf(context, claim));
    files.set(prefix, { ...files.get(prefix), [digest]: entries });
  }
  return files;
}

function entryOf(context: Context, claim: ClaimNode): AddressLookup[string][number] {
  const url = translationsOf(context, claim);
  const title = Object.fromEntries(
    Object.keys(url).map((language) => [language, claim.words[language]?.title ?? claim.id]),
  );
  return { claim: claim.id, verdict: claim.verdict, title, url };
}
