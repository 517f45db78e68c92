/**
 * Bytes as text: by their byte order mark, the header’s charset, the one that the page declares of itself, else UTF-8
 * where the bytes are that and windows-1252 where they are not.
 * Source: the HTML standard, “Determining the character encoding”.
 */
export function decodeText(body: Uint8Array, contentType: string): string {
  const declared = markOf(body) ?? charsetIn(contentType) ?? charsetIn(beginningOf(body));
  if (declared !== undefined) return new TextDecoder(declared).decode(body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return new TextDecoder('windows-1252').decode(body);
  }
}

function markOf(body: Uint8Array): string | undefined {
  const [first, second, third] = body;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** A charset that no decoder knows is as good as none. */
function charsetIn(text: string): string | undefined {
  const name = /charset\s*=\s*["']?\s*([\w:-]+)/iu.exec(text)?.[1];
  if (name === undefined) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

function beginningOf(body: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 4096));
  return /<meta[^>]*charset[^>]*>/iu.exec(start)?.[0] ?? '';
}
