import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Claim } from '#schema/claim';

/**
 * Eight hexadecimal digits that name the facts of a claim, without its prose: what is claimed, by whom and when, the
 * verdict, the figures, what each source says, the relations and the revisions. A translation keeps those of the
 * original it was made from; when they differ from today’s, the translation describes an earlier version.
 */
export function factsDigest(claim: Claim): string {
  const { claim: wording, claimant, made, appearances, verdict, quoted, figures } = claim;
  const facts = [
    wording,
    claimant,
    made,
    appearances.map(({ document, quote }) => [document, quote ?? '']),
    verdict,
    quoted ?? '',
    figures.map(({ id, claimed, found, source, unit, tolerance }) => [
      id,
      claimed,
      found,
      source,
      unit ?? '',
      tolerance,
    ]),
    claim.sources.map(({ id, role, quote, passages }) => [
      id,
      role,
      quote ?? '',
      passages.map((passage) => passage.quote),
    ]),
    claim.relations.map(({ type, claim: other }) => [type, other]),
    claim.revisions.map(({ date, kind, from, to }) => [date, kind, from ?? '', to ?? '']),
  ];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(facts)))).slice(0, 8);
}
