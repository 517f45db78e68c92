import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Claim } from '#schema/claim';
import { categoriesOf } from '#schema/media-review';
import { byText } from './order.ts';

/**
 * Eight hexadecimal digits that name the facts of a claim, without its prose: what is claimed, by whom and when, the
 * verdict with the conclusion and the confidence, replies, the figures, series and pictures, what each source says, the relations and the revisions, in whatever order they are written. A translation keeps those of the
 * original it was made from; when they differ from today’s, the translation describes an earlier version.
 */
export function factsDigest(claim: Claim): string {
  const { claim: wording, claimant, made, appearances, verdict, quoted, figures } = claim;
  const facts: unknown[] = [
    wording,
    claimant,
    made,
    appearances.map(({ document, quote, quoted: own, speaker }) => [
      document,
      quote ?? '',
      // Left out where nothing is said, so that claims without these keys keep their digits.
      ...(own === undefined && speaker === undefined ? [] : [own ?? '', speaker ?? '']),
    ]),
    verdict,
    quoted ?? '',
    sorted(figures).map(({ id, claimed, found, source, unit, tolerance, counts, comparison }) => [
      id,
      claimed,
      found,
      source,
      unit ?? '',
      tolerance,
      // What older files do not have leaves their digits as they are.
      ...(counts === undefined && comparison === undefined ? [] : [counts ?? '', comparison ?? '']),
    ]),
    sorted(claim.sources).map(({ id, role, quote, passages }) => [
      id,
      role,
      quote ?? '',
      passages.map((passage) => passage.quote),
    ]),
    claim.relations.map(({ type, claim: other }) => `${type} ${other}`).toSorted(),
    claim.revisions.map(({ date, kind, from, to }) => [date, kind, from ?? '', to ?? '']),
  ];
  // Keys that came later count where they are written, so that translations of older files stay as they are.
  const { conclusion, confidence, mediaReview, replies, series, media } = claim;
  if (conclusion !== undefined) facts.push(['conclusion', conclusion]);
  if (confidence !== undefined) facts.push(['confidence', confidence]);
  if (mediaReview !== undefined) {
    const { type, category, original } = mediaReview;
    facts.push(['mediaReview', type, categoriesOf(category), original?.context ?? '']);
  }
  if (replies.length > 0) {
    facts.push(['replies', replies.map(({ to, answer, text }) => [to, answer, text ?? ''])]);
  }
  if (series.length > 0) {
    facts.push([
      'series',
      sorted(series).map(({ id, unit, claimed, comparison, values }) => [
        ...[id, unit ?? '', claimed ?? '', comparison ?? ''],
        values.map(({ id: name, value, low, high, date, counts, source }) =>
          [name, value, low, high, date, counts, source].map((part) => part ?? ''),
        ),
      ]),
    ]);
  }
  if (media.length > 0) {
    facts.push([
      'media',
      sorted(media).map(({ id, file, is, source, sensitive }) => [
        id,
        file,
        is,
        source ?? '',
        sensitive ?? '',
      ]),
    ]);
  }
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(facts)))).slice(0, 8);
}

/** In which order a list is written says nothing. */
function sorted<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((left, right) => byText(left.id, right.id));
}
