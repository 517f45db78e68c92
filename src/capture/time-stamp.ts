/** Why a time stamp is not one of the bytes it stands beside, in a sentence without its full stop. */
export class BadTimeStamp extends Error {}

/** SHA-256 as an object identifier, 2.16.840.1.101.3.4.2.1: RFC 5754, section 2.2. */
const sha256Name = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];

/** Media types of a request and of its answer: RFC 3161, section 3.4. */
export const timeStampTypes = {
  query: 'application/timestamp-query',
  reply: 'application/timestamp-reply',
} as const;

/** The request to stamp bytes of this SHA-256 (64 hexadecimal digits), with the certificate in the answer: RFC 3161, section 2.4.1. */
export function timeStampQuery(sha256: string): Uint8Array {
  const algorithm = sequence([...sha256Name, 0x05, 0x00]);
  const imprint = sequence([...algorithm, ...element(0x04, bytesOf(sha256))]);
  return Uint8Array.from(sequence([0x02, 0x01, 0x01, ...imprint, 0x01, 0x01, 0xff]));
}

/**
 * Holds an answer against the bytes that were to be stamped: it must be granted, and name their SHA-256. Throws `BadTimeStamp`
 * otherwise. Who signed it is told by `openssl ts -verify` and the certificate of the authority.
 */
export function checkTimeStamp(reply: Uint8Array, sha256: string): void {
  const { content } = read(reply, 0, 0x30);
  const status = read(content, 0, 0x30);
  const granted = read(status.content, 0, 0x02);
  const code = granted.content.reduce((sum, byte) => sum * 256 + byte, 0);
  // “granted” and “granted with modifications”: RFC 3161, section 2.4.2.
  if (code > 1) throw new BadTimeStamp(`the authority did not stamp it (status ${code})`);
  const wanted = Buffer.from(element(0x04, bytesOf(sha256)));
  const token = Buffer.from(content.subarray(status.end));
  if (!token.includes(wanted)) throw new BadTimeStamp('it is the time stamp of other bytes');
}

function bytesOf(hexadecimal: string): number[] {
  return [...Buffer.from(hexadecimal, 'hex')];
}

function sequence(content: readonly number[]): number[] {
  return element(0x30, content);
}

/** An element in DER, up to 127 bytes long: ITU-T X.690, 8.1.3.4. */
function element(tag: number, content: readonly number[]): number[] {
  return [tag, content.length, ...content];
}

/** The element at a place, which must be of this kind: ITU-T X.690, 8.1. */
function read(
  bytes: Uint8Array,
  place: number,
  tag: number,
): { readonly content: Uint8Array; readonly end: number } {
  const short = bytes[place + 1] ?? 0x80;
  const more = short > 0x80 ? short - 0x80 : 0;
  const length =
    more === 0
      ? short
      : bytes.subarray(place + 2, place + 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  const begin = place + 2 + more;
  if (bytes[place] !== tag || short === 0x80 || more > 4 || begin + length > bytes.length)
    throw new BadTimeStamp('it is no time stamp');
  return { content: bytes.subarray(begin, begin + length), end: begin + length };
}
