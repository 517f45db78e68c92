import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { addressKey } from './addresses.ts';

const blank = '00000000';
const pattern = /^# Imported: [^\n]*\[([0-9a-f]{12})-([0-9a-f]{8})\]$/mu;

/** What the mark in an imported file says. */
export interface ImportMark {
  /** Which review the file was made from. */
  readonly key: string;
  /** Whether the file was changed since it was written. */
  readonly edited: boolean;
}

/** Names a review: its page and the claim it is about. One page may review several claims. */
export function reviewKey(url: string, claim: string): string {
  const folded = claim
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return digest(`${addressKey(url)}\n${folded}`).slice(0, 12);
}

/** The remark above the first key of an imported file; `sealMark` completes it. */
export function markRemark(key: string): string {
  return `Imported: as long as this is a draft that nobody edited, a later import may write it anew. [${key}-${blank}]`;
}

/** The file’s text with the digest of itself in its mark. */
export function sealMark(text: string): string {
  return text.replace(`-${blank}]`, `-${digest(text).slice(0, 8)}]`);
}

/** The mark of a file; nothing when it was not imported, or somebody took the mark out. */
export function readMark(text: string): ImportMark | undefined {
  const [whole, key = '', seal = ''] = pattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const original = text.replace(`-${seal}]`, `-${blank}]`);
  return { key, edited: digest(original).slice(0, 8) !== seal };
}

/** Sixteen hexadecimal digits of the SHA-256 of a text. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}
